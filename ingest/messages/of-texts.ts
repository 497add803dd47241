/** What is said of a text that was read: of its meeting, items, roster and names, and of what became of them. */
import { says } from './saying.ts';

export const ofTexts = {
  'text/empty': says('error', '文本是空的，没有可读的内容。', 'The text is empty; there is nothing to read.'),
  'text/no-record': says(
    'error',
    '看不出是会议记录：没有会议、议题，也没有人名。',
    'This does not look like a meeting record: no meeting, no item and no person was found.',
  ),
  'text/behind': says<{ first: string }>(
    'info',
    ({ first }) => `“${first}”及以后的内容不属于正文，没有读取。`,
    ({ first }) => `What follows “${first}” is not of the article and was not read.`,
  ),
  'text/articles': says<{ words: string }>(
    'info',
    ({ words }) => `“${words}”起是制度、章程的条文，其中不读出席、议题和决定。`,
    ({ words }) => `From “${words}” on these are articles of a bylaw; no presence, item or decision is read in them.`,
  ),
  'text/no-such-day': says<{ day: string }>(
    'warning',
    ({ day }) => `“${day}”在日历上没有这一天，没有按日期读取。`,
    ({ day }) => `“${day}” is no day of the calendar and is read as none.`,
  ),
  'text/misprint': says<{ words: string; read: string }>(
    'warning',
    ({ words, read }) => `“${words}”像是识别错误，按“${read}”读取，请核对原文。`,
    ({ words, read }) => `“${words}” looks misread and is taken for “${read}”; look at the original.`,
  ),
  'meeting/title': says('warning', '没有读到会议名称。', 'No meeting name was found.'),
  'meeting/date': says('warning', '没有读到会议日期。', "The meeting's date was not found."),
  'meeting/no-such-day': says<{ day: string }>(
    'warning',
    ({ day }) => `“${day}”在日历上没有这一天，会议日期留空。`,
    ({ day }) => `“${day}” is no day of the calendar; the meeting has no date.`,
  ),
  'items/repeat': says<{ number: number }>(
    'warning',
    ({ number }) => `议题序号 ${number} 出现两次。`,
    ({ number }) => `Item number ${number} stands twice.`,
  ),
  'items/gap': says<{ number: number; last: number }>(
    'warning',
    ({ number, last }) => `议题 ${last} 之后是议题 ${number}，中间有缺。`,
    ({ number, last }) => `Item ${number} follows item ${last}.`,
  ),
  'roster/count': says<{ label: string; said: number; read: number }>(
    'warning',
    ({ label, said, read }) => `“${label}”写明 ${said} 人，读到 ${read} 个姓名。`,
    ({ label, said, read }) => `${label} says ${said} people, ${read} names were read.`,
  ),
  'roster/names': says<{ label: string }>(
    'info',
    ({ label }) => `“${label}”里没有读到姓名。`,
    ({ label }) => `No name was read in ${label}.`,
  ),
  'roster/unread': says<{ words: string }>(
    'warning',
    ({ words }) => `名单中的“${words}”没有读出。`,
    ({ words }) => `“${words}” in a roster was not read.`,
  ),
  'roster/label': says<{ words: string; label: string }>(
    'warning',
    ({ words, label }) => `“${label}”名单中的“${words}”不是已知的栏目，其后的人未读取，请核对原文。`,
    ({ words, label }) =>
      `“${words}” in the list of ${label} is no label that is known; who stands behind it was not read: look at the original.`,
  ),
  'items/homeless': says<{ words: string }>(
    'warning',
    ({ words }) => `“${words}”写有决定，没有归入任何议题。`,
    ({ words }) => `“${words}” tells of a decision and belongs to no item that was read.`,
  ),
  'roster/sum': says<{ asked: number; came: number; away: number }>(
    'warning',
    ({ asked, came, away }) => `应到 ${asked} 人，实到 ${came} 人，请假 ${away} 人，合不上。`,
    ({ asked, came, away }) => `${asked} were asked, ${came} came and ${away} were away, which does not add up.`,
  ),
  'items/promised': says<{ said: number; read: number }>(
    'warning',
    ({ said, read }) => `开头说有 ${said} 项，读到 ${read} 个编号的议题。`,
    ({ said, read }) => `The lead tells of ${said} matters, ${read} numbered items were read.`,
  ),
  'items/empty': says<{ number: number }>(
    'warning',
    ({ number }) => `议题 ${number} 只有标题，没有正文。`,
    ({ number }) => `Item ${number} has a heading and no text.`,
  ),
  'roster/remark': says<{ name: string; remark: string }>(
    'warning',
    ({ name, remark }) => `${name} 后注“${remark}”，可能没有到会，仍按到会读取。`,
    ({ name, remark }) => `“${remark}” beside ${name} may tell of an absence; ${name} is read as there.`,
  ),
  'roster/both': says<{ name: string; role: string }>(
    'warning',
    ({ name }) => `${name} 既列为到会，又列为请假。`,
    ({ name, role }) => `${name} is both ${role} and absent.`,
  ),
  'names/law': says<{ name: string }>(
    'warning',
    ({ name }) => `“${name}”不是地名、机构名或人名，没有收入。`,
    ({ name }) => `“${name}” names no place, body or person and is left out.`,
  ),
  'rows/no-span': says<{ type: string; to: string }>(
    'warning',
    ({ type, to }) => `指向 ${to} 的 ${type} 没有原文依据，没有收入。`,
    ({ type, to }) => `${type} to ${to} has no sentence and is left out.`,
  ),
  'model/failed': says<{ why: string }>(
    'warning',
    ({ why }) => `模型没有读完全文：${why}。`,
    ({ why }) => `The model was not heard on all of it: ${why}.`,
  ),
  'account/shares': says<{ fact: string; fixed: string; unread: string }>(
    'info',
    ({ fact, fixed, unread }) => `有据 ${fact}，套语 ${fixed}，未读 ${unread}。`,
    ({ fact, fixed, unread }) => `${fact} fact, ${fixed} fixed wording, ${unread} unread.`,
  ),
};
