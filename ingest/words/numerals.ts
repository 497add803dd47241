/**
 * Numerals as records write them: 6, ６, 六, 六十一, 二〇二三, 第二十八次.
 * Ambiguous: 〇 ○ 零 O all stand for nought in years; 两 is read as two; 廿 as twenty, 卅 as thirty.
 */
const digits: Record<string, number> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  元: 1,
};
/** The characters a numeral may hold, for use inside a regex class. */
export const numeralClass = '0-9０-９〇○零一二两三四五六七八九十百廿卅';

/** Reads a numeral; null when it is none. `六十一` → 61, `二〇二三` → 2023, `２７` → 27. */
export function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '' || plain.length > 8) return null;
  if (/^\d+$/.test(plain)) return Number(plain);
  if (!/[十百廿卅]/.test(plain)) {
    let value = 0;
    for (const char of plain) {
      const digit = digits[char] ?? (/\d/.test(char) ? Number(char) : undefined);
      if (digit === undefined) return null;
      value = value * 10 + digit;
    }
    return value;
  }
  let total = 0;
  let current = 0;
  for (const char of plain.replace('廿', '二十').replace('卅', '三十')) {
    if (char === '百') [total, current] = [total + (current || 1) * 100, 0];
    else if (char === '十') [total, current] = [total + (current || 1) * 10, 0];
    else {
      const digit = digits[char] ?? (/\d/.test(char) ? Number(char) : undefined);
      if (digit === undefined) return null;
      current = digit;
    }
  }
  return total + current;
}
