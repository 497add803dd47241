/** Names, titles and headings: what is kept of each, and how well what was typed fits it. */
import { distance } from 'fastest-levenshtein';
import type { NodeKind } from '../model.ts';
import type { Store } from '../store.ts';
import { type Match, matchesIn, nearMatchesIn, type Wanted } from './pattern.ts';

const nameKinds = ['Official', 'Organization', 'Document', 'Meeting', 'Item', 'Guidance', 'Project'] as const satisfies NodeKind[];
export type NameKind = (typeof nameKinds)[number];

export interface Name {
  kind: NameKind;
  key: string;
  name: string;
  pinyin: string | null;
  initials: string | null;
  date: string | null;
  record: string | null;
  offset: number | null;
}
export type Field = 'name' | 'pinyin' | 'heading';
export interface NameHit {
  name: Name;
  field: Field;
  /** 0 is best. */
  rank: number;
  matches: Match[];
}
const none = 'null AS pinyin, null AS initials';
const named = 'n.pinyin AS pinyin, n.initials AS initials';
const nowhere = 'null AS record, null AS offset';

const queries: Record<NameKind, string> = {
  Official: `MATCH (n:Official) RETURN n.key AS key, n.name AS name, ${named}, null AS date, ${nowhere}`,
  Organization: `MATCH (n:Organization) RETURN n.key AS key, n.name AS name, ${named}, null AS date, ${nowhere}`,
  Document: `MATCH (n:Document) RETURN n.key AS key, n.name AS name, ${named}, null AS date, ${nowhere}`,
  Meeting: `MATCH (n:Meeting) RETURN n.key AS key, n.name AS name, ${none}, n.date AS date, ${nowhere}`,
  Item: `MATCH (n:Item) OPTIONAL MATCH (m:Meeting)-[e:HAS_ITEM]->(n) RETURN n.key AS key, n.heading AS name, ${none}, n.date AS date, n.record AS record, e.start AS offset`,
  Guidance: `MATCH (n:Guidance) RETURN n.key AS key, n.name AS name, ${none}, null AS date, ${nowhere}`,
  Project: `MATCH (n:Project) RETURN n.key AS key, n.name AS name, ${none}, null AS date, ${nowhere}`,
};

/** Every name in the graph, each node once. */
export async function readNames(store: Store): Promise<Name[]> {
  const found = await Promise.all(
    nameKinds.map(async (kind) => {
      const rows = (await store.read(queries[kind])) as unknown as Omit<Name, 'kind'>[];
      return [...new Map(rows.map((row) => [row.key, { kind, ...row }])).values()];
    }),
  );
  return found.flat();
}

/** How many characters of the name the typed letters cover; 0 where they are not the beginning of its pinyin or initials. */
function pinyinCover(typed: string, { pinyin, initials }: Name): number {
  if (pinyin === null || initials === null) return 0;
  if (initials.startsWith(typed)) return typed.length;
  let rest = typed;
  for (const [index, syllable] of pinyin.split(' ').entries()) {
    if (rest.length <= syllable.length) return syllable.startsWith(rest) ? index + 1 : 0;
    if (!rest.startsWith(syllable)) return 0;
    rest = rest.slice(syllable.length);
  }
  return 0;
}

/** How what was typed fits a name; null where it does not. */
export function hitOf(wanted: Wanted, name: Name): NameHit | null {
  const matches = matchesIn(wanted, name.name);
  const first = matches[0];
  if (first) {
    const covers = first.start === 0 && first.end === name.name.length;
    const field = name.kind === 'Item' ? 'heading' : 'name';
    return { name, field, rank: (field === 'heading' ? 5 : 0) + (covers ? 0 : first.start === 0 ? 1 : 2), matches };
  }
  const cover = wanted.pinyin === null ? 0 : pinyinCover(wanted.pinyin, name);
  if (cover === 0) return null;
  const length = [...name.name].length === name.initials?.length ? [...name.name].slice(0, cover).join('').length : name.name.length;
  return { name, field: 'pinyin', rank: cover === name.initials?.length ? 3 : 4, matches: [{ start: 0, end: length }] };
}

/**
 * Names one slip away from what was typed, and names and headings with such a piece in them; only asked for when nothing else is
 * found. A whole name may be of three characters, a piece needs more: two are too few to guess from.
 */
export function nearHits(wanted: Wanted, names: readonly Name[], patterns: readonly RegExp[]): NameHit[] {
  const typed = wanted.typed.replace(/\s+/gu, '');
  if (typed.length < 3) return [];
  return names.flatMap((name) => {
    const field = name.kind === 'Item' ? 'heading' : 'name';
    const whole = field === 'name' && Math.abs(name.name.length - typed.length) <= 1 && distance(name.name, typed) === 1;
    if (whole) return [{ name, field, rank: 6, matches: [{ start: 0, end: name.name.length }] }];
    const matches = nearMatchesIn(patterns, name.name);
    return matches.length > 0 ? [{ name, field, rank: field === 'name' ? 7 : 8, matches }] : [];
  });
}
