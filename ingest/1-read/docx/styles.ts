/** Styles of a Word file (styles.xml): the list their paragraphs stand in, and the marks of their letters. */

import { readXml } from '../xml.ts';
import { type Marks, shadeOf, takeMark } from './marks.ts';

export interface ListPlace {
  list: string;
  /** null: the list tells by the style, or it is the first. */
  level: number | null;
}
export interface Style {
  place: ListPlace | null;
  marks: Marks;
  /** Whether it paints a ground: a style of tables with dark heads does. */
  painted: boolean;
}
export interface Styles {
  /** The style with what it takes over from those it is based on. */
  of(id: string): Style;
  /** That of paragraphs which name none. */
  plain: string;
  /** Marks of all letters that say nothing else. */
  marks: Marks;
}

interface Raw extends Style {
  base: string;
}
const none: Style = { place: null, marks: {}, painted: false };
/** Styles are based on each other no deeper than this. */
const deepest = 20;

/** Reads the styles; `bytes` may be those of a whole file of Word 2003. */
export function readStyles(bytes: Uint8Array | null): Styles {
  const raw = new Map<string, Raw>();
  const all: Marks = {};
  let [plain, inMarks, inDefaults] = ['', false, false];
  let own: Raw | null = null;
  let place: { list: string | null; level: number | null } = { list: null, level: null };
  if (bytes)
    readXml('word/styles.xml', bytes, {
      open(name, attribute) {
        const value = attribute('w:val') ?? '';
        if (name === 'w:style') {
          own = { place: null, marks: {}, painted: false, base: '' };
          place = { list: null, level: null };
          const id = attribute('w:styleId') ?? '';
          raw.set(id, own);
          if (attribute('w:type') === 'paragraph' && /^(?:1|true|on)$/u.test(attribute('w:default') ?? '')) plain = id;
        } else if (name === 'w:docDefaults') inDefaults = true;
        else if (name === 'w:rPr') inMarks = true;
        else if (inMarks && (own || inDefaults)) takeMark(own?.marks ?? all, name, attribute);
        else if (own) {
          if (name === 'w:basedOn') own.base = value;
          if (name === 'w:numId' || name === 'w:ilfo') place.list = value;
          if (name === 'w:ilvl') place.level = Number(value);
          if (name === 'w:shd' && shadeOf(attribute)) own.painted = true;
        }
      },
      close(name) {
        if (name === 'w:rPr') inMarks = false;
        if (name === 'w:docDefaults') inDefaults = false;
        if (name !== 'w:style' || !own) return;
        if (place.list !== null || place.level !== null) own.place = { list: place.list ?? '', level: place.level };
        own = null;
      },
    });
  const known = new Map<string, Style>();
  const resolve = (id: string, depth: number): Style => {
    const found = known.get(id);
    if (found) return found;
    const one = raw.get(id);
    if (!one || depth > deepest) return none;
    const base = resolve(one.base, depth + 1);
    const list = one.place?.list || base.place?.list;
    const level = one.place?.level ?? base.place?.level ?? null;
    const style: Style = {
      place: list ? { list, level } : null,
      marks: { ...base.marks, ...one.marks },
      painted: one.painted || base.painted,
    };
    known.set(id, style);
    return style;
  };
  return { of: (id) => resolve(id, 0), plain, marks: all };
}
