/** Small ways of putting values into words. */

/** A share as a percentage with one figure where it is small. */
export function percent(share: number): string {
  const value = share * 100;
  return `${value > 0 && value < 10 ? value.toFixed(1) : Math.round(value)}%`;
}

/** The citation of a sentence, in plain text. */
export function citation(
  evidence: { context: string; source: string; date: string | null; contextStart: number; contextEnd: number },
  link: string,
): string {
  const text = evidence.context.trim().replace(/\s+/gu, ' ');
  return `“${text}”（${evidence.source}${evidence.date ? `，${evidence.date}` : ''}，${evidence.contextStart}–${evidence.contextEnd}）${link}`;
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
