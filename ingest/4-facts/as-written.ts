/** Values as the published text writes them: rules read a copy in simplified characters. */
import type { View } from '../2-lines.ts';
import type { Noted, Value } from './note.ts';

/** A value in the characters of the published text, where it is a copy of its span but for blanks and page marks. */
export function asWritten<T extends Value>(
  { raw, noise }: View,
  text: string,
  { value, span, pieces }: Pick<Noted<T>, 'value' | 'span' | 'pieces'>,
): T {
  if (raw === text || typeof value !== 'string') return value;
  if (pieces) return pieces.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, '')).join('') as T;
  const marks = noise.filter(({ start, end }) => start >= span.start && end <= span.end);
  const stops = [span.start, ...marks.flatMap(({ start, end }) => [start, end]), span.end];
  const squash = (from: string): string =>
    stops
      .flatMap((stop, index) => (index % 2 === 0 ? [from.slice(stop, stops[index + 1])] : []))
      .join('')
      .replace(/\s+/g, '');
  const at = squash(raw).indexOf(value.replace(/\s+/g, ''));
  return at < 0 ? value : (squash(text).slice(at, at + value.replace(/\s+/g, '').length) as T);
}
