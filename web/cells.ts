/** Cells on their way into a spreadsheet, by the clipboard: nothing of a record may run there as a formula. */
import { cellText } from './format.ts';

/** What a spreadsheet passes over before it looks for a formula: blanks, control characters and what is not seen. */
const passedOver = /^[\s\p{C}\p{Default_Ignorable_Code_Point}]*/u;
/** The half-width signs that begin a formula or a command; U+2212 is a minus that Unicode keeps apart from them. */
const formulaSigns = '=+-@|%\u2212';

/** A text that no spreadsheet takes for a formula: the rule of the command line's CSV, tested with it on one table of texts. */
export function inertText(text: string): string {
  // One that begins with apostrophes gets another, so that taking one off gives every text back.
  const bare = text.replace(/^'+/u, '');
  const [first = ''] = bare.replace(passedOver, '');
  return /^[\t\r\n]/u.test(bare) || (first !== '' && formulaSigns.includes(first.normalize('NFKC'))) ? `'${text}` : text;
}

/** Rows as tab-separated lines; numbers stay numbers, breaks inside a cell become blanks. */
export const tabbedLines = (columns: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  [columns, ...rows]
    .map((row) =>
      row.map((value) => (typeof value === 'number' ? cellText(value) : inertText(cellText(value).replace(/[\t\r\n]/gu, ' ')))).join('\t'),
    )
    .join('\n');
