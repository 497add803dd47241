/**
 * Traditional characters: the rules read a simplified copy of the text, character for character, so that every offset is
 * also one of the original; values are then taken from the original. A text in simplified characters is its own copy.
 */
import pairs from 'opencc-js/dict/TSCharacters';

/** Marks that only traditional typesetting uses, with the ones the rules know. */
const marks: readonly (readonly [string, string])[] = [
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
  ['﹁', '“'],
  ['﹂', '”'],
];
/** One code unit to one code unit; pairs of another length would shift the offsets. */
const table: ReadonlyMap<string, string> = new Map([
  ...pairs
    .split('|')
    .map((pair) => pair.split(' '))
    .flatMap(([from = '', to = '']): [string, string][] => (from.length === 1 && to.length === 1 ? [[from, to]] : [])),
  ...marks,
]);
/**
 * Traditional by the dictionary, yet written in simplified texts too (於 and 乾 as names, 著 in 显著). They prove nothing.
 */
const shared = new Set('乾於著藉覆瞭徵麽麼甯迴嚐噹');
/** By code unit, 1 for those that prove something. */
const proof = new Uint8Array(0x10000);
for (const sign of table.keys()) proof[sign.charCodeAt(0)] = shared.has(sign) ? 0 : 1;
/** Sample size and the share of traditional characters from which a text counts as traditional. */
const sample = 20_000;
const threshold = 0.02;

function isTraditional(text: string): boolean {
  let han = 0;
  let traditional = 0;
  const end = Math.min(text.length, sample);
  for (let at = 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x3400 || unit > 0x9fff) continue;
    han += 1;
    traditional += proof[unit] ?? 0;
  }
  return traditional > 0 && traditional / han >= threshold;
}

/** The text in simplified characters, of the same length in UTF-16 code units; the text itself where it is not traditional. */
export function simplified(text: string): string {
  if (!isTraditional(text)) return text;
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += 1) parts.push(table.get(text[at] ?? '') ?? text[at] ?? '');
  return parts.join('');
}
