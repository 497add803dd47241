/**
 * Which role the words of a label tell: 出席人员, 列席主席团成员, 请假.
 */
import type { Role } from '../../record.ts';
import { attendees, presenceStems, rosterLabels } from '../../words/labels.ts';
import { endsInOffice } from '../../words/offices.ts';
import { isAct, isNoun } from '../lexicon.ts';

const named: ReadonlyMap<string, Role> = new Map(
  Object.entries(rosterLabels).flatMap(([role, words]) => words.split(' ').map((word) => [word, role as Role] as const)),
);
/** Words of presence, longest first, with the role they tell. */
export const stems: readonly { stem: string; role: Role }[] = Object.entries(presenceStems)
  .flatMap(([role, words]) => words.split(' ').map((stem) => ({ stem, role: role as Role })))
  .sort((a, b) => b.stem.length - a.stem.length);
/** What may stand behind the words of a label: 参会人员签字, 出席人员名单. */
const paper = /(?:签字|签名|签到|名单|姓名)$/;

/** Whether a word opens like a label of presence: 出席, 参加. */
export const opensWithPresence = (word: string): boolean => stems.some(({ stem }) => word.startsWith(stem));

/** Who a label's words say was there: 主席团成员 of 出席主席团成员; null where they open with no word of presence. */
export function attendeesOf(word: string): { role: Role; whose: string } | null {
  const bare = word.replace(/^会议(?=.)/, '');
  const found = stems.find(({ stem }) => bare.startsWith(stem));
  const whose = found && attendees.exec(bare.slice(found.stem.length))?.[1];
  return found && whose && !isOccasion(whose) ? { role: found.role, whose } : null;
}

/** 体检人员 of 参加体检人员 took part in something else than the meeting; 工作人员, 分管领导 and 列席人员 are what people are. */
function isOccasion(whose: string): boolean {
  const rest = whose.replace(/(?:人员|领导|代表|同志|专家|嘉宾)$/, '');
  if (rest === whose || rest === '') return false;
  if (/(?:仪式|典礼)$/.test(rest)) return true;
  return isAct(rest) && !stems.some(({ stem }) => stem === rest) && !isNoun(whose) && !endsInOffice(whose);
}

/** The role that a label on the list tells, also with the name of the paper behind it. */
export const namedRole = (word: string): Role | null => named.get(word) ?? named.get(word.replace(paper, '')) ?? null;
/** The role that any label of presence tells. */
export const rosterRole = (word: string): Role | null => namedRole(word) ?? attendeesOf(word)?.role ?? null;
