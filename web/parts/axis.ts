/** Words of a time axis, the same in every picture: a year at its start, else year and month, else the day. */

/** The text of a tick. */
export function tickText(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  if (date.getDate() !== 1) return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return date.getMonth() === 0 ? String(date.getFullYear()) : `${date.getFullYear()}-${two(date.getMonth() + 1)}`;
}
