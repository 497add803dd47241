/**
 * Page furniture: lines that belong to the page and not to the text. A portal's header block and foot, its buttons, page numbers, rules.
 * A copy of the text lacks them, so they are not compared (`same-text.ts`).
 */
import { isPageMark } from './2-lines.ts';
import { findLabels, type Label } from './language/labels/labels.ts';
import type { FieldKind } from './words/labels.ts';

/** A line of a raw text without the blanks at its ends; offsets in the raw text. */
export interface RawLine {
  start: number;
  end: number;
  own: string;
}

const furnitureFields: ReadonlySet<FieldKind> = new Set(['number', 'issuer', 'issued', 'published', 'title', 'source', 'people', 'other']);
/** Fields that the paper itself has: what they say tells two texts apart. */
const ofThePaper: ReadonlySet<string> = new Set(
  '附件 备注 联系人 联系电话 签发 签发人 审签 责任人 密级 紧急程度 主题词 共印 份数 撰文 文'.split(' '),
);
/** A summary that a portal prints may be long, no other field is. */
const summary = '内容概述';
const longest = 120;
/** 日期 is the day of the meeting, unless it stands beside what a portal alone prints. */
const besides: ReadonlySet<FieldKind> = new Set(['published', 'source', 'other']);

/** Buttons of a page, alone on a line: 【打印本页】【关闭窗口】, 字体：[大 中 小]. */
const buttons =
  /^(?=.*\p{Script=Han})(?:打印(?:文章|本页|正文)?|关闭(?:窗口|本页|页面)?|返回(?:顶部|列表|首页)?|收藏(?:本页)?|复制链接|字[体号]|[大中小]|上一篇|下一篇|分享到?|扫一扫在手机打开当前页|微信|微博|QQ空间|[【】[\]（）()|：:\s\u3000/])+$/u;

/** Marks that Markdown opens a line with or sets around a word. */
const markdown = /^[-+•●○■□◆◇▪▫‣◦#>*`\s]+|[*`]/gu;
const bare = (line: string): string => line.replace(markdown, '');
/** The offset in a line of an offset in its bare text. */
function offsetIn(line: string, offset: number): number {
  let at = offset;
  for (const { index, 0: marks } of line.matchAll(markdown)) if (index <= at) at += marks.length;
  return at;
}

function isField(line: string, labels: readonly Label[]): boolean {
  const [first] = labels;
  if (first?.colon !== true || first.start !== 0 || ofThePaper.has(first.word)) return false;
  if (first.word !== summary && (line.length > longest || line.includes('。'))) return false;
  if (furnitureFields.has(first.kind)) return true;
  return first.word === '日期' && labels.length > 1 && labels.slice(1).every(({ kind }) => besides.has(kind));
}

/** As many characters a page has at least; what stands closer is a column of a table. */
const leastPage = 100;
/** Numbers alone on their lines are those of pages where they count on from 1, a page apart; the first page may have none. */
function pageNumbers(lines: readonly RawLine[]): ReadonlySet<RawLine> {
  const found = lines.flatMap((line) => {
    const number = /^(\d{1,4})(?:\s*\/\s*\d{1,4})?$/u.exec(line.own.replace(/^[#>\s]+/u, '').normalize('NFKC'))?.[1];
    return number === undefined ? [] : [{ line, number: Number(number) }];
  });
  const runs = [1, 2].map((first) => {
    const run: RawLine[] = [];
    let end = 0;
    for (const { line, number } of found) {
      if (number !== first + run.length || line.start - end < leastPage) continue;
      run.push(line);
      end = line.end;
    }
    return run.length >= first ? run : [];
  });
  return new Set(runs.sort((a, b) => b.length - a.length)[0]);
}
const isNumber = (line: string): boolean => /^[\d\s/]+$/u.test(line);
const isMark = (line: string): boolean => !isNumber(line) && (isPageMark(line) || buttons.test(line));

export interface Furniture {
  furniture: ReadonlySet<RawLine>;
  /** Raw offsets of the colons behind labels of a roster: a table has none. */
  colons: ReadonlySet<number>;
}
/** Which lines of a raw text belong to the page. Linear. */
export function furnitureOf(lines: readonly RawLine[]): Furniture {
  const furniture = new Set(pageNumbers(lines));
  const colons = new Set<number>();
  for (const line of lines) {
    const own = bare(line.own);
    if (furniture.has(line)) continue;
    if ([line.own, line.own.replace(/^[#>\s]+/u, ''), own].some((one) => isMark(one.normalize('NFKC')))) {
      furniture.add(line);
      continue;
    }
    const labels = findLabels(own);
    if (isField(own, labels)) furniture.add(line);
    else
      for (const { kind, end } of labels) {
        const blanks = kind === 'roster' ? /^[\s】\]]*(?=：)/u.exec(own.slice(end))?.[0].length : undefined;
        if (blanks !== undefined) colons.add(line.start + offsetIn(line.own, end + blanks));
      }
  }
  return { furniture, colons };
}
