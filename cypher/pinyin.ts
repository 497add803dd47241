/** Pinyin of names for search and sorting, without tones: `li xiao dong` and `lxd`. */
import { pinyin } from 'pinyin-pro';

const cache = new Map<string, { pinyin: string; initials: string }>();
const keep = 50_000;

/** Reads a surname as a surname (单于 → chan yu) for persons. Non-Chinese characters stand for themselves, in lower case. */
export function pinyinOf(name: string, person: boolean): { pinyin: string; initials: string } {
  const id = `${person ? 'p' : 'b'}${name}`;
  const known = cache.get(id);
  if (known) return known;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: person ? 'head' : 'off', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((syllable) => syllable !== '');
  const made = { pinyin: syllables.join(' ') || name, initials: syllables.map((syllable) => syllable[0]).join('') || name };
  if (cache.size >= keep) cache.clear();
  cache.set(id, made);
  return made;
}
