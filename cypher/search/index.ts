/**
 * Search, the same on every store: names, titles and headings, and the raw text of all records, kept in memory and scanned.
 * A scan finds what stands there and nothing else; a megabyte of text takes about a millisecond. Where nothing does, a second scan
 * forgives one character, and the answer says so.
 */
import { type HitField, type HitKind, hitKinds } from '../closed-lists.ts';
import { hasOwnScope, scopeOfKey } from '../keys.ts';
import { type Framed, frameOver, type Outside, outsideOf, readTellings, type Telling } from '../reads/frame.ts';
import type { Store } from '../store.ts';
import { hitOf, type Name, type NameHit, nearHits, readNames } from './names.ts';
import { type Match, matchesIn, nearMatchesIn, nearPatterns, wantedOf } from './pattern.ts';
import { snippetOf } from './snippet.ts';
import { type CachedText, updateTexts } from './texts.ts';

export interface Hit {
  kind: HitKind;
  key: string;
  title: string;
  field: HitField;
  snippet: string;
  highlights: { start: number; end: number }[];
  record: string | null;
  offset: number | null;
  matches: number;
  date: string | null;
  /** Its place, where that is known: of a name by its key, of an item by its record. */
  scope: string | null;
}
export interface SearchOptions extends Framed {
  kind: HitKind | null;
  limit: number;
  offset: number;
}
export interface SearchAnswer {
  query: string;
  page: { total: number; limit: number; offset: number };
  hits: Hit[];
  byKind: Partial<Record<HitKind, number>>;
  /** Hits of the kind asked for, outside the period and the place. */
  outside: Outside;
  /** Nothing stands there as typed: these are one character off. */
  near: boolean;
}
export interface SearchIndex {
  /** Takes in what changed in the store since the last time. */
  sync(): Promise<void>;
  /** The revision of the store that it knows whole; null before the first. */
  revision(): number | null;
  /** Takes in what changed, where it last looked too long ago, and gives the revision that `find` answers from then. */
  current(): Promise<number>;
  find(query: string, options: SearchOptions): Promise<SearchAnswer>;
}
/** How long an answer may be behind what another process put into the store. */
const staleAfter = 2000;

const textRank = 9;
interface Found {
  kind: HitKind;
  key: string;
  rank: number;
  /** false: the record that names it says no place, and is its own scope. */
  scoped: boolean;
  facts: number;
  date: string | null;
  length: number;
  /** The records that tell of it. */
  records: readonly string[];
  show(): Hit;
}
/** Best first: how it fits, its kind, whether its place is known, its facts, the shorter name, the later date, the key. A total order. */
const byRank = (a: Found, b: Found): number =>
  a.rank - b.rank ||
  hitKinds.indexOf(a.kind) - hitKinds.indexOf(b.kind) ||
  Number(b.scoped) - Number(a.scoped) ||
  b.facts - a.facts ||
  a.length - b.length ||
  ((a.date ?? '') > (b.date ?? '') ? -1 : (a.date ?? '') < (b.date ?? '') ? 1 : 0) ||
  (a.key < b.key ? -1 : 1);

function showName({ name, field, matches }: NameHit): Hit {
  const { kind, key, date, record, offset } = name;
  const title = name.name;
  return { kind, key, title, field, ...snippetOf(title, matches), record, offset, matches: 1, date, scope: scopeOfKey(key) };
}
const foundName = (hit: NameHit): Found => ({
  kind: hit.name.kind,
  key: hit.name.key,
  rank: hit.rank,
  scoped: !hasOwnScope(hit.name.key),
  facts: hit.name.facts,
  date: hit.name.date,
  length: hit.name.name.length,
  records: hit.name.records,
  show: () => showName(hit),
});

function foundText({ key, source, scope, date, text }: CachedText, matches: readonly Match[]): Found | null {
  const first = matches[0];
  if (!first) return null;
  const show = (): Hit => ({
    kind: 'Record',
    key,
    title: source,
    field: 'text',
    ...snippetOf(text, matches),
    record: key,
    offset: first.start,
    matches: matches.length,
    date,
    scope,
  });
  return { kind: 'Record', key, rank: textRank, scoped: true, facts: 0, date, length: 0, records: [key], show };
}

/** An empty index over a store; `sync` fills it. */
export function createSearch(store: Store, now: () => number = Date.now): SearchIndex {
  let names: Name[] = [];
  let tellings: readonly Telling[] = [];
  const texts = new Map<string, CachedText>();
  let checked = Number.NEGATIVE_INFINITY;
  let known: number | null = null;
  /** Whether texts were taken in whose names are not yet. */
  let behind = false;
  let last: Promise<void> = Promise.resolve();
  let queued: Promise<void> | null = null;

  const update = async (): Promise<void> => {
    const at = now();
    const revision = await store.revision();
    if (revision !== known) behind = (await updateTexts(store, texts)) || behind;
    if (behind) [names, tellings] = await Promise.all([readNames(store), readTellings(store)]);
    behind = false;
    known = revision;
    checked = at;
  };
  const sync = (): Promise<void> => {
    // Every caller waits for a run that begins after its call; all who call during one run share the next.
    queued ??= last
      .catch(() => undefined)
      .then(() => {
        queued = null;
        return update();
      });
    last = queued;
    return queued;
  };
  const current = async (): Promise<number> => {
    if (known === null || now() - checked > staleAfter) await sync();
    return known ?? 0;
  };
  return {
    sync,
    revision: () => known,
    current,
    async find(query, { kind, limit, offset, ...framed }) {
      await current();
      const wanted = wantedOf(query);
      const found: Found[] = [];
      let near = false;
      if (wanted) {
        for (const name of names) {
          const hit = hitOf(wanted, name);
          if (hit) found.push(foundName(hit));
        }
        for (const text of texts.values()) {
          const hit = foundText(text, matchesIn(wanted, text.text));
          if (hit) found.push(hit);
        }
        if (found.length === 0) {
          const patterns = nearPatterns(wanted.typed);
          found.push(...nearHits(wanted, names, patterns).map(foundName));
          for (const text of patterns.length > 0 ? texts.values() : []) {
            const hit = foundText(text, nearMatchesIn(patterns, text.text));
            if (hit) found.push(hit);
          }
          near = found.length > 0;
        }
      }
      const placed = (hit: Hit): Hit => (hit.scope === null && hit.record ? { ...hit, scope: texts.get(hit.record)?.scope ?? null } : hit);
      const byKind: SearchAnswer['byKind'] = {};
      const frame = frameOver(tellings, framed);
      const within = found.filter(({ records }) => frame.lies(records) === 'inside');
      for (const { kind: own } of within) byKind[own] = (byKind[own] ?? 0) + 1;
      const ofKind = (one: Found): boolean => kind === null || one.kind === kind;
      const wantedKind = within.filter(ofKind).sort(byRank);
      const outside = outsideOf(found.filter(ofKind).map(({ records }) => frame.lies(records)));
      const hits = wantedKind.slice(offset, offset + limit).map((one) => placed(one.show()));
      return { query, page: { total: wantedKind.length, limit, offset }, hits, byKind, outside, near };
    },
  };
}
