/**
 * Half-width punctuation between Chinese characters (会议指出,要抓紧): the rules read a copy with full-width marks, character for character,
 * so that every offset is also one of the original. Numbers (1,386), times (15:30) and Latin text keep theirs.
 */
const marks: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  '｡': '。',
  '､': '、',
};
const half = /[,;:()!?｡､]/;
const chinese = /[㐀-鿿《》“”‘’（），。；：、〔〕％%]/;

/** The text with full-width marks where one stands beside a Chinese character, of the same length in UTF-16 code units. Linear. */
export function fullWidth(text: string): string {
  if (!half.test(text)) return text;
  const parts: string[] = [];
  let before = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    const wide = marks[char];
    const beside = wide !== undefined && (chinese.test(before) || chinese.test(text[at + 1] ?? ''));
    const inNumber = (char === ',' || char === ':') && /\d/.test(before) && /\d/.test(text[at + 1] ?? '');
    before = beside && !inNumber ? wide : char;
    parts.push(before);
  }
  return parts.join('');
}
