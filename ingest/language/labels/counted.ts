/**
 * Labels of the roster that hold a count (应到代表38人，实到35人，缺席3人：甲、乙、丙).
 */

import { matchesOf } from '../../matches.ts';
import type { Role } from '../../record.ts';
import { stems } from './roster-words.ts';

export interface RosterWord {
  word: string;
  role: Role;
  /** Offsets in the line: the words, and where what they label begins. */
  start: number;
  end: number;
  value: number;
}
const stemPattern = stems.map(({ stem }) => stem).join('|');
const counted = new RegExp(
  `(^|[，,；;、。\\s　])((?:会议|本次会议)?(${stemPattern})(?:会议)?的?[^，。；：:、\\d\\s]{0,8}?)[\\s　]*(?:共|计|有|为)?[\\s　]*\\d{1,4}[\\s　]*[人名位]([：:]|(?=[，,；;、。（(\\s　]|$))`,
  'g',
);

/** 实到董事8人，独立董事陶然因公委托…: a sentence, be it broken by the end of the line. */
const goesOn = /委托|符合|主持|(?:列席|出席|参加)了?会议(?![：:])/;

/** The counted words of a line that opens with one. */
export function findCounted(line: string): RosterWord[] {
  if (!/\d/.test(line.slice(0, 30))) return [];
  const found: RosterWord[] = [];
  for (const match of matchesOf(line, counted)) {
    const [whole, before = '', word = '', stem = '', colon = ''] = match;
    const start = match.index + before.length;
    if (found.length === 0 && start > 0) return [];
    const role = stems.find((one) => one.stem === stem)?.role;
    if (role) found.push({ word: word.replace(/\s/g, ''), role, start, end: start + word.length, value: match.index + whole.length });
    if (colon === '' && found.length > 20) break;
  }
  // A sentence that says how many came is no label where it goes on as one.
  return found.length > 0 && !/[。].*[。]/.test(line) && !goesOn.test(line.slice(found.at(-1)?.value)) ? found : [];
}
