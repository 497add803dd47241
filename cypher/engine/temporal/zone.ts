/** The clock in a time zone: what date() and localtime() say there. */
import { DateValue } from './date.ts';
import { LocalDateTimeValue } from './date-time.ts';
import { invalid } from './invalid.ts';
import { LocalTimeValue } from './time.ts';

const day = 86_400_000;
const offset = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})?$/u;

/** Milliseconds that a zone's clocks are ahead of UTC at a moment. Throws QueryRefused where the zone is not known. */
function aheadOf(zone: string, moment: number): number {
  const parts = offset.exec(zone)?.groups;
  if (parts) return (parts.sign === '-' ? -1 : 1) * (Number(parts.hours) * 60 + Number(parts.minutes ?? 0)) * 60_000;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return name === 'GMT' ? 0 : aheadOf(name.slice(3), moment);
  } catch {
    throw invalid(`'${zone.slice(0, 40)}' is no time zone. Write it as 'Asia/Shanghai' or '+08:00'.`);
  }
}

/** Date and time of a moment (milliseconds since 1970) as the clocks of a zone show it. Throws QueryRefused. */
export function clock(moment: number, zone = 'UTC'): LocalDateTimeValue {
  const local = moment + aheadOf(zone, moment);
  const number = Math.floor(local / day);
  return new LocalDateTimeValue(DateValue.ofNumber(number), LocalTimeValue.ofNanos((local - number * day) * 1_000_000));
}
