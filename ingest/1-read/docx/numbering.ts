/** Automatic numbers of list paragraphs (numbering.xml): the text of a heading has none, Word makes it when it shows the page. */
import { printNumber } from '../numerals.ts';
import { readXml } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** `（%1）`: signs for the numbers of this level and those above. */
  text: string;
}
export interface ListPlace {
  list: string;
  level: number;
}
export interface Numbering {
  /** The printed number of the next paragraph of this list and level; empty where it prints none. */
  next(place: ListPlace): string;
}

interface Definitions {
  levels: Map<string, Level[]>;
  /** List → its definition and where its levels start over. */
  lists: Map<string, { base: string; starts: Map<number, number> }>;
}
function readDefinitions(bytes: Uint8Array): Definitions {
  const found: Definitions = { levels: new Map(), lists: new Map() };
  let [base, list, level, override] = ['', '', 0, false];
  const current = (): Level | undefined => (override ? undefined : found.levels.get(base)?.[level]);
  readXml('word/numbering.xml', bytes, {
    open(name, attribute) {
      const value = attribute('w:val') ?? '';
      if (name === 'w:abstractNum') {
        base = attribute('w:abstractNumId') ?? '';
        found.levels.set(base, []);
        list = '';
      } else if (name === 'w:num') {
        list = attribute('w:numId') ?? '';
        found.lists.set(list, { base: '', starts: new Map() });
      } else if (name === 'w:abstractNumId') Object.assign(found.lists.get(list) ?? {}, { base: value });
      else if (name === 'w:lvlOverride') [level, override] = [Number(attribute('w:ilvl')), true];
      else if (name === 'w:startOverride') found.lists.get(list)?.starts.set(level, Number(value));
      else if (name === 'w:lvl' && !override) {
        level = Math.min(8, Number(attribute('w:ilvl') ?? 0));
        const levels = found.levels.get(base);
        if (levels) levels[level] = { start: 1, format: 'decimal', text: '' };
      } else if (current()) {
        if (name === 'w:start') Object.assign(current() ?? {}, { start: Number(value) });
        if (name === 'w:numFmt') Object.assign(current() ?? {}, { format: value });
        if (name === 'w:lvlText') Object.assign(current() ?? {}, { text: value });
      }
    },
    close(name) {
      if (name === 'w:lvlOverride') override = false;
    },
  });
  return found;
}

/** The numbering of a file; one without lists numbers nothing. */
export function readNumbering(bytes: Uint8Array | null): Numbering {
  const { levels, lists } = bytes
    ? readDefinitions(bytes)
    : { levels: new Map<string, Level[]>(), lists: new Map() as Definitions['lists'] };
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next({ list, level }) {
      const own = lists.get(list);
      const definition = own && levels.get(own.base);
      const here = definition?.[level];
      if (!own || !definition || !here) return '';
      const counts = counters.get(own.base) ?? [];
      counters.set(own.base, counts);
      // A list that starts over does so the first time it is met.
      if (!begun.has(list)) for (const [at, start] of own.starts) counts[at] = start - 1;
      begun.add(list);
      counts[level] = (counts[level] ?? here.start - 1) + 1;
      counts.length = level + 1;
      const printed = here.text.replace(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        return printNumber(counts[at] ?? definition[at]?.start ?? 1, definition[at]?.format ?? 'decimal');
      });
      if (here.format === 'bullet') return '';
      return printed === '' || /[、．.）)：:，]$/u.test(printed) ? printed : `${printed} `;
    },
  };
}

/** Styles that put their paragraphs into a list (styles.xml), by id. */
export function readListStyles(bytes: Uint8Array | null): Map<string, ListPlace> {
  const styles = new Map<string, ListPlace>();
  if (!bytes) return styles;
  let style = '';
  let place: { list: string | null; level: number } = { list: null, level: 0 };
  readXml('word/styles.xml', bytes, {
    open(name, attribute) {
      if (name === 'w:style') [style, place] = [attribute('w:styleId') ?? '', { list: null, level: 0 }];
      if (name === 'w:numId') place.list = attribute('w:val') ?? null;
      if (name === 'w:ilvl') place.level = Number(attribute('w:val') ?? 0);
    },
    close(name) {
      if (name === 'w:style' && place.list !== null) styles.set(style, { list: place.list, level: place.level });
    },
  });
  return styles;
}
