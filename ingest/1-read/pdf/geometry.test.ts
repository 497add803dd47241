/** However a page turns, spaces and doubles its letters, the record says the same. */
import { describe, expect, it } from 'vitest';
import { type HandPage, words } from '../../samples/make/pdf-pages.ts';
import { plainSaid, recordContent, saidBy, size } from './testing.ts';

const wide = [842, 595] as const;
/** The record's content turned by quarters, so that it fills the page again. */
const turned: Record<string, string> = {
  up: `q 0 1 -1 0 842 0 cm ${recordContent()} Q`,
  down: `q 0 -1 1 0 0 595 cm ${recordContent()} Q`,
  over: `q -1 0 0 -1 595 842 cm ${recordContent()} Q`,
};
/** Each line drawn by letters of their own, set apart by `gap` heights of a letter; blanks are places only. */
const apart = (gap: (line: number) => number): string =>
  recordContent((x, y, text, line) => {
    let at = x;
    return [...text]
      .map((sign) => {
        const drawn = sign.trim() === '' ? '' : words(at, y, sign, { size });
        at += size * ((sign < '\u0100' ? 0.5 : 1) + gap(line));
        return drawn;
      })
      .join('\n');
  });
const pages: Record<string, HandPage> = {
  'lines that run up': { content: turned.up!, size: wide },
  'lines that run down': { content: turned.down!, size: wide },
  'a page upside down': { content: turned.over! },
  'a page turned by its own word': { content: turned.up!, size: wide, page: '/Rotate 90' },
  'an upright page turned by a wrong word': { content: recordContent(), page: '/Rotate 270' },
  'a page askew by two degrees': { content: `q 0.99939 0.0349 -0.0349 0.99939 20 -10 cm ${recordContent()} Q` },
  'letters of their own': { content: apart(() => 0) },
  'letters set apart by a fifth': { content: `q 0.8 0 0 1 20 0 cm ${apart(() => 0.2)} Q` },
  'letters set apart by a third': { content: `q 0.7 0 0 1 20 0 cm ${apart(() => 0.33)} Q` },
  'letters set apart by a half': { content: `q 0.6 0 0 1 20 0 cm ${apart(() => 0.5)} Q` },
  'letters set apart by the file': {
    content: `q 0.7 0 0 1 20 0 cm ${recordContent((x, y, text) => words(x, y, text, { size, set: '5 Tc' }))} Q`,
  },
  'a title over the whole width': { content: apart((line) => (line === 0 ? 1 : 0)) },
  'lines printed twice': { content: recordContent((x, y, text) => words(x, y, text, { size }) + words(x + 0.4, y, text, { size })) },
  'lines printed twice at one place': { content: recordContent((x, y, text) => words(x, y, text, { size }).repeat(2)) },
  'lines printed four times': {
    content: recordContent(
      (x, y, text) => [0, 0.3, 0.6].map((by) => words(x + by, y, text, { size })).join('\n') + words(x, y + 0.3, text, { size }),
    ),
  },
  'the whole page printed twice': { content: `${recordContent()}\nq 1 0 0 1 0.5 -0.5 cm ${recordContent()} Q` },
  'a shadow behind every line': {
    content: recordContent((x, y, text) => words(x + 1.5, y - 1.5, text, { size, set: '0.7 g' }) + words(x, y, text, { size })),
  },
  'fill and outline by themselves': {
    content: recordContent((x, y, text) => words(x, y, text, { size }) + words(x, y, text, { size, set: '1 Tr' })),
  },
};

describe('the same is read from', () => {
  it.each(Object.entries(pages))('%s', async (_name, page) => {
    const found = await saidBy([page]);
    expect(found.facts).toEqual((await plainSaid()).facts);
    expect(found.rules).toEqual([]);
  });
});
it('a sign that stands twice in a word is read twice', async () => {
  const found = await saidBy([{ content: recordContent((x, y, text) => words(x, y, text.replace('柳如是', '柳依依'), { size })) }]);
  expect(found.text).toContain('柳依依');
});
it('cells of a table are no letters set apart', async () => {
  const cells = ['一', '2', '3', '40'].map((text, at) => words(70 + at * 60, 300, text, { size })).join('\n');
  const found = await saidBy([{ content: `${recordContent()}\n${cells}` }]);
  expect(found.text).toMatch(/一 +2 +3 +40/u);
});
