/** What the names of bodies end in: the longest suffix at a place, and what kind it is. */
import { areaSuffixes, fixedBodies, strongSuffixes, taskSuffixes, weakSuffixes } from '../words/bodies.ts';

const byLastCharacter = (words: Iterable<string>): Map<string, string[]> => {
  const index = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length))
    index.set(word.at(-1) ?? '', [...(index.get(word.at(-1) ?? '') ?? []), word]);
  return index;
};
const suffixes = byLastCharacter([...strongSuffixes, ...weakSuffixes, ...taskSuffixes, ...areaSuffixes, ...fixedBodies]);

const ends = new Uint8Array(65536);
for (const last of suffixes.keys()) ends[last.charCodeAt(0)] = 1;

/** The suffix that ends at `end`, longest first, or ''. */
export function suffixAt(text: string, end: number): string {
  if (!ends[text.charCodeAt(end - 1)]) return '';
  for (const suffix of suffixes.get(text[end - 1] ?? '') ?? []) if (text.startsWith(suffix, end - suffix.length)) return suffix;
  return '';
}

/** Whether a longer suffix ends a little further on and holds this place: 县人民政府|办公室, 委|员会. */
export function goesOn(text: string, end: number, to: number): boolean {
  for (let next = end + 1; next <= Math.min(to, end + 6); next += 1) {
    const suffix = suffixAt(text, next);
    if (suffix !== '' && next - suffix.length < end && suffix.length > next - end) return true;
  }
  return false;
}

/** Bodies founded for a task: 领导小组, 指挥部: what they do stands in their names. */
export const isTaskForce = (suffix: string): boolean => /(?:小组|指挥部|专班|委员会|办公室|(?<!党)组|办|队|中心)$/.test(suffix);
/** Companies and the like: a name of their own, and no verb in it. */
export const isFirm = (suffix: string): boolean => /(?:公司|集团|事务所|银行|合作社|大学|学院|医院|中学|小学|学校)$/.test(suffix);
/** Parts of a body of another level, named by their place: 支行, 调查队. */
export const isBranch = (suffix: string): boolean => /^(?:支行|分行|调查队|分局|支局|分公司|供电公司|客运段)$/.test(suffix);
