/**
 * Labels of the roster that hold a count (应到代表38人，实到35人，缺席3人：甲、乙、丙) or stand alone over a list (参会人员名单).
 */
import type { Role } from '../record.ts';
import { presenceStems, rosterLabels } from '../words/labels.ts';

export interface RosterWord {
  word: string;
  role: Role;
  /** Offsets in the line: the words, and where what they label begins. */
  start: number;
  end: number;
  value: number;
}
const stems = Object.entries(presenceStems)
  .flatMap(([role, words]) => words.split(' ').map((stem) => ({ stem, role: role as Role })))
  .sort((a, b) => b.stem.length - a.stem.length);
const stemPattern = stems.map(({ stem }) => stem).join('|');
const counted = new RegExp(
  `(^|[，,；;、。\\s　])((?:会议|本次会议)?(${stemPattern})(?:会议)?的?[^，。；：:、\\d\\s]{0,8}?)[\\s　]*(?:共|计|有|为)?[\\s　]*\\d{1,4}[\\s　]*[人名位]([：:]|(?=[，,；;、。（(\\s　]|$))`,
  'g',
);

/** The counted words of a line that opens with one. */
export function findCounted(line: string): RosterWord[] {
  if (!/\d/.test(line.slice(0, 30))) return [];
  const found: RosterWord[] = [];
  for (const match of line.matchAll(counted)) {
    const [whole, before = '', word = '', stem = '', colon = ''] = match;
    const start = match.index + before.length;
    if (found.length === 0 && start > 0) return [];
    const role = stems.find((one) => one.stem === stem)?.role;
    if (role) found.push({ word: word.replace(/\s/g, ''), role, start, end: start + word.length, value: match.index + whole.length });
    if (colon === '' && found.length > 20) break;
  }
  // A sentence that says how many came is no label where it goes on as one.
  return found.length > 0 && !/[。].*[。]/.test(line) ? found : [];
}

const heading =
  /^(?:附件?[\d一二三]{0,2}[：:.、]?)?(?:会议)?(.{2,16}?)(?:名单|签到表|签到册|签到簿|一览表|情况表|及座次|花名册)?(?:[（(][^（）()]{0,16}[）)])?[：:]?$/;
const named = new Map(
  Object.entries(rosterLabels).flatMap(([role, words]) => words.split(' ').map((word) => [word, role as Role] as const)),
);
/** What a line says that is nothing but the heading of a list of people, or null. */
export function rosterHeading(line: string): { word: string; role: Role } | null {
  const words = line.replace(/[\s　]/g, '');
  if (words.length > 24) return null;
  const word = heading.exec(words)?.[1] ?? '';
  if (!/(?:人员|成员|同志|领导|代表|委员|人)$/.test(word) && !/(?:名单|签到表|签到册|签到簿|花名册)/.test(words)) return null;
  const role = named.get(word) ?? named.get(`${word}人员`);
  return role ? { word, role } : null;
}
