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
const half = /[,;:()!?｡､]/g;
const chinese = /[㐀-鿿《》“”‘’（），。；：、〔〕％%]/;
const digit = /\d/;

/** The text with full-width marks where one stands beside a Chinese character, of the same length in UTF-16 code units. Linear. */
export function fullWidth(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { index: at, 0: char } of text.matchAll(half)) {
    // A mark that was made full-width counts as Chinese for the one after it.
    const before = (at > 0 && at === done ? parts.at(-1) : text[at - 1]) ?? '';
    const after = text[at + 1] ?? '';
    const inNumber = (char === ',' || char === ':') && digit.test(before) && digit.test(after);
    if (inNumber || !(chinese.test(before) || chinese.test(after))) continue;
    parts.push(text.slice(done, at), marks[char] ?? char);
    done = at + 1;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done);
}
