/** One body: what it brought with the outcomes, what it was told to do, what it received; its people, names, meetings and records. */
import type { Ctx, Mount } from '../context.ts';
import { append, h } from '../dom.ts';
import { broughtPart } from '../organization/brought-part.ts';
import { peoplePart } from '../organization/people-part.ts';
import { tasksPart } from '../organization/tasks-part.ts';
import { dateText, factButton, itemTitle, plainLink, ties } from '../parts/links.ts';
import { outsideNote } from '../parts/outside.ts';
import { section, table } from '../parts/table.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import { inPeriod } from '../period.ts';
import type { Evidence, NodeRef, OrganizationDetail } from '../shapes.ts';

/** Mounts the body `state.key`. */
export const mount: Mount = (root, ctx) => {
  let ends: (() => void)[] = [];
  const end = ctx.load(
    root,
    'organization',
    (signal) => ctx.api.organization(ctx.state.key, signal),
    (data) => {
      const [brought, tasks, people] = [broughtPart(data, ctx), tasksPart(data, ctx), peoplePart(data, ctx)];
      ends = [brought.end, tasks.end, people.end];
      append(root, [
        head(data, ctx),
        brought.element,
        tasks.element,
        people.element,
        h('div', { class: 'columns' }, h('div', {}, received(data, ctx)), h('div', {}, ...side(data, ctx))),
      ]);
      bindTooltips(root);
    },
  );
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
      organization.scope.startsWith('record:') ? null : h('span', { lang: 'zh' }, organization.scope),
      h('span', {}, t('mentionCount', { n: mentions })),
      // A declared name is no event: it stands whatever the period.
      alsoKnownAs.length ? h('span', {}, t('aliases'), ' ', ties(alsoKnownAs, ctx)) : null,
      h('a', { href: ctx.href({ view: 'network', filter: { seed: organization.key } }) }, t('network')),
    ),
  );
}

function received(data: OrganizationDetail, ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  if (!data.received.length) return null;
  const { inside, ...rest } = inPeriod(data.received, ({ evidence }) => evidence.date, ctx.state);
  return section(
    `${t('received')} ${inside.length}`,
    null,
    outsideNote(rest, ctx),
    table(
      t('received'),
      [
        { head: t('date'), kind: 'date', cell: ({ evidence }) => dateText(evidence.date, ctx) },
        {
          head: t('item'),
          kind: 'wide',
          cell: ({ item, evidence }) => [
            h('span', { lang: 'zh' }, itemTitle(item)),
            factButton(evidence.edge, `${t('received')} · ${t('evidenceOf')}`, '❞'),
          ],
        },
        { head: t('meeting'), kind: 'place', cell: ({ meeting }) => (meeting ? plainLink(meeting, ctx) : '') },
      ],
      inside,
      ctx,
    ),
  );
}

/** Meetings it convened and records it issued, each with its sentence. */
function side(data: OrganizationDetail, ctx: Ctx): (HTMLElement | null)[] {
  const lists: [string, { node: NodeRef; evidence: Evidence }[]][] = [
    [ctx.t('convened'), data.convened.map(({ meeting, evidence }) => ({ node: meeting, evidence }))],
    [ctx.t('issuedBy'), data.issued.map(({ record, evidence }) => ({ node: record, evidence }))],
  ];
  return lists.map(([title, all]) => {
    if (!all.length) return null;
    const { inside, ...rest } = inPeriod(all, ({ evidence }) => evidence.date, ctx.state);
    return section(
      `${title} ${inside.length}`,
      null,
      outsideNote(rest, ctx),
      table(
        title,
        [
          { head: ctx.t('date'), kind: 'date', cell: ({ evidence }) => dateText(evidence.date, ctx) },
          { head: ctx.t('name'), kind: 'wide', cell: (one) => ties([one], ctx) },
        ],
        inside,
        ctx,
      ),
    );
  });
}
