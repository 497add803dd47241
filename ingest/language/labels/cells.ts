/**
 * Labels in the cells of a row, each before its value: 索引号⇥…⇥发文机关⇥….
 */
import { type Label, label, longest, maxLabels, skip } from './label.ts';

/** The labels of a table's row: 索引号⇥…⇥发文机关⇥… or | 索引号 | … |, each in a cell before its value. */
export function cellLabels(line: string, mark: '\t' | '|'): Label[] {
  const all: Label[] = [];
  let at = 0;
  let free = true;
  for (const cell of line.split(mark)) {
    const next = skip(line, at + cell.length + (mark === '|' ? 1 : 0));
    const word = cell.replace(/\s|[：:]\s*$/g, '');
    const one: Label | null =
      free && word.length > 1 && word.length <= longest ? label(word, skip(line, at), at + cell.trimEnd().length, next, true) : null;
    if (one && next < line.length && all.length < maxLabels) all.push(one);
    // A value may be a label's word (标题⇥公告); what follows a label's cell is its value. Empty cells do not count.
    free = one === null || word === '';
    at += cell.length + 1;
  }
  return all;
}
