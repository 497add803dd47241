/** Names, titles and headings: what is kept of each, and how well what was typed fits it. */
import { distance } from 'fastest-levenshtein';
import { type HitField, type HitKind, hitKinds } from '../closed-lists.ts';
import { readTold } from '../reads/frame.ts';
import { drawnTypes } from '../reads/graph-facts.ts';
import { anyOf, readRows } from '../reads/rows.ts';
import type { Store } from '../store.ts';
import { type Match, matchesIn, nearMatchesIn, type Wanted } from './pattern.ts';

/** All that is found but records: their texts are kept apart. */
export type NameKind = Exclude<HitKind, 'Record'>;
const nameKinds = hitKinds.filter((kind): kind is NameKind => kind !== 'Record');

export interface Name {
  kind: NameKind;
  key: string;
  name: string;
  pinyin: string | null;
  initials: string | null;
  date: string | null;
  record: string | null;
  offset: number | null;
  /** The records that tell of it. */
  records: readonly string[];
  /** How many facts a name carries that stays the same over records; 0 for meetings and items, whose order is that of their days. */
  facts: number;
}
export type Field = Exclude<HitField, 'text'>;
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

/** What is known of these by many records, so that the number of facts says which of two is meant. */
const lasting: ReadonlySet<NameKind> = new Set(['Official', 'Organization', 'Document', 'Guidance', 'Project']);

async function readFacts(store: Store, kind: NameKind): Promise<Map<string, number>> {
  if (!lasting.has(kind)) return new Map();
  const rows = await readRows<{ key: string; facts: number }>(
    store,
    `MATCH (n:${kind})-[e:${anyOf(drawnTypes)}]-() RETURN n.key AS key, count(e) AS facts`,
  );
  return new Map(rows.map(({ key, facts }) => [key, facts]));
}

/** Every name in the graph, each node once. */
export async function readNames(store: Store): Promise<Name[]> {
  const found = await Promise.all(
    nameKinds.map(async (kind) => {
      const [rows, facts, told] = await Promise.all([
        readRows<Omit<Name, 'kind' | 'facts' | 'records'>>(store, queries[kind]),
        readFacts(store, kind),
        readTold(store, kind),
      ]);
      return [
        ...new Map(
          rows.map((row): [string, Name] => [row.key, { kind, ...row, records: told.get(row.key) ?? [], facts: facts.get(row.key) ?? 0 }]),
        ).values(),
      ];
    }),
  );
  return found.flat();
}

/** The level that a body's name may begin with: 县发改局 and 发改局 are two spellings, and either is typed for the other. */
const level = /^[省市区县州盟旗镇乡](?=..)/u;
const levelOf = ({ kind, name }: Name): number => (kind === 'Organization' ? (level.exec(name)?.[0].length ?? 0) : 0);

/** How many syllables of the name the typed letters cover; 0 where they are not its beginning. */
function pinyinCover(typed: string, syllables: readonly string[], initials: string): number {
  if (initials.startsWith(typed)) return typed.length;
  let rest = typed;
  for (const [index, syllable] of syllables.entries()) {
    if (rest.length <= syllable.length) return syllable.startsWith(rest) ? index + 1 : 0;
    if (!rest.startsWith(syllable)) return 0;
    rest = rest.slice(syllable.length);
  }
  return 0;
}

function pinyinHit(typed: string, name: Name): NameHit | null {
  const { pinyin, initials } = name;
  if (pinyin === null || initials === null) return null;
  const chars = [...name.name];
  const syllables = pinyin.split(' ');
  // A name with letters or figures in it has no syllable for each character: then all of it is marked.
  const aligned = chars.length === initials.length && chars.length === syllables.length;
  const at = (index: number): number => chars.slice(0, index).join('').length;
  for (const from of aligned ? new Set([0, levelOf(name)]) : [0]) {
    const cover = pinyinCover(typed, syllables.slice(from), initials.slice(from));
    if (cover === 0) continue;
    const match = aligned ? { start: at(from), end: at(from + cover) } : { start: 0, end: name.name.length };
    return { name, field: 'pinyin', rank: from + cover === initials.length ? 3 : 4, matches: [match] };
  }
  return null;
}

/** How what was typed fits a name; null where it does not. A body's level before it does not count. */
export function hitOf(wanted: Wanted, name: Name): NameHit | null {
  const matches = matchesIn(wanted, name.name);
  const first = matches[0];
  if (!first) return wanted.pinyin === null ? null : pinyinHit(wanted.pinyin, name);
  const begins = first.start === 0 || first.start === levelOf(name);
  const covers = begins && first.end === name.name.length;
  const field = name.kind === 'Item' ? 'heading' : 'name';
  return { name, field, rank: (field === 'heading' ? 5 : 0) + (covers ? 0 : begins ? 1 : 2), matches };
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
