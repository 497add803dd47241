/** A time of its parts, or another time with some of them changed. */
import { inRange, invalid } from './invalid.ts';
import { hasAny, type Parts, timeParts, wholeOf } from './parts.ts';
import { LocalTimeValue } from './time.ts';
import { nanosOfSecond } from './units.ts';

const fractions = ['millisecond', 'microsecond', 'nanosecond'] as const;
const nanosOf = { millisecond: 1_000_000, microsecond: 1000, nanosecond: 1 };

/** Nanoseconds of the fractions given: each is what the larger one given before leaves of a second. Throws QueryRefused. */
export function subsecondOf(parts: Parts, within = nanosOfSecond): number {
  let room = within;
  let nanos = 0;
  for (const name of fractions) {
    if (!parts.has(name)) continue;
    const unit = nanosOf[name];
    nanos += inRange(`A ${name} here`, wholeOf(parts, name, 0), 0, room / unit - 1) * unit;
    room = unit;
  }
  return nanos;
}
function refuseGaps(parts: Parts): void {
  const names = ['hour', 'minute', 'second'];
  const missing = names.find((name) => !parts.has(name));
  const after = [...names, ...fractions].slice(names.indexOf(missing ?? ''));
  if (missing !== undefined && hasAny(parts, after)) throw invalid(`'${missing}' must be given, since a smaller part is.`);
}

/** The time of the parts, those not given being 0, or those of `base`. Throws QueryRefused where they are not enough or no time. */
export function buildTime(parts: Parts, base: LocalTimeValue | null): LocalTimeValue {
  if (!hasAny(parts, timeParts)) return base ?? LocalTimeValue.midnight;
  if (!base) refuseGaps(parts);
  const part = (name: 'hour' | 'minute' | 'second'): number => (parts.has(name) ? wholeOf(parts, name, 0) : (base?.[name] ?? 0));
  const nanosecond = hasAny(parts, fractions) ? subsecondOf(parts) : (base?.nanosecond ?? 0);
  return LocalTimeValue.of(part('hour'), part('minute'), part('second'), nanosecond);
}
