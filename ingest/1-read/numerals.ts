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
/** Signs in a row of Unicode: 1 is the first, up to `most`; digits beyond. */
const signs =
  (first: number, most: number) =>
  (value: number): string =>
    value <= most ? String.fromCodePoint(first + value - 1) : String(value);
const circled = (value: number): string =>
  value > 20 && value <= 35
    ? String.fromCodePoint(0x3251 + value - 21)
    : value > 35 && value <= 50
      ? String.fromCodePoint(0x32b1 + value - 36)
      : signs(0x2460, 20)(value);
const digital = (value: number): string => [...String(value)].map((digit) => chinese[Number(digit)]).join('');
const wide = (value: number): string => [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];
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
  ideographDigital: digital,
  japaneseDigitalTenThousand: digital,
  taiwaneseDigital: digital,
  chineseLegalSimplified: (value) => inWords(value, legal, ['', '拾', '佰', '仟'], '零'),
  japaneseLegal: (value) => inWords(value, [...'零壱弐参四伍六七八九'], ['', '拾', '百', '阡'], ''),
  ideographLegalTraditional: (value) => inWords(value, [...'零壹貳參肆伍陸柒捌玖'], ['', '拾', '佰', '仟'], '零'),
  ideographTraditional: cycle(stems.join('')),
  ideographZodiac: cycle(branches.join('')),
  ideographZodiacTraditional: (value) => `${stems[(value - 1) % 10]}${branches[(value - 1) % 12]}`,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: signs(0x2488, 20),
  decimalEnclosedParen: signs(0x2474, 20),
  ideographEnclosedCircle: signs(0x3280, 10),
  numberInDash: (value) => `- ${value} -`,
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
