/** Automatic numbers of list paragraphs: the text of a heading has none, Word makes it when it shows the page. */
import { printNumber } from '../numerals.ts';
import { type Definitions, type Level, type List, readDefinitions } from './definitions.ts';

export interface Numbering {
  /** The printed number of the next paragraph of this list and level; empty where it prints none. */
  next(place: { list: string; level: number }): string;
  /** The level that a list gives to the paragraphs of a style. */
  levelOf(style: string): number | null;
}
const empty: Definitions = { levels: new Map(), lists: new Map(), styleLevels: new Map(), styled: new Map(), linked: new Map() };

function print(number: number, { format, own }: Level, legal: boolean): string {
  if (legal && format !== 'decimalZero') return String(number);
  return own === '' ? printNumber(number, format) : String(number).padStart(/^0*\d/u.exec(own)?.[0].length ?? 1, '0');
}

/**
 * The numbering of a file; one without lists numbers nothing. `styleLists`: the list that a style of lists names, for definitions which go
 * by such a style.
 */
export function readNumbering(bytes: Uint8Array | null, listOf: (style: string) => string | null = () => null): Numbering {
  const { levels, lists, styleLevels, styled, linked } = bytes ? readDefinitions(bytes) : empty;
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  const baseOf = ({ base }: List): string => {
    const style = linked.get(base);
    return style === undefined ? base : (styled.get(style) ?? lists.get(listOf(style) ?? '')?.base ?? base);
  };
  return {
    levelOf: (style) => styleLevels.get(style) ?? null,
    next({ list, level: written }) {
      const own = lists.get(list);
      const base = own ? baseOf(own) : '';
      const level = Math.max(0, Math.min(8, written));
      const levelAt = (at: number): Level | undefined => own?.levels[at] ?? levels.get(base)?.[at];
      const here = levelAt(level);
      if (!own || !here) return '';
      const counts = counters.get(base) ?? [];
      counters.set(base, counts);
      // A list that starts over does so the first time it is met.
      if (!begun.has(list)) for (const [at, start] of own.starts) counts[at] = start - 1;
      begun.add(list);
      counts[level] = (counts[level] ?? here.start - 1) + 1;
      for (let below = level + 1; below < counts.length; below += 1) {
        const until = levelAt(below)?.restart ?? null;
        if (until === null || (until > 0 && level < until)) delete counts[below];
      }
      if (here.format === 'bullet') return '';
      const printed = here.text.replace(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        const one = levelAt(at);
        return one ? print(counts[at] ?? one.start, one, here.legal) : String(counts[at] ?? 1);
      });
      return printed === '' || here.close || /[、．.）)：:，]$/u.test(printed) ? printed : `${printed} `;
    },
  };
}
