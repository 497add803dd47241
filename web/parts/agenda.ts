/** The two lists of a meeting: who was there, by role, and what was taken up, with its decisions. */
import type { Ctx } from '../context.ts';
import { type Child, h } from '../dom.ts';
import type { ItemDetail, MeetingDetail } from '../shapes.ts';
import { modelTag } from './by-model.ts';
import { decisionButtons, edges, factButton, plainLink } from './links.ts';
import { captionOf, roleMark } from './marks.ts';
import { itemRow } from './row-of.ts';
import { toldOfItem, toldOfPerson } from './told.ts';

/** The roster, a group for each role in the order of the model. */
export function roster(data: Pick<MeetingDetail, 'roster'>, ctx: Ctx): HTMLElement {
  if (!data.roster.length) return h('p', { class: 'quiet' }, ctx.t('noRoster'));
  const groups = ctx.model.roles
    .map((role) => [role, data.roster.filter((one) => one.role === role)] as const)
    .filter(([, people]) => people.length > 0);
  return h(
    'dl',
    { class: 'roster' },
    ...groups.flatMap(([role, people]) => [
      h('dt', {}, captionOf(role, ctx), h('small', {}, ` ${people.length}`)),
      h(
        'dd',
        {},
        ...people.map((one) =>
          h(
            'span',
            { class: 'person' },
            factButton(one.evidence.edge, `${one.official.title} · ${captionOf(role, ctx)}`, roleMark(role)),
            modelTag(one.evidence.by, ctx),
            plainLink(one.official, ctx),
            one.title ? h('small', { lang: 'zh' }, one.title) : null,
            toldOfPerson(one, ctx),
          ),
        ),
      ),
    ]),
  );
}

/** The items in the order of the record. */
export function agenda(data: MeetingDetail, ctx: Ctx): HTMLElement {
  if (!data.items.length) return h('p', { class: 'quiet' }, ctx.t('noItems'));
  return h('ol', { class: 'agenda' }, ...data.items.map((item) => itemLine(item, ctx)));
}

function itemLine(item: ItemDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const part = (name: string, content: readonly Child[]): Child => (content.length ? [h('dt', {}, name), h('dd', {}, content)] : null);
  const decisions = decisionButtons(item.decided, ctx);
  const decides = item.action === 'deliberate' || item.action === 'decide';
  return h(
    'li',
    { 'data-item': itemRow(item.evidence.record, item.position) },
    h('span', { class: 'item-number' }, item.number ?? '·'),
    h(
      'div',
      {},
      h(
        'h3',
        {},
        h('button', { type: 'button', class: 'fact heading', 'data-edge': item.evidence.edge, title: t('jump'), lang: 'zh' }, item.heading),
      ),
      toldOfItem(item, ctx),
      h(
        'dl',
        { class: 'item-parts' },
        part(
          t('decided'),
          decisions.length
            ? [h('span', { class: 'decisions' }, decisions)]
            : decides
              ? [h('span', { class: 'quiet' }, t('noDecision'))]
              : [],
        ),
        part(t('submittedBy'), edges(item.submitters, ctx)),
        part(t('documents'), edges(documentsOf(item), ctx)),
        part(t('forwardedTo'), edges(item.forwardedTo, ctx)),
        part(t('votes'), item.votes ? [votesText(item.votes, ctx)] : []),
        part(t('conditions'), item.conditions.length ? [h('span', { lang: 'zh' }, item.conditions.join('；'))] : []),
        part(t('appointments'), appointments(item, ctx)),
        part(t('tasked'), tasks(item, ctx)),
        part(t('figures'), figures(item)),
        part(t('studied'), edges(item.studied, ctx)),
      ),
    ),
  );
}

/** Who is told to act, as lead or support, and by when. */
function tasks(item: ItemDetail, ctx: Ctx): Child[] {
  return item.tasked.map((task) =>
    h(
      'span',
      { class: 'cited' },
      plainLink(task.node, ctx),
      task.part ? h('small', {}, ctx.t(`part.${task.part}`)) : null,
      task.deadline ? h('small', { class: 'deadline', lang: 'zh', title: task.due ?? '' }, task.deadline) : null,
      factButton(task.evidence.edge, `${ctx.t('evidenceOf')}：${task.node.title}`, '❞'),
    ),
  );
}

function appointments(item: ItemDetail, ctx: Ctx): Child[] {
  return item.appointments.map((one) =>
    h(
      'span',
      { class: 'cited' },
      h('small', {}, ctx.t(`change.${one.change}`)),
      plainLink(one.node, ctx),
      h('span', { lang: 'zh' }, one.office),
      factButton(one.evidence.edge, `${ctx.t('evidenceOf')}：${one.node.title}`, '❞'),
    ),
  );
}

/** Amounts as written; pressing one opens its sentence. */
const figures = (item: ItemDetail): Child[] =>
  item.figures.map(({ node, evidence }) => h('span', { class: 'cited', lang: 'zh' }, factButton(evidence.edge, node.title, node.title)));

/** Ballots as they were counted. */
function votesText(votes: NonNullable<ItemDetail['votes']>, { t }: Ctx): string {
  const counts: [string, number | null][] = [
    [t('votesFor'), votes.for],
    [t('votesAgainst'), votes.against],
    [t('votesAbstained'), votes.abstained],
  ];
  return counts.flatMap(([name, count]) => (count === null ? [] : [`${name} ${count}`])).join(' · ');
}

/** Each document of an item once, whether it is the item's subject or only decided on. */
function documentsOf(item: ItemDetail): ItemDetail['documents'] {
  const decided = item.decided.flatMap(({ document, evidence }) => (document ? [{ node: document, evidence }] : []));
  const all = new Map([...decided, ...item.documents].map((one) => [one.node.key, one]));
  return [...all.values()];
}
