/** The part of a document's page that answers: who was in the room when a meeting decided on it? Presence, never approval. */
import type { Ctx } from '../context.ts';
import { append, h } from '../dom.ts';
import { roster } from '../parts/agenda.ts';
import { decisionButton, plainLink } from '../parts/links.ts';
import { captionOf } from '../parts/marks.ts';
import { section } from '../parts/table.ts';
import { inPeriod } from '../period.ts';
import type { DocumentDetail, MeetingDetail } from '../shapes.ts';
import { type Stop, stopsOf } from './stops.ts';

/** Meetings whose rosters are asked for; the latest, all of them are linked above. */
const mostRosters = 4;

/** Draws the part for the meetings of the chosen period that decided, the latest first; null where none did. */
export function presentPart(data: DocumentDetail, ctx: Ctx): { element: HTMLElement | null; end: () => void } {
  const { t } = ctx;
  const { inside } = inPeriod(data.life, ({ date }) => date, ctx.state);
  const deciding = stopsOf(inside)
    .filter(({ meeting, steps }) => meeting && steps.some(({ kind }) => kind))
    .reverse();
  if (!deciding.length) return { element: null, end: () => {} };
  const shown = deciding.slice(0, mostRosters);
  const lists = h('div', { class: 'present' });
  const end = ctx.load(
    lists,
    'roster',
    (signal) => Promise.all(shown.map(({ meeting, key }) => ctx.api.meeting(meeting?.key ?? key, signal))),
    (meetings) => append(lists, [meetings.map((meeting, i) => present(shown[i]!, meeting, ctx))]),
  );
  const more = deciding.length - shown.length;
  return {
    element: section(t('presentAt'), t('presentAtNote'), lists, more ? h('p', { class: 'quiet' }, t('moreMeetings', { n: more })) : null),
    end,
  };
}

/** One meeting: what it decided, how many were there of how many named, and each of them with the line that says so. */
function present({ date, steps }: Stop, meeting: MeetingDetail, ctx: Ctx): HTMLElement {
  const { t, model } = ctx;
  const decisions = [...new Map(steps.filter(({ kind }) => kind).map((step) => [step.kind, step])).values()];
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
      ...decisions.map(({ kind, evidence }) => decisionButton(kind ?? '', evidence.edge, ctx)),
      h('strong', {}, t('presentCount', { n: count(there), base: count(meeting.roster) })),
      absent.length ? h('span', {}, `${captionOf('ABSENT_FROM', ctx)} ${count(absent)}`) : null,
    ),
    roster({ roster: there }, ctx),
  );
}
