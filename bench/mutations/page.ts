/**
 * The page otherwise: lines wrapped, blanks and empty lines, page marks, line ends, width of punctuation.
 */
import type { Random } from '../corpus/random.ts';
import { layout, type Mutation } from './mutation.ts';

const lines = (text: string): string[] => text.split(/\r?\n/u);

/** Breaks every line after `width` characters, wherever that falls, as the text of a PDF is. A line spread by six blanks or more was set to fit. */
function wrap(text: string, width: number): string {
  return lines(text)
    .flatMap((line) => {
      if (/\S[ 　]{6,}\S/u.test(line)) return [line];
      const chars = [...line];
      const pieces = Array.from({ length: Math.ceil(chars.length / width) }, (_, at) => chars.slice(at * width, (at + 1) * width).join(''));
      return pieces.length === 0 ? [''] : pieces;
    })
    .join('\n');
}

const marks = [
  (n: number) => `— ${n} —`,
  (n: number) => `- ${n} -`,
  (n: number) => `第 ${n} 页`,
  (n: number) => `第 ${n} 页 共 99 页`,
] as const;
/** Page marks between lines, every 8 to 20 of them, after the masthead. */
function paginate(text: string, random: Random): string {
  const mark = random.pick(marks);
  let page = 1;
  let left = random.int(12, 20);
  return lines(text)
    .flatMap((line) => {
      left -= 1;
      if (left > 0) return [line];
      left = random.int(8, 20);
      return [line, '', mark(page++), ''];
    })
    .join('\n');
}

const han = '[\\p{Script=Han}）》”]';
const between = (from: string): RegExp => new RegExp(`(?<=${han})${from}(?=[\\p{Script=Han}（《“])`, 'gu');
const halves: readonly (readonly [full: string, half: string])[] = [
  ['，', ','],
  ['：', ':'],
  ['；', ';'],
  ['（', '('],
  ['）', ')'],
];

/** Signs that nobody sees, as word processors and web pages leave them in. */
const unseen = [...'\u00ad\u200b\u200c\u200d\u200e\u202a\u202c\u2060\u2063\ufeff\u0007\u{e0041}\u{e0100}\ufe00'];
/** Some of them between the signs of a text, about one in twelve places. */
const sprinkle = (text: string, random: Random): string =>
  [...text].map((sign) => (random.chance(1 / 12) ? sign + random.pick(unseen) : sign)).join('');

export const pages: readonly Mutation[] = [
  layout('wrapped at 20', 0.985, (text) => wrap(text, 20)),
  layout('wrapped at 26', 0.985, (text) => wrap(text, 26)),
  layout('wrapped at 32', 0.99, (text) => wrap(text, 32)),
  layout('wrapped at 40', 0.99, (text) => wrap(text, 40)),
  layout('wrapped at 34, with page marks', 0.985, (text, random) => paginate(wrap(text, 34), random)),
  layout('page marks', 1, paginate),
  layout('full-width blanks', 1, (text) => text.replaceAll(/ {2,}/gu, (run) => '　'.repeat(Math.ceil(run.length / 2)))),
  layout('half-width blanks', 1, (text) => text.replaceAll('　', '  ')),
  layout('twice the blanks', 1, (text) => text.replaceAll(/(?<=\S)([ 　]{2,})(?=\S)/gu, '$1$1')),
  layout('paragraphs indented', 1, (text) =>
    lines(text)
      .map((line) => (/^[ 　\t]/u.test(line) || line === '' ? line : `　　${line}`))
      .join('\n'),
  ),
  layout('empty lines between', 1, (text) => lines(text).join('\n\n')),
  layout('invisible signs', 1, sprinkle),
  layout('CRLF', 1, (text) => lines(text).join('\r\n')),
  layout('half-width punctuation', 1, (text) => halves.reduce((all, [full, half]) => all.replaceAll(full, half), text)),
  layout('full-width punctuation', 1, (text) =>
    halves.slice(0, 3).reduce((all, [full, half]) => all.replaceAll(between(half), full), text),
  ),
];
