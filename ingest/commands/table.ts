/** An answer as a table whose columns stand straight in a terminal, where a Chinese character is two cells wide. */
import type { Value } from '../../cypher/store.ts';
import { printable } from './printable.ts';

const widest = 60;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const none = /\p{M}/u;

const cells = (character: string): number => (none.test(character) ? 0 : wide.test(character) ? 2 : 1);

/** How many cells a text takes in a terminal. */
export const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + cells(character), 0);

const shorten = (text: string): string => {
  if (widthOf(text) <= widest) return text;
  let width = 1;
  let kept = '';
  for (const character of text) {
    width += cells(character);
    if (width > widest) break;
    kept += character;
  }
  return `${kept}…`;
};
const show = (value: Value): string =>
  value === null ? '' : shorten(printable(typeof value === 'string' ? value : JSON.stringify(value)));

/** Head, rule and rows. Numbers stand to the right. */
export function tableLines(columns: readonly string[], rows: readonly Value[][]): string[] {
  const texts = [columns.map(show), ...rows.map((row) => row.map(show))];
  const widths = columns.map((_, at) => Math.max(...texts.map((line) => widthOf(line[at] ?? ''))));
  const right = columns.map((_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === 'number'));
  const line = (line: readonly string[]): string =>
    widths
      .map((width, at) => {
        const gap = ' '.repeat(width - widthOf(line[at] ?? ''));
        return right[at] ? gap + (line[at] ?? '') : (line[at] ?? '') + gap;
      })
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = texts;
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)];
}
