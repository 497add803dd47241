/**
 * Which role the words of a label tell: 出席人员, 列席主席团成员, 请假.
 */
import type { Role } from '../../record.ts';
import { attendees, presenceStems, rosterLabels } from '../../words/labels.ts';

const named: ReadonlyMap<string, Role> = new Map(
  Object.entries(rosterLabels).flatMap(([role, words]) => words.split(' ').map((word) => [word, role as Role] as const)),
);
/** Words of presence, longest first, with the role they tell. */
export const stems: readonly { stem: string; role: Role }[] = Object.entries(presenceStems)
  .flatMap(([role, words]) => words.split(' ').map((stem) => ({ stem, role: role as Role })))
  .sort((a, b) => b.stem.length - a.stem.length);
/** What may stand behind the words of a label: 参会人员签字, 出席人员名单. */
const paper = /(?:签字|签名|签到|名单|姓名)$/;

/** Who a label's words say was there: 主席团成员 of 出席主席团成员; null where they open with no word of presence. */
export function attendeesOf(word: string): { role: Role; whose: string } | null {
  const bare = word.replace(/^会议(?=.)/, '');
  const found = stems.find(({ stem }) => bare.startsWith(stem));
  const whose = found && attendees.exec(bare.slice(found.stem.length))?.[1];
  return found && whose ? { role: found.role, whose } : null;
}

/** The role that a label on the list tells, also with the name of the paper behind it. */
export const namedRole = (word: string): Role | null => named.get(word) ?? named.get(word.replace(paper, '')) ?? null;
/** The role that any label of presence tells. */
export const rosterRole = (word: string): Role | null => namedRole(word) ?? attendeesOf(word)?.role ?? null;
