/** How long the units of time are, and how numbers are written in dates and times. */
export const nanosOfSecond = 1_000_000_000;
export const secondsOfDay = 86_400;
/** 86,400 thousand million: a day's nanoseconds fit into a number. */
export const nanosOfDay = secondsOfDay * nanosOfSecond;
export const lastYear = 999_999_999;

/** Zeros before a number, up to so many digits. */
export const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');
/** A fraction of a second as it stands behind the seconds: `.5`; '' for none. */
export const fractionText = (nanos: number): string => (nanos === 0 ? '' : `.${padded(nanos, 9).replace(/0+$/u, '')}`);
/** What stands under a name, but not what an object has from elsewhere (`constructor`). */
export const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
