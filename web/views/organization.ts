/** One body: what it proposed with the outcomes, what it was told to do, what it received; its people, names, meetings and records. */
import { type Ctx, type Mount, rangeOf } from '../context.ts';
import { append, h } from '../dom.ts';
import type { Holds } from '../holds.ts';
import { actsOf, askActs, askReceived, received } from '../organization/lists.ts';
import { peoplePart } from '../organization/people-part.ts';
import { askProposals, proposalsPart } from '../organization/proposals-part.ts';
import { askTasks, tasksPart } from '../organization/tasks-part.ts';
import { edges } from '../parts/links.ts';
import { placeOfPage } from '../parts/place-tag.ts';
import { statements } from '../parts/statements.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import type { OrganizationDetail } from '../shapes.ts';
import type { State } from '../state.ts';

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'own', series: false, period: true };

/** Mounts the body `state.key`. What a filter changes is asked and drawn anew by its part alone. */
export const mount: Mount = (root, ctx) => {
  const { state } = ctx;
  let ends: (() => void)[] = [];
  let updates: ((state: State) => void)[] = [];
  const end = ctx.load(
    root,
    'organization',
    // All at once: a part that came later would push down what is being read.
    (signal) =>
      Promise.all([
        ctx.api.organization(state.key, signal),
        askProposals(state, ctx, signal),
        askTasks(state, ctx, signal),
        ctx.api.people(state.key, rangeOf(state), signal),
        askReceived(state, ctx, signal),
        askActs('CONVENED', state, ctx, signal),
        askActs('ISSUED', state, ctx, signal),
      ]),
    ([data, ownProposals, ownTasks, ownPeople, ownReceived, convened, issued]) => {
      const [proposals, tasks, people] = [proposalsPart(ownProposals, ctx), tasksPart(ownTasks, ctx), peoplePart(ownPeople, ctx)];
      ends = [proposals.end, tasks.end, people.end];
      updates = [proposals.update, tasks.update];
      append(root, [
        head(data, ctx),
        proposals.element,
        tasks.element,
        people.element,
        h(
          'div',
          { class: 'columns' },
          h('div', {}, received(ownReceived, ctx), statements(data.statements, data.organization.key, ctx)),
          h('div', {}, actsOf('CONVENED', convened, ctx), actsOf('ISSUED', issued, ctx)),
        ),
      ]);
      bindTooltips(root);
    },
  );
  ctx.watch('filter', (next) => {
    for (const update of updates) update(next);
  });
  return () => {
    end();
    for (const one of ends) one();
  };
};

function head({ organization, mentions, alsoKnownAs }: OrganizationDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  return h(
    'header',
    { class: 'view-head' },
    h('h1', {}, t('askOrganization', { name: organization.title })),
    h(
      'p',
      { class: 'base row' },
      placeOfPage(organization.scope, ctx),
      h('span', {}, t('mentionCount', { n: mentions })),
      // A declared name is no event: it stands whatever the period.
      alsoKnownAs.length ? h('span', {}, t('aliases'), ' ', edges(alsoKnownAs, ctx)) : null,
      h('a', { href: ctx.href({ view: 'network', filter: { seed: organization.key } }) }, t('network')),
    ),
  );
}
