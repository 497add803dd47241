/** What was chosen in the attendance picture: people to compare, and what the chosen meetings decided. */
import type { Ctx } from '../context.ts';
import { type Child, h } from '../dom.ts';
import { dateText, decisionButtons, itemTitle, plainLink } from '../parts/links.ts';
import { section } from '../parts/table.ts';
import type { AttendanceAnswer, MeetingDetail } from '../shapes.ts';

/** How many people the comparison takes, and of how many meetings the decisions are fetched. */
export const mostPeople = 4;
export const mostMeetings = 12;

/** The people chosen, with the way to their comparison. */
export function chosenPeople(keys: readonly string[], data: AttendanceAnswer, clear: () => void, ctx: Ctx): Child {
  const people = data.officials.filter(({ key }) => keys.includes(key));
  if (people.length === 0) return null;
  const many = people.length >= 2 && people.length <= mostPeople;
  return h(
    'div',
    { class: 'row chosen-people', role: 'status' },
    h('strong', {}, ctx.t('chosenPeople', { n: people.length })),
    ...people.map((one) => plainLink({ key: one.key, title: one.name }, ctx)),
    many
      ? h(
          'a',
          { class: 'action', href: ctx.href({ view: 'compare', key: '', filter: { who: people.map(({ key }) => key).join('\n') } }) },
          ctx.t('compare'),
        )
      : h('span', { class: 'quiet' }, ctx.t(people.length < 2 ? 'chooseMore' : 'chooseFewer', { n: mostPeople })),
    h('button', { type: 'button', onclick: clear }, ctx.t('clear')),
  );
}

/** What the chosen meetings took up and decided, by date. */
export function decidedAt(meetings: readonly MeetingDetail[], left: number, ctx: Ctx): HTMLElement {
  return section(
    ctx.t('decidedAt'),
    left > 0 ? ctx.t('decidedMore', { n: left }) : null,
    ...meetings.map(({ meeting, items }) =>
      h(
        'section',
        { class: 'decided-at' },
        h('h3', {}, dateText(meeting.date, ctx), ' ', plainLink(meeting, ctx)),
        h(
          'ul',
          {},
          ...items
            .filter((item) => item.decided.length > 0)
            .map((item) =>
              h(
                'li',
                {},
                h('button', { type: 'button', class: 'fact heading', 'data-edge': item.evidence.edge, lang: 'zh' }, itemTitle(item)),
                h('span', { class: 'decisions' }, decisionButtons(item.decided, ctx)),
              ),
            ),
        ),
        items.some((item) => item.decided.length > 0) ? null : h('p', { class: 'quiet' }, ctx.t('noDecision')),
      ),
    ),
  );
}
