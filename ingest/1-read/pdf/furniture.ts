/** Headers, footers and page marks: what stands at the edge of pages and belongs to none of their sentences; what every page repeats. */
import { type Message, message } from '../../messages.ts';
import type { PrintedLine } from './lines.ts';

/** A page's edge, as a share of its height. */
const edge = 0.12;
const pageMark =
  /^(?:[-—–－─·•\s]{0,6}\d{1,4}[-—–－─·•\s]{0,6}|第\s*[\d一二三四五六七八九十]{1,5}\s*页(?:.{0,3}共\s*[\d一二三四五六七八九十]{1,5}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|Page\s+\d+.{0,10})$/iu;

/** The size of most letters. */
function bodySize(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(Math.round(size), (counts.get(Math.round(size)) ?? 0) + text.length);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

export interface Divided {
  lines: PrintedLine[];
  /** What was left out, once each. */
  furniture: string[];
}

/** Sets furniture aside: page marks, and lines that stand at one place on at least half of the `count` pages (two or more). */
export function setAside(lines: readonly PrintedLine[], count: number): Divided {
  const isEdge = ({ down }: PrintedLine): boolean => down < edge || down > 1 - edge;
  const isMiddle = ({ down }: PrintedLine): boolean => down > 0.3 && down < 0.7;
  const keyOf = ({ text, down }: PrintedLine): string => `${text.replace(/\d+/gu, '#').replace(/\s+/gu, '')} ${Math.round(down * 50)}`;
  const pages = new Map<string, Set<number>>();
  for (const line of lines) pages.set(keyOf(line), (pages.get(keyOf(line)) ?? new Set()).add(line.page));
  const often = Math.max(2, count / 2);
  const body = bodySize(lines);
  const isFurniture = (line: PrintedLine): boolean => {
    const times = pages.get(keyOf(line))?.size ?? 0;
    if (isEdge(line)) return pageMark.test(line.text.trim()) || times >= often;
    // A watermark in the middle of pages has another size; a title that several records of one file share stands above it.
    return Math.abs(line.size - body) > body * 0.15 && isMiddle(line) && times >= Math.max(3, often);
  };
  const aside = lines.filter(isFurniture);
  return {
    lines: lines.filter((line) => !isFurniture(line)),
    furniture: [...new Set(aside.map(({ text }) => text.trim().replace(/\d+/gu, '#')))],
  };
}

/** What is said of words that stand beside the text of a file; nothing where there are none. */
export function besideMessages(name: string, words: readonly string[]): Message[] {
  const all = [...new Set(words)];
  return all.length > 0 ? [message('read/pdf-edge', { name, lines: all.slice(0, 4).map((one) => one.slice(0, 40)) })] : [];
}
