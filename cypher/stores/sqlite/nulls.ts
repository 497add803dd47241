/**
 * U+0000 within texts: builds of SQLite end a text at the first one when they give it back. It is written as a character that stands for
 * nothing in Unicode, and given back as it was.
 */
import type { SqlRow, SqlValue } from './driver.ts';

const sign = '\uffff';
const [zero, own] = [`${sign}0`, `${sign}1`];

const hide = (value: SqlValue): SqlValue =>
  typeof value === 'string' && (value.includes('\0') || value.includes(sign)) ? value.replaceAll(sign, own).replaceAll('\0', zero) : value;
/** Values as they are written. */
export const hidden = (values: readonly SqlValue[]): readonly SqlValue[] => {
  for (const value of values) if (typeof value === 'string' && (value.includes('\0') || value.includes(sign))) return values.map(hide);
  return values;
};
/** A row as it was written; changes the row. */
export function shown(row: SqlRow): SqlRow {
  for (let at = 0; at < row.length; at += 1) {
    const value = row[at];
    if (typeof value === 'string' && value.includes(sign)) row[at] = value.replaceAll(zero, '\0').replaceAll(own, sign);
  }
  return row;
}
