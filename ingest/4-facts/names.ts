/**
 * Names: what looks like a person's name, and how a phrase splits into an office and a name.
 */
import { fields, strongSuffixes, weakSuffixes } from '../words/bodies.ts';
import { endsInOffice, officeEndingAt } from '../words/offices.ts';
import { notNames } from '../words/people.ts';
import { compoundSurnames, surnames } from '../words/surnames.ts';

const fieldSet: ReadonlySet<string> = new Set(fields);
const han = /^[㐀-鿿豈-﫿\u{20000}-\u{3ffff}]+$/u;
const minority = /^[㐀-鿿]{1,8}(?:[·•・.．][㐀-鿿]{1,8}){1,3}$/;
const bodyLike = /[局办委科厅镇乡县区市司院]$/;

/** Whether a text begins with a surname and has a name's length. */
export function surnameLed(text: string): boolean {
  if (compoundSurnames.has(text.slice(0, 2))) return text.length === 3 || text.length === 4;
  return surnames.has(text[0] ?? '') && (text.length === 2 || text.length === 3);
}

/** Whether a squashed text may be a person's name; `strict` asks for a known surname (running prose). */
export function isName(text: string, strict: boolean): boolean {
  if (text.length < 2 || text.length > 18) return false;
  if (minority.test(text)) return true;
  if (text.length > 4 || !han.test(text) || notNames.has(text) || /^(?:关于|以及|以上|以下|有关|会议|于是|经[研讨审]|向[全各])/.test(text))
    return false;
  if (
    text.length >= 3 &&
    (fieldSet.has(text.slice(0, 2)) || bodyLike.test(text)) &&
    (weakSuffixes.has(text.at(-1) ?? '') || bodyLike.test(text))
  )
    return false;
  if (
    fieldSet.has(text) ||
    endsInOffice(text) ||
    strongSuffixes.has(text) ||
    /[的了各等]/.test(text) ||
    /(?:街道|负责人|会议|委会|大队|支队|科室)$/.test(text)
  )
    return false;
  if (text.length === 4 && !compoundSurnames.has(text.slice(0, 2))) return false;
  return surnameLed(text) || (!strict && officeEndingAt(text, 2) === 0);
}

/** How many characters of a body's suffix end at the end of `text`; 0 when it ends in none. */
export function bodySuffix(text: string): number {
  for (let length = Math.min(9, text.length - 1); length >= 2; length -= 1) if (strongSuffixes.has(text.slice(-length))) return length;
  if (/(?:街道|[镇乡])$/.test(text) && text.length >= 3) return 1;
  return text.length >= 2 && weakSuffixes.has(text.at(-1) ?? '') ? 1 : 0;
}

/** The parts of a phrase: `title` is [0, name start) or what follows the name. Offsets in the phrase. */
export type Parts = { kind: 'name'; name: [number, number]; title: [number, number] | null } | { kind: 'title' } | { kind: 'unit' } | null;

const afterName = /^(?:常务)?副?(?:[省市县区州镇乡局处科所院校馆站台]长|书记|主任|主席|总经理|董事长|部长|秘书长|会长|委员|常委)$/;

/** Splits a squashed phrase of a list of people. */
export function splitPerson(text: string, strict: boolean): Parts {
  if (isName(text, strict)) return { kind: 'name', name: [0, text.length], title: null };
  const found = officeThenName(text, true) ?? (strict ? null : officeThenName(text, false));
  if (found !== null) return { kind: 'name', name: [found, text.length], title: [0, found] };
  for (const length of [3, 2]) {
    const rest = text.slice(length);
    if (afterName.test(rest) && isName(text.slice(0, length), true))
      return { kind: 'name', name: [0, length], title: [length, text.length] };
  }
  if (endsInOffice(text)) return { kind: 'title' };
  for (const length of [3, 2, 4]) {
    const start = text.length - length;
    const unit = text.slice(0, Math.max(0, start));
    if (start >= 3 && bodySuffix(unit) > 0 && isName(text.slice(start), true))
      return { kind: 'name', name: [start, text.length], title: [0, start] };
  }
  if (bodySuffix(text) > 0) return { kind: 'unit' };
  return null;
}

/** Where the name begins in 县人武部政委连长春, or null. */
function officeThenName(text: string, strict: boolean): number | null {
  for (const length of [3, 2, 4]) {
    const start = text.length - length;
    if (start >= 2 && officeEndingAt(text, start) > 0 && isName(text.slice(start), strict)) return start;
  }
  const dot = text.search(/[·•・]/);
  if (dot > 2)
    for (let start = dot - 1; start >= Math.max(2, dot - 8); start -= 1)
      if (officeEndingAt(text, start) > 0 && minority.test(text.slice(start))) return start;
  return null;
}
