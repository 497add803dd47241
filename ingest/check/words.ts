/**
 * Which words of ingest/words/ a text uses. Only words are counted, written out or split from a list; a pattern has no words
 * of its own. A word is used where it stands in the text; a label only where it opens a field, a surname only in a name.
 */
import { readLines } from '../2-lines.ts';
import { simplified } from '../simplified.ts';
import * as bodies from '../words/bodies.ts';
import * as collectives from '../words/collectives.ts';
import * as columns from '../words/columns.ts';
import * as deadlines from '../words/deadlines.ts';
import * as decisions from '../words/decisions.ts';
import * as formulas from '../words/formulas.ts';
import * as frames from '../words/frames.ts';
import * as itemColumns from '../words/item-columns.ts';
import * as labels from '../words/labels.ts';
import * as lookalikes from '../words/lookalikes.ts';
import * as marks from '../words/marks.ts';
import * as numerals from '../words/numerals.ts';
import * as offices from '../words/offices.ts';
import * as people from '../words/people.ts';
import * as projects from '../words/projects.ts';
import * as series from '../words/series.ts';
import * as surnames from '../words/surnames.ts';
import * as titles from '../words/titles.ts';
import * as verbs from '../words/verbs.ts';

type Where = 'text' | 'label' | 'name';
/** Every file of ingest/words/, and where its words must stand. */
const files: Readonly<Record<string, readonly [object, Where]>> = {
  bodies: [bodies, 'text'],
  collectives: [collectives, 'text'],
  columns: [columns, 'text'],
  'item-columns': [itemColumns, 'text'],
  deadlines: [deadlines, 'text'],
  decisions: [decisions, 'text'],
  formulas: [formulas, 'text'],
  frames: [frames, 'text'],
  labels: [labels, 'label'],
  lookalikes: [lookalikes, 'text'],
  marks: [marks, 'text'],
  numerals: [numerals, 'text'],
  offices: [offices, 'text'],
  people: [people, 'text'],
  projects: [projects, 'text'],
  series: [series, 'text'],
  surnames: [surnames, 'name'],
  titles: [titles, 'text'],
  verbs: [verbs, 'text'],
};
/** Lists that are no words by themselves. */
const notWords: ReadonlySet<string> = new Set(['numerals/numeralClass']);

export interface WordList {
  /** `labels/rosterLabels/chair` */
  name: string;
  where: Where;
  /** Index of its first word, and its words. */
  first: number;
  words: readonly string[];
}
/** The files covered, for the test that none is forgotten. */
export const coveredFiles: readonly string[] = Object.keys(files);

const chinese = /[㐀-鿿]/u;
/** Lists below a value: strings are split at blanks, objects go by their keys where these are words, else by their values. */
function listsOf(name: string, value: unknown): [string, string[]][] {
  const words = wordsOf(value);
  if (words) return words.length > 0 ? [[name, words]] : [];
  if (value === null || typeof value !== 'object' || value instanceof RegExp) return [];
  return Object.entries(value).flatMap(([key, inner]) => listsOf(`${name}/${key}`, inner));
}
function wordsOf(value: unknown): string[] | null {
  if (typeof value === 'string') return value.split(' ').filter((word) => chinese.test(word));
  if (value instanceof Set || Array.isArray(value))
    return [...value].flatMap((one: unknown) => (typeof one === 'string' || Array.isArray(one) ? (wordsOf(one) ?? []) : []));
  if (value === null || typeof value !== 'object' || value instanceof RegExp) return null;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => chinese.test(key)) ? keys : null;
}

/** Every list of words. */
export const wordLists: readonly WordList[] = (() => {
  let first = 0;
  return Object.entries(files).flatMap(([file, [module, where]]) =>
    Object.entries(module)
      .filter(([name, value]) => typeof value !== 'function' && !notWords.has(`${file}/${name}`))
      .flatMap(([name, value]) => listsOf(`${file}/${name}`, value))
      .map(([name, found]): WordList => {
        const words = [...new Set(found)];
        const list = { name, where, first, words };
        first += words.length;
        return list;
      }),
  );
})();

/** Words that may begin at a place, by their first two characters (a single character by itself). */
const starts = new Map<string, { word: string; index: number; where: Where }[]>();
for (const { where, first, words } of wordLists)
  for (const [at, word] of words.entries()) {
    const lead = word.slice(0, 2);
    starts.set(lead, [...(starts.get(lead) ?? []), { word, index: first + at, where }]);
  }
const opensField = /[：:（(【〔\]】]/u;

/** Indexes of the words that stand in a text; `names` are the people read in it. Linear. */
export function usedWords(text: string, names: readonly string[]): Set<number> {
  const used = new Set<number>();
  const { flat } = readLines(simplified(text));
  const look = (from: string, at: number, where: readonly Where[]): void => {
    for (const lead of [from[at] ?? '', from.slice(at, at + 2)])
      for (const one of starts.get(lead) ?? []) {
        if (!where.includes(one.where) || used.has(one.index) || !from.startsWith(one.word, at)) continue;
        const end = at + one.word.length;
        if (one.where === 'label' && !(opensField.test(from[end] ?? '') || at === 0 || from[at - 1] === '\n')) continue;
        used.add(one.index);
      }
  };
  for (let at = 0; at < flat.length; at += 1) look(flat, at, ['text', 'label']);
  for (const name of names) look(simplified(name), 0, ['name']);
  return used;
}
