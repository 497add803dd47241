/** Titles that are alike: pairs of neighbouring characters in common, years and draft marks left aside. */

/** What a title says without its year, its draft mark and its punctuation. */
const core = (title: string): string =>
  title.replace(/（[^）]*(?:稿|试行|草案)[^）]*）|\d{4}年?|[〔［][^〕］]*[〕］]/gu, '').replace(/[^\p{L}\p{N}]/gu, '');

function pairsOf(title: string): Set<string> {
  const chars = [...core(title)];
  return new Set(chars.slice(1).map((char, index) => `${chars[index]}${char}`));
}

/** Dice's coefficient over pairs: 0 nothing in common, 1 the same. */
export function alikeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.size === 0 || right.size === 0) return core(a) === core(b) ? 1 : 0;
  let common = 0;
  for (const pair of left) if (right.has(pair)) common += 1;
  return (2 * common) / (left.size + right.size);
}
