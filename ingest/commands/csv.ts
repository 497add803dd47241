/** An answer as CSV (RFC 4180) that a spreadsheet can open without running anything in it. */
import type { Value } from '../../cypher/store.ts';

/** What a spreadsheet passes over before it looks for a formula: blanks, control characters and what is not seen. */
const passedOver = /^[\s\p{C}\p{Default_Ignorable_Code_Point}]*/u;
/** The half-width signs that begin a formula or a command; U+2212 is a minus that Unicode keeps apart from them. */
const formulaSigns = '=+-@|%\u2212';

/**
 * A text that no spreadsheet takes for a formula: with an apostrophe before it where it is one. Signs count in every width
 * (U+FF1D like =), by Unicode's compatibility form. Taking one apostrophe off again gives the text. The same rule stands in
 * web/cells.ts, which may import nothing from here; one table of texts tests both.
 */
export function inertText(text: string): string {
  // One that begins with apostrophes gets another, so that taking one off gives every text back.
  const bare = text.replace(/^'+/u, '');
  const [first = ''] = bare.replace(passedOver, '');
  return /^[\t\r\n]/u.test(bare) || (first !== '' && formulaSigns.includes(first.normalize('NFKC'))) ? `'${text}` : text;
}

/** A cell. Numbers are left alone: -5 is a number, the text -5 might be a formula. */
export function csvCell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const safe = inertText(typeof value === 'string' ? value : JSON.stringify(value));
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Head and rows, one line each. */
export const csvLines = (columns: readonly string[], rows: readonly Value[][]): string[] => [
  columns.map(csvCell).join(','),
  ...rows.map((row) => row.map(csvCell).join(',')),
];
