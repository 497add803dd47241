/** Durations as texts: by units (`P1Y2M3W4DT5H6M7.8S`), or as a date and a time (`P0001-02-03T04:05:06`). */
import { DurationValue } from './duration.ts';
import { inRange, invalid } from './invalid.ts';

const number = String.raw`[+-]?\d{1,19}(?:[.,]\d+)?`;
const byUnits = new RegExp(
  `^(?<sign>[+-]?)P(?:(?<years>${number})Y)?(?:(?<months>${number})M)?(?:(?<weeks>${number})W)?(?:(?<days>${number})D)?` +
    String.raw`(?<time>T(?:(?<hours>${number})H)?(?:(?<minutes>${number})M)?(?:(?<seconds>[+-]?\d{1,19})(?:[.,](?<fraction>\d{1,9}))?S)?)?$`,
  'iu',
);
const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
const byDate =
  /^(?<sign>[+-]?)P(?:(?<years>\d{4})(?:-(?<months>\d{2})-(?<days>\d{2})|(?<months2>\d{2})(?<days2>\d{2})))?(?:T(?<hours>\d{2})(?::(?<minutes>\d{2})(?::(?<seconds>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?|(?<minutes2>\d{2})(?:(?<seconds2>\d{2})(?:[.,](?<fraction2>\d{1,9}))?)?)?)?$/iu;

type Parts = Readonly<Record<string, string | undefined>>;
const nanosOf = (fraction = ''): bigint => BigInt(fraction.padEnd(9, '0'));

function ofUnits(text: string, parts: Parts): DurationValue | null {
  const given = units.filter((unit) => parts[unit] !== undefined);
  const fractions = given.filter((unit) => /[.,]/u.test(parts[unit]!));
  // Only the smallest unit may have a fraction, and a T has something behind it.
  if (given.length === 0 || /T$/iu.test(text) || fractions.some((unit) => unit !== given.at(-1))) return null;
  const sign = parts.sign === '-' ? -1 : 1;
  if (fractions.length > 0) {
    const value = (unit: (typeof units)[number]): number => sign * Number((parts[unit] ?? '0').replace(',', '.'));
    const seconds = value('hours') * 3600 + value('minutes') * 60 + value('seconds');
    return DurationValue.about(value('years') * 12 + value('months'), value('weeks') * 7 + value('days'), seconds, 0);
  }
  const value = (unit: (typeof units)[number]): bigint => BigInt(sign) * BigInt((parts[unit] ?? '0').replace('+', ''));
  const seconds = value('hours') * 3600n + value('minutes') * 60n + value('seconds');
  const nanos = nanosOf(parts.fraction) * BigInt(parts.seconds?.startsWith('-') ? -sign : sign);
  return DurationValue.of(value('years') * 12n + value('months'), value('weeks') * 7n + value('days'), seconds, nanos);
}
function ofDate(parts: Parts): DurationValue {
  const sign = parts.sign === '-' ? -1n : 1n;
  const value = (name: string, most: number): bigint =>
    BigInt(inRange(`In a duration written as a date, ${name}`, Number(parts[name] ?? parts[`${name}2`] ?? 0), 0, most));
  const months = value('years', 9999) * 12n + value('months', 12);
  const seconds = value('hours', 24) * 3600n + value('minutes', 60) * 60n + value('seconds', 60);
  return DurationValue.of(sign * months, sign * value('days', 31), sign * seconds, sign * nanosOf(parts.fraction ?? parts.fraction2));
}

/** Throws QueryRefused where it is none. */
export function parseDuration(text: string): DurationValue {
  const parts = byUnits.exec(text)?.groups;
  const found = parts ? ofUnits(text, parts) : null;
  if (found) return found;
  const date = byDate.exec(text)?.groups;
  if (date && (date.years !== undefined || date.hours !== undefined)) return ofDate(date);
  throw invalid(`'${text.slice(0, 40)}' is no duration. Write it as 'P1Y2M3D' or 'P1DT2H30M'; only the last number may have a fraction.`);
}
