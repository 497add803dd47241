/** Signs printed twice: bold by overprint, shadows. The second print of a sign is no sign. */
import type { TurnedLetter } from './upright.ts';

/** Two prints of a sign stand nearer than this, in its own heights and widths. */
const [byHeight, byWidth] = [0.3, 0.4];

/** The letters without second prints, in their order. A page's letters are looked up by place: linear. */
export function printedOnce(letters: readonly TurnedLetter[]): TurnedLetter[] {
  const places = new Map<string, TurnedLetter[]>();
  return letters.filter((letter) => {
    const reach = Math.min(letter.size * byHeight, letter.width > 0 ? letter.width * byWidth : Infinity);
    const cell = Math.max(0.5, letter.size * byHeight);
    const [column, row] = [Math.round(letter.x / cell), Math.round(letter.y / cell)];
    const keyOf = (across: number, down: number): string => `${letter.text} ${letter.size.toFixed(1)} ${column + across} ${row + down}`;
    for (const across of [0, -1, 1])
      for (const down of [0, -1, 1])
        if (places.get(keyOf(across, down))?.some(({ x, y }) => Math.hypot(x - letter.x, y - letter.y) < reach)) return false;
    const here = places.get(keyOf(0, 0));
    if (here) here.push(letter);
    else places.set(keyOf(0, 0), [letter]);
    return true;
  });
}
