/** trim and its kin. */
import { characters } from '../operators/texts.ts';
import { refuse } from '../refuse.ts';
import type { Meaning } from './define.ts';
import { text } from './reading.ts';

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
/** What is white space to Java: no-break spaces are not. */
const controls = new Set([...range(0x09, 0x0d), ...range(0x1c, 0x20)]);
const blank = /[\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/u;
const isBlank = (character: string): boolean => controls.has(character.codePointAt(0) ?? 0) || blank.test(character);

function trimmed(whole: string, left: boolean, right: boolean, goes: (character: string) => boolean): string {
  const all = Array.from(whole);
  let [start, end] = [0, all.length];
  while (left && start < end && goes(all[start] ?? '')) start += 1;
  while (right && end > start && goes(all[end - 1] ?? '')) end -= 1;
  return all.slice(start, end).join('');
}
/** Without blanks at both ends. */
export const withoutBlanks = (whole: string): string => trimmed(whole, true, true, isBlank);
const anyOf = (characters: string): ((character: string) => boolean) => {
  const set = new Set(characters);
  return (character) => set.has(character);
};
const trimming = (name: string, left: boolean, right: boolean, says: string, example: readonly [string, string]): Meaning => ({
  signature: `${name}(input :: STRING, trimCharacterString = blanks :: STRING) :: STRING`,
  says,
  example,
  source: 'string',
  run: ([input, some]) => trimmed(text(input), left, right, some === undefined ? isBlank : anyOf(text(some))),
});

export const trimmings: readonly Meaning[] = [
  trimming('btrim', true, true, 'The text without blanks, or the characters given, at both ends.', ["btrim('  a ')", "'a'"]),
  trimming('ltrim', true, false, 'The text without blanks, or the characters given, at its start.', ["ltrim('xxa', 'x')", "'a'"]),
  trimming('rtrim', false, true, 'The text without blanks, or the characters given, at its end.', ["rtrim('axx', 'x')", "'a'"]),
  {
    signature: 'trim(input :: STRING, character = blanks :: STRING, side = BOTH :: STRING) :: STRING',
    says: 'The text without blanks at both ends. With a character it is written trim(BOTH c FROM x), LEADING or TRAILING; see btrim() for several.',
    example: ["trim('　纪要 ')", "'纪要'"],
    source: 'string',
    run: ([input, character, side]) => {
      if (character === undefined) return withoutBlanks(text(input));
      if (characters(text(character)) !== 1)
        refuse('trim(… FROM …) takes one character away; of several, use btrim(), ltrim() or rtrim().');
      return trimmed(text(input), side !== 'TRAILING', side !== 'LEADING', (one) => one === character);
    },
  },
];
