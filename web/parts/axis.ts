/** Words of a time axis, the same in every picture: a year at its start, else year and month, else the day. */

/** The text of a tick. */
export function tickText(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  if (date.getDate() !== 1) return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return date.getMonth() === 0 ? String(date.getFullYear()) : `${date.getFullYear()}-${two(date.getMonth() + 1)}`;
}

/** The ticks of a time scale, at most so many but never fewer than two where it has them: asked for seven, d3 also gives thirteen where weeks come nearest, and their words would overlap. */
export function ticksWithin(scale: { ticks(count: number): Date[] }, most: number): Date[] {
  const room = Math.max(2, most);
  for (let count = room; count > 0; count -= 1) {
    const ticks = scale.ticks(count);
    if (ticks.length <= room) return ticks;
  }
  return [];
}
