/** The number a page shows before a list entry: the text of an entry has none, the browser makes it. */
import { printNumber } from '../numerals.ts';
import { attribute, type Element, hasAttribute, isElement } from './elements.ts';
import type { Look } from './look.ts';

/** Kind of a list in style sheets → kind in Word's names, and what stands behind the number. */
const kinds: Record<string, readonly [format: string, behind: string]> = {
  decimal: ['decimal', '.'],
  'decimal-leading-zero': ['decimalZero', '.'],
  'lower-alpha': ['lowerLetter', '.'],
  'lower-latin': ['lowerLetter', '.'],
  'upper-alpha': ['upperLetter', '.'],
  'upper-latin': ['upperLetter', '.'],
  'lower-roman': ['lowerRoman', '.'],
  'upper-roman': ['upperRoman', '.'],
  'cjk-ideographic': ['chineseCounting', '、'],
  'simp-chinese-informal': ['chineseCounting', '、'],
  'trad-chinese-informal': ['chineseCounting', '、'],
  'japanese-informal': ['chineseCounting', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'trad-chinese-formal': ['ideographLegalTraditional', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
};
const types: Record<string, string> = { '1': 'decimal', a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' };
const whole = (text: string): number | null => (/^[-+]?\d{1,9}$/u.test(text.trim()) ? Number(text) : null);

/** An entry that is written with its number already: a page that does so turns off the browser's. */
export const hasNumber = (text: string): boolean =>
  /^[\s\u3000]*(?:[（(]?[一二三四五六七八九十百\d]{1,4}[）)、．.]|[\u2460-\u249b㈠-㈩]|第[一二三四五六七八九十百\d]{1,4}[条项章])/u.test(
    text,
  );

/** Counts the entries of each list of a page; call it once for each `li`, in order. */
export function listNumbers(): (entry: Element, list: Element | undefined, look: Look) => string {
  const counts = new Map<Element, number>();
  return (entry, list, look) => {
    if (!list) return '';
    const step = list.tagName === 'ol' && hasAttribute(list, 'reversed') ? -1 : 1;
    const first = (): number =>
      whole(attribute(list, 'start')) ?? (step < 0 ? list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length : 1);
    const number = whole(attribute(entry, 'value')) ?? (counts.has(list) ? (counts.get(list) ?? 0) + step : first());
    counts.set(list, number);
    const kind = types[attribute(entry, 'type') || attribute(list, 'type')] ?? look.list;
    const [format, behind] = Object.hasOwn(kinds, kind) ? (kinds[kind] ?? ['bullet', '']) : ['bullet', ''];
    return format === 'bullet' ? '' : printNumber(number, format) + behind;
  };
}
