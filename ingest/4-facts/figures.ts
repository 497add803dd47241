/**
 * Figures: amounts of money and area that an item states, as written and in yuan or square metres.
 */
import type { View } from '../2-lines.ts';
import { matchesOf } from '../matches.ts';
import type { Span } from '../record.ts';
import type { FigureNote } from './draft.ts';
import { type Noted, note } from './note.ts';

const pattern = /(\d[\d,，]*(?:\.\d+)?)(余|多)?(千|万|百万|千万|亿|万亿)?(余|多)?(元|美元|亩|公顷|平方公里|平方千米|平方米|㎡)(?!\/|每)/g;
const scale: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };
/** Square metres; one 亩 is 2000/3 of them by definition (15亩 = 1公顷). */
const area: Readonly<Record<string, number>> = { 亩: 2000 / 3, 公顷: 1e4, 平方公里: 1e6, 平方千米: 1e6, 平方米: 1, '㎡': 1 };

/** The figures of one item, in order. Foreign money is left out: its value in yuan is not stated. */
export function readFigures(view: View, spans: readonly Span[]): FigureNote[] {
  const found: FigureNote[] = [];
  for (const span of spans) {
    for (const match of matchesOf(view.flat.slice(span.start, span.end), pattern)) {
      const [whole, digits = '', , factor = '', , unit = ''] = match;
      if (unit === '美元') continue;
      const number = Number(digits.replace(/[,，]/g, ''));
      const amount = number * (scale[factor] ?? 1) * (area[unit] ?? 1);
      if (!Number.isFinite(amount)) continue;
      const at = span.start + match.index;
      const place = <T extends string | number>(value: T): Noted<T> => note<T>(view, at, at + whole.length, 'figures', value);
      found.push({ text: place(whole), kind: place(unit === '元' ? 'money' : 'area'), amount: place(Math.round(amount * 100) / 100) });
      if (found.length >= 200) return found;
    }
  }
  return found;
}
