/** Headers, footers and page marks: what stands at the edge of pages and belongs to none of their sentences. */
import type { PrintedLine } from './lines.ts';

/** A page's edge, as a share of its height. */
const edge = 0.12;
const pageMark =
  /^(?:[-—–－─·•\s]{0,6}\d{1,4}[-—–－─·•\s]{0,6}|第\s*[\d一二三四五六七八九十]{1,5}\s*页(?:.{0,3}共\s*[\d一二三四五六七八九十]{1,5}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|Page\s+\d+.{0,10})$/iu;

export interface Divided {
  lines: PrintedLine[];
  /** What was left out, once each. */
  furniture: string[];
}

/** Sets furniture aside: page marks, and lines that stand at one place on at least half of the `count` pages (two or more). */
export function setAside(lines: readonly PrintedLine[], count: number): Divided {
  const isEdge = ({ down }: PrintedLine): boolean => down < edge || down > 1 - edge;
  const keyOf = ({ text, down }: PrintedLine): string => `${text.replace(/\d+/gu, '#').replace(/\s+/gu, '')} ${Math.round(down * 50)}`;
  const pages = new Map<string, Set<number>>();
  for (const line of lines) if (isEdge(line)) pages.set(keyOf(line), (pages.get(keyOf(line)) ?? new Set()).add(line.page));
  const often = Math.max(2, count / 2);
  const isFurniture = (line: PrintedLine): boolean =>
    isEdge(line) && (pageMark.test(line.text.trim()) || (pages.get(keyOf(line))?.size ?? 0) >= often);
  const aside = lines.filter(isFurniture);
  return {
    lines: lines.filter((line) => !isFurniture(line)),
    furniture: [...new Set(aside.map(({ text }) => text.trim().replace(/\d+/gu, '#')))],
  };
}
