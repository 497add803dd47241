/** The part of a document's page that answers: who was in the room when a meeting decided on it? Presence, never approval. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { roster } from '../parts/agenda.ts';
import { decisionButton, plainLink } from '../parts/links.ts';
import { captionOf } from '../parts/marks.ts';
import { statements } from '../parts/statements.ts';
import { section } from '../parts/table.ts';
import { inPeriod } from '../period.ts';
import type { DocumentDetail, MeetingDetail, RelationshipType } from '../shapes.ts';
import { decisionsIn, type Stop, stopsOf } from './stops.ts';

/** Meetings whose rosters are asked for; the latest, all of them are linked above. */
const mostRosters = 4;

/** The stops of the chosen period at which a meeting decided, the latest first. */
const decidingStops = (data: DocumentDetail, ctx: Ctx): Stop[] =>
  stopsOf(inPeriod(data.life, ({ date }) => date, ctx.state).inside)
    .filter(({ meeting, steps }) => meeting && steps.some(({ kind }) => kind))
    .reverse();

/** What limits a presence to some items. */
const limits = [
  'JOINED_AT',
  'LEFT_AT',
  'RECUSED_FROM',
  'PRESENT_FOR',
  'CHAIRED_ITEM',
  'STOOD_IN_FOR',
] as const satisfies RelationshipType[];

/** Asks for the meetings whose rosters the part shows: with the document, so that nothing is pushed down when they come. */
export const askPresent = (data: DocumentDetail, ctx: Ctx, signal: AbortSignal): Promise<MeetingDetail[]> =>
  Promise.all(
    decidingStops(data, ctx)
      .slice(0, mostRosters)
      .map(({ meeting, key }) => ctx.api.meeting(meeting?.key ?? key, signal)),
  );

/** Draws the part for the meetings of the chosen period that decided; null where none did. */
export function presentPart(data: DocumentDetail, meetings: readonly MeetingDetail[], ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  const deciding = decidingStops(data, ctx);
  if (!deciding.length) return null;
  const more = deciding.length - meetings.length;
  return section(
    t('presentAt'),
    t('presentAtNote'),
    h('div', { class: 'present' }, ...meetings.map((meeting, i) => present(deciding[i]!, meeting, ctx))),
    more ? h('p', { class: 'quiet' }, t('moreMeetings', { n: more })) : null,
  );
}

/** One meeting: what it decided, how many were there of how many named, and each of them with the line that says so. */
function present({ date, steps }: Stop, meeting: MeetingDetail, ctx: Ctx): HTMLElement {
  const { t, model } = ctx;
  const decisions = decisionsIn(steps);
  const there = meeting.roster.filter(({ role }) => model.presence.includes(role));
  const count = (people: typeof there): number => new Set(people.map(({ official }) => official.key)).size;
  const absent = meeting.roster.filter(({ role }) => !model.presence.includes(role));
  return h(
    'div',
    { 'data-meeting': meeting.meeting.key },
    h(
      'p',
      { class: 'base row' },
      h('span', { class: 'date' }, date ?? t('noDate')),
      plainLink(meeting.meeting, ctx),
      ...decisions.map(({ kind, evidence }) => decisionButton(kind, evidence.edge, ctx)),
      h('strong', {}, t('presentCount', { n: count(there), base: count(meeting.roster) })),
      absent.length ? h('span', {}, `${captionOf('ABSENT_FROM', ctx)} ${count(absent)}`) : null,
    ),
    roster({ roster: there }, ctx),
    // Who came later, had left or took no part: beside the roster, which says of what meeting and not of what item.
    statements(
      meeting.statements.filter(({ type }) => (limits as readonly string[]).includes(type)),
      meeting.meeting.key,
      ctx,
    ),
  );
}
