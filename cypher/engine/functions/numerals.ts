/** Numbers and truth values written as texts, as Java reads them (BigDecimal, Double): other signs are no number. */
import { refuse } from '../refuse.ts';
import { withoutBlanks } from './trimming.ts';

/** Digits of all scripts (full width, Arabic) as those of ASCII: blocks of ten begin at a zero. */
const asciiDigits = (text: string): string => text.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit.codePointAt(0) ?? 0)));
function digitOf(code: number): number {
  let digit = 0;
  while (digit < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - digit - 1))) digit += 1;
  return digit;
}

const decimal = /^(?<sign>[+-]?)(?<before>\d*)(?:\.(?<behind>\d*))?(?:[eE](?<power>[+-]?\d{1,10}))?$/u;
const greatest = 2n ** 63n - 1n;
/** The whole number of a text, cut behind the point; null where it is no number. Refused where it is beyond 64 bits. */
export function wholeFrom(text: string): bigint | null {
  const { sign, before = '', behind = '', power = '0' } = decimal.exec(asciiDigits(text))?.groups ?? {};
  if (sign === undefined || before + behind === '') return null;
  const digits = (before + behind).replace(/^0+/u, '');
  const shift = before.length + Number(power);
  const leading = before.length + behind.length - digits.length;
  if (digits === '' || shift <= leading) return 0n;
  const places = shift - leading;
  const value = places > 19 ? greatest * 10n : BigInt(digits.slice(0, places).padEnd(places, '0'));
  const signed = sign === '-' ? -value : value;
  return BigInt.asIntN(64, signed) === signed ? signed : refuse(`${text} is beyond the whole numbers (64 bits); use toFloat().`);
}

const named: Record<string, number> = { NaN: Number.NaN, Infinity: Number.POSITIVE_INFINITY };
const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?$/u;
const hexadecimal = /^(?<sign>[+-]?)0[xX](?<before>[\da-fA-F]*)(?:\.(?<behind>[\da-fA-F]*))?[pP](?<power>[+-]?\d+)[fFdD]?$/u;
/** The number of a text; null where it is none. What is too large is Infinity. */
export function fractionFrom(text: string): number | null {
  const bare = text.replace(/^[\0- ]+|[\0- ]+$/gu, '');
  if (plain.test(bare)) return Number(bare.replace(/[fFdD]$/u, ''));
  const { name = '', negative } = /^(?<negative>-)?\+?(?<name>NaN|Infinity)$/u.exec(bare)?.groups ?? {};
  const special = named[name];
  if (special !== undefined) return negative ? -special : special;
  const { sign, before = '', behind = '', power = '0' } = hexadecimal.exec(bare)?.groups ?? {};
  if (sign === undefined || before + behind === '') return null;
  const value = Number(`0x${before}${behind}`) * 2 ** (Number(power) - 4 * behind.length);
  return sign === '-' ? -value : value;
}

/** true and false in any case, blanks around them; null for all else. */
export function truthFrom(text: string): boolean | null {
  const word = withoutBlanks(text).toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}
