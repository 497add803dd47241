/** What is true of the seeds, from the files that people annotated by hand: the stories are held against these, not against the app. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../seeds/gold/', import.meta.url));

interface Gold {
  readonly kind: string;
  readonly meeting: { readonly title: string; readonly number: number | null; readonly date: string | null };
  readonly people: readonly { readonly name: string; readonly role: string }[];
  readonly items: readonly {
    readonly number: number | null;
    readonly submitters: readonly string[];
    readonly documents: readonly string[];
    readonly decisions: readonly string[];
  }[];
}

/** The minutes among the seeds, by date. */
export const meetings: readonly (Gold & { readonly meeting: { readonly number: number; readonly date: string } })[] = readdirSync(folder)
  .map((name) => JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Gold)
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
