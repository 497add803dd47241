/** round(): decimal digits are rounded as they are written, so that 1.005 to two places is 1.01. */
import { refuse } from '../refuse.ts';
import type { Value } from '../values.ts';
import { count, text } from './reading.ts';

/** Whether the size of a number grows by one in its last place: `half` compares what is cut off to a half (-1, 0, 1). */
type Mode = (cut: { half: number; negative: boolean; odd: boolean }) => boolean;
const modes: Record<string, Mode> = {
  UP: () => true,
  DOWN: () => false,
  CEILING: ({ negative }) => !negative,
  FLOOR: ({ negative }) => negative,
  HALF_UP: ({ half }) => half >= 0,
  HALF_DOWN: ({ half }) => half > 0,
  HALF_EVEN: ({ half, odd }) => half > 0 || (half === 0 && odd),
  UNNECESSARY: () => refuse('Rounding is necessary here, but its mode says UNNECESSARY.'),
};

/** `value` with `precision` places. Without a mode and places, halves go up (-2.5 is -2.0). */
export function rounded(value: number, precision: Value | undefined, mode: Value | undefined): number {
  const places = precision === undefined ? 0 : count(precision);
  if (places < 0) refuse('The precision cannot be negative.');
  if (places > 2 ** 31 - 1) refuse('The precision is too large.');
  const grows =
    mode === undefined ? undefined : (modes[text(mode)] ?? refuse(`The modes of rounding are ${Object.keys(modes).join(', ')}.`));
  if (!Number.isFinite(value)) return value;
  if (places === 0 && mode === undefined) return inLong(Math.round(value) + 0);
  return inDigits(value, places, grows ?? ((cut) => cut.half >= 0));
}

/** Without places Neo4j rounds to a whole number of 64 bits: what is beyond is the last there is. */
const inLong = (value: number): number => Math.min(Math.max(value, -(2 ** 63)), 2 ** 63);

function inDigits(value: number, places: number, grows: Mode): number {
  const [digits = '', power = '0'] = Math.abs(value).toExponential().replace('.', '').split('e');
  // The number is 0.digits × 10^(power + 1); so many of its digits stay.
  const kept = Number(power) + 1 + places;
  const cut = kept < 0 ? `0${digits}` : digits.slice(kept);
  if (!/[1-9]/u.test(cut)) return value;
  const stays = BigInt(digits.slice(0, Math.max(0, kept)) || '0');
  const half = cut[0] === '5' && !/[1-9]/u.test(cut.slice(1)) ? 0 : (cut[0] ?? '0') >= '5' ? 1 : -1;
  const size = stays + (grows({ half, negative: value < 0, odd: stays % 2n === 1n }) ? 1n : 0n);
  return Number(`${value < 0 && size !== 0n ? '-' : ''}${size}e${-places}`);
}
