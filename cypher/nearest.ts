/** The right word for a wrong one, where one is near enough to be meant. */
import { distance } from 'fastest-levenshtein';

/** The known word that was probably meant; null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const one of known) {
    const steps = one.startsWith(word) && word.length > 1 ? 1 : distance(word, one);
    if (steps < least) [best, least] = [one, steps];
  }
  return best;
}
