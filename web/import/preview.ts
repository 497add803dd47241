/** What was read of one file, as a person judges it: the meeting, who was there as what, what was decided, what is told already. */
import type { Ctx } from '../context.ts';
import { type Child, h } from '../dom.ts';
import { percent } from '../format.ts';
import { dateText, nodeLink } from '../parts/links.ts';
import { captionOf, decisionMark, decisionName, roleMark } from '../parts/marks.ts';
import type { ImportRecord, Role } from '../shapes.ts';
import type { Word } from '../text.ts';

type Preview = NonNullable<ImportRecord['preview']>;

const zh = (text: string): HTMLElement => h('span', { lang: 'zh' }, text);
const chairsOf = ({ people }: Preview): string[] => people.filter(({ role }) => role === 'CHAIRED').map(({ name }) => name);

/** Title, date, place and chair; what was not read is said, since it is the first thing to check. */
export function headOf(preview: Preview, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const chairs = chairsOf(preview);
  const missing = (text: string): HTMLElement => h('span', { class: 'quiet' }, text);
  return h(
    'p',
    { class: 'row import-head' },
    preview.title === null ? missing(t('importUntitled')) : h('strong', { lang: 'zh' }, preview.title),
    preview.date === null ? missing(t('importUndated')) : dateText(preview.date, ctx),
    preview.scope === null ? missing(t('importNoScope')) : zh(preview.scope),
    preview.place === null ? null : h('span', {}, `${t('importHeldAt')} `, zh(preview.place)),
    chairs.length === 0
      ? missing(t('importNoChair'))
      : h('span', {}, roleMark('CHAIRED'), `${captionOf('CHAIRED', ctx)} `, zh(chairs.join('、'))),
  );
}

/** Records of the store that tell the same text or meeting. */
export function toldOf({ alreadyTold }: Preview, ctx: Ctx): Child {
  const of = (how: Preview['alreadyTold'][number]['how'], word: Word): Child => {
    const told = alreadyTold.filter((one) => one.how === how);
    return told.length === 0
      ? null
      : h('p', { class: 'row import-told' }, ctx.t(word), ...told.map(({ key, title }) => nodeLink({ key, title }, ctx)));
  };
  return [of('same-text', 'importSameText'), of('near-same', 'importNearSame'), of('same-meeting', 'importSameMeeting')];
}

/** People by role, each role with their number and names. */
function peopleOf({ people, morePeople }: Preview, ctx: Ctx): Child {
  const { t } = ctx;
  if (people.length === 0) return h('p', { class: 'quiet' }, t('importNoPeople'));
  const roles = new Map<Role, string[]>();
  for (const { name, role } of people) roles.set(role, [...(roles.get(role) ?? []), name]);
  return h(
    'ul',
    { class: 'import-people' },
    ...[...roles].map(([role, names]) => h('li', {}, roleMark(role), ` ${captionOf(role, ctx)} ${names.length} `, zh(names.join('、')))),
    morePeople > 0 ? h('li', { class: 'quiet' }, t('importMore', { n: morePeople })) : null,
  );
}

function itemsOf({ items, moreItems }: Preview, ctx: Ctx): Child {
  const { t } = ctx;
  if (items.length === 0) return h('p', { class: 'quiet' }, t('importNoItems'));
  return h(
    'ol',
    {},
    ...items.map(({ heading, decisions }) =>
      h(
        'li',
        {},
        zh(heading),
        ' ',
        ...(decisions.length === 0
          ? [h('span', { class: 'quiet' }, t('importNoDecision'))]
          : decisions.map((kind) => h('span', { class: 'import-decision' }, decisionMark(kind), decisionName(kind, ctx)))),
      ),
    ),
    moreItems > 0 ? h('li', { class: 'quiet' }, t('importMore', { n: moreItems })) : null,
  );
}

/** People and items, folded; the line that unfolds them sums them up. */
export function previewOf({ shares, messages }: ImportRecord, preview: Preview, open: boolean, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const doubts = messages.filter(({ level }) => level !== 'info').length;
  const people = new Set(preview.people.map(({ name }) => name)).size + preview.morePeople;
  const items = preview.items.length + preview.moreItems;
  const read = shares
    ? `${t('factShare', { n: percent(shares.fact) })} · ${t('fixedShare', { n: percent(shares.fixed) })} · ${t('unreadShare', { n: percent(shares.unread) })}`
    : '';
  return h(
    'details',
    { open },
    h('summary', {}, `${t('importSummary', { people, items })} · ${doubts > 0 ? t('importDoubts', { n: doubts }) : t('importNoDoubts')}`),
    h('h2', {}, t('roster')),
    peopleOf(preview, ctx),
    h('h2', {}, t('agenda')),
    itemsOf(preview, ctx),
    h('p', { class: 'quiet' }, read),
  );
}
