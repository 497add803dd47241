/** Small ways of putting values into words. */

/** A share as a percentage with one figure where it is small. */
export function percent(share: number): string {
  const value = share * 100;
  return `${value > 0 && value < 10 ? value.toFixed(1) : Math.round(value)}%`;
}

/** A moment to the minute, by the reader's clock, in the form in which days are written: 2026-11-25 18:40. */
export function minuteText(iso: string): string {
  const at = new Date(iso);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Any value of a query row as text. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return JSON.stringify(value);
}

/** Words wider than one line, cut for a label. */
export function shorten(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}

/** How wide a text is, in widths of a Chinese character: a Latin letter or figure has little more than half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : letter === ' ' ? 0.3 : 0.57), 0);
}

/** A text cut so that it takes no more than so many widths of a Chinese character. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(letters.join('')) + 1 > width) letters.pop();
  return `${letters.join('')}…`;
}

/** Bytes as a person says them, never more than there are: 20 MB, 292.9 KB. */
export function sizeText(bytes: number): string {
  const unit = ['B', 'KB', 'MB', 'GB'].findLastIndex((_, at) => bytes >= 1024 ** at);
  return `${Math.floor((bytes / 1024 ** Math.max(0, unit)) * 10) / 10} ${['B', 'KB', 'MB', 'GB'][Math.max(0, unit)]}`;
}

/** A message without the names of settings in brackets: they are for whoever runs the program, who meets them on the command line. */
export const plainly = (text: string): string => text.replace(/\s*[(（](?:JIYAO|NEO4J)_[A-Z_]+[)）]/gu, '');
