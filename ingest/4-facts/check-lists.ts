/**
 * Lists of names that no rule read: 出差：陶然、田野 under a heading of absentees, 赞成：…, 第一排：…. What they say of those people is not known, and
 * so it is told.
 */
import { type Para, rawSpan, type View } from '../2-lines.ts';
import { isInArticle } from '../articles.ts';
import { isName } from '../language/people/names.ts';
import { message } from '../messages.ts';
import type { Draft } from './draft.ts';
import { isRead } from './roster.ts';

const words = /^[一-龥]{2,8}(?:[（(][^（）()]{0,12}[）)])?[：:](?=.)/u;
const mark = /[、，,；;\s　]+/u;
const notes = /[（(][^（）()]{0,12}[）)]/gu;
const longest = 300;
/** The press and who signs a paper are no list of the meeting. */
const press = /^(?:责任|文字|图片|审核|校对|编辑|记者|作者|通讯员|撰[文稿]|摄影|签发|[一二三初复终]审|来源|联系人)/u;

/** The names of a paragraph that is nothing but a label and names; null for any other, and where one of them was read. */
function namesOf(view: View, { from, text, lines }: Para, draft: Draft): string[] | null {
  const [first] = lines;
  const label = first && text.length <= longest && first.labels.length === 0 ? words.exec(text)?.[0] : undefined;
  if (!first || label === undefined || press.test(label) || isInArticle(view, from)) return null;
  const at = first.start + first.text.search(/[：:]/u) + 1;
  const list = view.raw
    .slice(at, lines.at(-1)?.end)
    .replace(/[。；]$/u, '')
    .replace(notes, '');
  const names = list.split(mark).filter((one) => one !== '');
  if (!names.every((one) => isName(one, true)) || names.some((name) => isRead(draft, view.raw.indexOf(name, at)))) return null;
  return names;
}

/** Tells of labelled lists of names of which nobody was read; of one name where such a list stands beside it. */
export function checkLists(view: View, draft: Draft): void {
  const sizes = view.paras.map((para) => namesOf(view, para, draft)?.length ?? 0);
  for (const [index, { from, to, text }] of view.paras.entries()) {
    const size = sizes[index] ?? 0;
    const beside = Math.max(sizes[index - 1] ?? 0, sizes[index + 1] ?? 0);
    if (size > 1 || (size === 1 && beside > 0))
      draft.messages.push(message('roster/unread', { words: text.slice(0, 40) }, rawSpan(view, from, to)));
  }
}
