/** Days as whole numbers, so that tenures and waiting are sums. */
import type { Day } from '../numerals.ts';

const length = 86_400_000;
export const numberOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / length;
export function dayOf(number: number): Day {
  const date = new Date(number * length);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
export const isoOf = (number: number): string => new Date(number * length).toISOString().slice(0, 10);
/** Monday to Friday. */
export const isWorkday = (number: number): boolean => {
  const weekday = new Date(number * length).getUTCDay();
  return weekday > 0 && weekday < 6;
};
