/** The number of a list paragraph as Word prints it: 一, （二）, 3., ④ and the like. */

const chinese = [...'〇一二三四五六七八九'];
const legal = [...'零壹贰叁肆伍陆柒捌玖'];

/** 1 to 9999 in words: 十, 二十一, 一百零三. */
function inWords(value: number, digits: readonly string[], units: readonly string[], nought: string): string {
  let words = '';
  let gap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) gap = words !== '';
    else {
      words += `${gap ? nought : ''}${digits[digit]}${units[power]}`;
      gap = false;
    }
  }
  return words;
}
const counting = (value: number): string => inWords(value, chinese, ['', '十', '百', '千'], '零').replace(/^一十/u, '十');
const letters = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
function roman(value: number): string {
  const steps: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let [rest, text] = [value, ''];
  for (const [step, sign] of steps) for (; rest >= step; rest -= step) text += sign;
  return text;
}
const cycle =
  (signs: string) =>
  (value: number): string =>
    [...signs][(value - 1) % [...signs].length] ?? '';

/** By the name of the format in the file (ECMA-376, ST_NumberFormat). */
const formats: Record<string, (value: number) => string> = {
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  ideographDigital: (value) => [...String(value)].map((digit) => chinese[Number(digit)]).join(''),
  japaneseDigitalTenThousand: (value) => [...String(value)].map((digit) => chinese[Number(digit)]).join(''),
  taiwaneseDigital: (value) => [...String(value)].map((digit) => chinese[Number(digit)]).join(''),
  chineseLegalSimplified: (value) => inWords(value, legal, ['', '拾', '佰', '仟'], '零'),
  ideographLegalTraditional: (value) => inWords(value, [...'零壹貳參肆伍陸柒捌玖'], ['', '拾', '佰', '仟'], '零'),
  ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
  decimalEnclosedCircle: (value) => (value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value)),
  decimalEnclosedCircleChinese: (value) => (value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value)),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  none: () => '',
};

/** The number in the format's own signs; a format not known here is written in digits, a bullet as nothing. */
export function printNumber(value: number, format: string): string {
  if (format === 'bullet') return '';
  const known = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return value >= 1 && value <= 9999 && known ? known(value) : String(value);
}
