/** What is true of the seeds, from the files that people annotated by hand: the stories are held against these, not against the app. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../seeds/gold/', import.meta.url));

interface Gold {
  /** The file of seeds/ it is about. */
  readonly source: string;
  readonly kind: string;
  readonly meeting: { readonly body: string; readonly title: string; readonly number: number | null; readonly date: string | null };
  readonly people: readonly { readonly name: string; readonly role: string }[];
  readonly items: readonly {
    readonly number: number | null;
    readonly submitters: readonly string[];
    readonly documents: readonly string[];
    readonly decisions: readonly string[];
  }[];
}

const all = readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Gold);

/** The minutes among the seeds, by date. */
export const meetings: readonly (Gold & { readonly meeting: { readonly number: number; readonly date: string } })[] = all
  .filter((one): one is (typeof meetings)[number] => one.kind === 'minutes' && one.meeting.date !== null && one.meeting.number !== null)
  .sort((a, b) => a.meeting.date.localeCompare(b.meeting.date));

/** The words of the pages for the roles and decisions of a gold file. */
export const roleWords: Readonly<Record<string, string>> = {
  chair: '主持',
  present: '出席',
  invited: '应邀出席',
  observer: '列席',
  absent: '请假',
};
export const decisionWords: Readonly<Record<string, string>> = {
  'approved-in-principle': '原则同意',
  revise: '修改完善',
  issue: '印发',
  forwarded: '提请审议',
  implement: '组织实施',
};

/** Roles that are presence. */
const presence = new Set(['chair', 'present', 'invited', 'observer']);

/** Everyone present at a meeting, each once. */
export const presentAt = (one: Gold): Set<string> => new Set(one.people.filter(({ role }) => presence.has(role)).map(({ name }) => name));

/** The names in a role at a meeting. */
export const inRole = (one: Gold, role: string): string[] => one.people.filter((person) => person.role === role).map(({ name }) => name);

/** Everyone a roster lists, the absent too. */
const listed = (one: Gold): Set<string> => new Set(one.people.filter(({ role }) => role in roleWords).map(({ name }) => name));

/** A way from one person to another: a meeting of the first, someone or something of both meetings, a meeting of the second. */
export type Way = readonly [meeting: string, between: string, meeting: string];

/** The name of a meeting in the pages. */
export const meetingName = (number: number): string => `县政府第${number}次常务会议`;

/**
 * All ways from one person to another over two meetings: through everyone who was at both, and through the body that held both. Who was
 * excused from one is no way. Two who were together have shorter ones: none.
 */
export function waysBetween(one: string, other: string): Way[] {
  const of = (name: string): typeof meetings => meetings.filter((held) => presentAt(held).has(name));
  const [mine, theirs] = [of(one), of(other)];
  if (mine.some((held) => theirs.includes(held))) return [];
  return mine.flatMap((first) =>
    theirs.flatMap((last) =>
      [
        ...[...presentAt(first)].filter((name) => presentAt(last).has(name)),
        ...(first.meeting.body === last.meeting.body ? [first.meeting.body] : []),
      ].map((between): Way => [meetingName(first.meeting.number), between, meetingName(last.meeting.number)]),
    ),
  );
}

/** The text of the record of a meeting of this name, without blanks. */
export function textOf(name: string): string {
  const { source } = meetings.find(({ meeting }) => meetingName(meeting.number) === name)!;
  return readFileSync(`${folder}../${source}`, 'utf8').replace(/\s/gu, '');
}

/** What was on record at the end of a day: rows of rosters, and who and which meetings they connect. */
export function asOf(day: string): { rows: number; people: Set<string>; meetings: Set<string> } {
  const held = meetings.filter(({ meeting }) => meeting.date <= day);
  const people = held.flatMap((one) => one.people.filter(({ role }) => role in roleWords));
  return {
    rows: people.length,
    people: new Set(people.map(({ name }) => name)),
    meetings: new Set(held.map(({ meeting }) => meetingName(meeting.number))),
  };
}

/** Meetings whose records give no day: they are always there. Two held together are told by one title. */
export const undated: readonly string[] = all
  .filter(({ meeting }) => meeting.date === null)
  .flatMap(({ meeting }) => meeting.title.replace(/第[^次]+次/u, `第${meeting.number}次`).split('暨'));

/** People whom records until a day name without any roster listing them. */
export function onlyNamed(day: string): Set<string> {
  const until = meetings.filter(({ meeting }) => meeting.date <= day);
  const found = new Set(until.flatMap(({ people }) => people.map(({ name }) => name)));
  for (const one of meetings) for (const name of listed(one)) found.delete(name);
  return found;
}
