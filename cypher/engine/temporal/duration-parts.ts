/** What stands behind the dot of a duration. Divisions of bigints cut towards zero: the years of P-17M are -1. */
export interface Lengths {
  months: bigint;
  days: bigint;
  seconds: bigint;
  nanos: bigint;
}

const nanosIn = ({ seconds, nanos }: Lengths): bigint => seconds * 1_000_000_000n + nanos;
const floorDivide = (value: bigint, by: bigint): bigint => (value - (((value % by) + by) % by)) / by;
/** By name in lower case: case says nothing in these names. */
export const partsOfDuration: Readonly<Record<string, (lengths: Lengths) => bigint>> = {
  years: ({ months }) => months / 12n,
  quarters: ({ months }) => months / 3n,
  months: ({ months }) => months,
  weeks: ({ days }) => days / 7n,
  days: ({ days }) => days,
  hours: ({ seconds }) => seconds / 3600n,
  minutes: ({ seconds }) => seconds / 60n,
  seconds: ({ seconds }) => seconds,
  milliseconds: (lengths) => floorDivide(nanosIn(lengths), 1_000_000n),
  microseconds: (lengths) => floorDivide(nanosIn(lengths), 1000n),
  nanoseconds: nanosIn,
  quartersofyear: ({ months }) => (months / 3n) % 4n,
  monthsofquarter: ({ months }) => months % 3n,
  monthsofyear: ({ months }) => months % 12n,
  daysofweek: ({ days }) => days % 7n,
  minutesofhour: ({ seconds }) => (seconds / 60n) % 60n,
  secondsofminute: ({ seconds }) => seconds % 60n,
  millisecondsofsecond: ({ nanos }) => nanos / 1_000_000n,
  microsecondsofsecond: ({ nanos }) => nanos / 1000n,
  nanosecondsofsecond: ({ nanos }) => nanos,
};
