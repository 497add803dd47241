/** The temporal functions, by family. Those of times with zones are refused by the check. */
import type { Meaning } from '../functions/define.ts';
import type { Running } from '../running.ts';
import type { Value } from '../values.ts';
import { durationBetween, durationInDays, durationInMonths, durationInSeconds } from './between.ts';
import { create, dates, dateTimes, type Kind, times } from './create.ts';
import { createDuration } from './create-duration.ts';
import type { DurationValue } from './duration.ts';
import { invalid } from './invalid.ts';
import { truncateDate, truncateDateTime, truncateTime } from './truncate.ts';
import { Temporal } from './types.ts';
import { clock } from './zone.ts';

interface Family<T extends Temporal> {
  name: string;
  kind: Kind<T>;
  /** A text of one, and how it is printed. */
  text: string;
  units: string;
  truncate(unit: string, value: Value, map: ReadonlyMap<string, Value>): T;
  truncated: readonly [string, string];
}
const zoneOf = (value: Value | undefined): string | undefined => {
  if (value === undefined || typeof value === 'string') return value;
  throw invalid("A time zone is a text: 'Asia/Shanghai' or '+08:00'.");
};
const clocks = {
  transaction: 'when the query began',
  statement: 'when the query began',
  realtime: 'at the moment it is evaluated',
} as const;
