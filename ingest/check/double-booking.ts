/**
 * A double booking: one person present at two meetings on one day whose times of day do not exclude each other. One finding for
 * each two meetings, with the names. Two records of one meeting are no two meetings.
 */
import { byCode, firstOf } from '../../cypher/reads/rows.ts';
import type { Checked, Held, Presence } from './checked.ts';
import type { Drafts } from './draft.ts';

export function* checkDoubleBookings({ held, presence }: Checked): Drafts {
  const meetings = new Map<string, Held & { sessions: Set<string> }>();
  for (const one of held) {
    const known = meetings.get(one.meeting) ?? { ...one, sessions: new Set<string>() };
    if (one.session) known.sessions.add(one.session);
    meetings.set(one.meeting, known);
    yield null;
  }
  const byDay = new Map<string, Presence[]>();
  // Stores give them in any order; the finding stands at the first sentence that tells it.
  for (const one of [...presence].sort(bySentence)) {
    yield null;
    const meeting = meetings.get(one.meeting);
    if (!meeting?.date) continue;
    const id = `${one.official} ${meeting.date}`;
    byDay.set(id, [...(byDay.get(id) ?? []), one]);
  }
  const pairs = new Map<string, { a: Presence; b: Presence; names: Set<string> }>();
  for (const group of byDay.values()) {
    yield null;
    const once = [...new Map(group.reverse().map((one) => [one.meeting, one])).values()].sort((a, b) => (a.meeting < b.meeting ? -1 : 1));
    for (const [index, a] of once.entries())
      for (const b of once.slice(index + 1)) {
        const [first, second] = [meetings.get(a.meeting), meetings.get(b.meeting)];
        if (!first || !second || isSame(first, second) || !overlap(first.sessions, second.sessions)) continue;
        const id = `${a.meeting} ${b.meeting}`;
        const pair = pairs.get(id) ?? { a, b, names: new Set<string>() };
        pair.names.add(a.name);
        pairs.set(id, pair);
      }
  }
  for (const { a, b, names } of pairs.values()) {
    const [first, second] = [
      meetings.get(a.meeting) as Held & { sessions: Set<string> },
      meetings.get(b.meeting) as Held & { sessions: Set<string> },
    ];
    const sure = first.sessions.size > 0 && second.sessions.size > 0;
    const detail = [...names].sort();
    yield {
      kind: 'two-rooms',
      level: sure ? 'warning' : 'info',
      zh: `${first.date}${sure ? [...first.sessions][0] : ''}有 ${names.size} 人同时列名于${nameOf(first)}和${nameOf(second)}${sure ? '' : '，至少一次会议未载时段'}。`,
      en: `${names.size} ${names.size === 1 ? 'person is' : 'people are'} at ${nameOf(first)} and at ${nameOf(second)} on ${first.date}${sure ? ', the same time of day' : '; a time of day is not stated'}.`,
      detail,
      at: { record: b.record, start: b.start, end: b.end },
      others: [a.record],
    };
  }
}

const bySentence = (a: Presence, b: Presence): number =>
  firstOf(byCode(a.record, b.record), a.start - b.start, a.end - b.end, byCode(a.official, b.official), byCode(a.meeting, b.meeting));

const nameOf = ({ body, series, number, title }: Held): string =>
  `${body ?? ''}${number === null ? '' : `第${number}次`}${series ?? ''}` || title || '会议';

/** Minutes and a news report of one meeting, of which one leaves out the number. */
const isSame = (a: Held, b: Held): boolean =>
  a.body === b.body && a.series === b.series && (a.number === b.number || a.number === null || b.number === null);

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === 0 || b.size === 0 || [...a].some((one) => b.has(one));
