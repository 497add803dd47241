/**
 * The reader's messages in Chinese. A message is made in English where it arises; what varies in it is taken over from there.
 */
import type { Message } from './record.ts';

const table: readonly (readonly [rule: string, pattern: RegExp, words: string])[] = [
  ['text/empty', /^/u, '文本是空的，没有可读的内容。'],
  ['text/no-record', /^/u, '看不出是会议记录：没有会议、议题，也没有人名。'],
  ['meeting/title', /^/u, '没有读到会议名称。'],
  ['meeting/date', /^/u, '没有读到会议日期。'],
  ['items/repeat', /number (\d+)/u, '议题序号 $1 出现两次。'],
  ['items/gap', /Item (\d+) follows item (\d+)/u, '议题 $2 之后是议题 $1，中间有缺。'],
  ['roster/count', /^(.+) says (\d+) people, (\d+) names/u, '“$1”写明 $2 人，读到 $3 个姓名。'],
  ['roster/names', /read in (.+)\.$/u, '“$1”里没有读到姓名。'],
  ['roster/both', /^(\S+) is both/u, '$1 既列为到会，又列为请假。'],
];

/** A message's reason in Chinese; in English where the table has none for its rule. */
export function reasonInChinese({ rule, reason }: Pick<Message, 'rule' | 'reason'>): string {
  const entry = table.find(([name]) => name === rule);
  const found = entry?.[1].exec(reason);
  return entry && found ? entry[2].replace(/\$(\d)/gu, (_, group: string) => found[Number(group)] ?? '') : reason;
}
