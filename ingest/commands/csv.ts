/** An answer as CSV (RFC 4180) that a spreadsheet can open without running anything in it. */
import type { Value } from '../../cypher/store.ts';

/** A cell. Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers are left alone. */
export function csvCell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Head and rows, one line each. */
export const csvLines = (columns: readonly string[], rows: readonly Value[][]): string[] => [
  columns.map(csvCell).join(','),
  ...rows.map((row) => row.map(csvCell).join(',')),
];
