/**
 * How well the reader reads: compares records it made with records people wrote, field by field and zone by zone.
 */
import { type Compared, factsOf, homes, made, plain, type Scored, type ScoredItem } from './facts.ts';
import { type Spot, type Zone, type ZoneMap, zoneMap, zones } from './zones.ts';

export interface Row {
  /** A field, or a zone. */
  field: string;
  gold: number;
  read: number;
  hits: number;
  precision: number;
  recall: number;
  f1: number;
}
/** A fact that is too many or missing, and where it stands. */
export interface Miss extends Spot {
  source: string;
  field: string;
  kind: 'extra' | 'missed';
  fact: string;
}
export interface Score {
  rows: Row[];
  /** The same facts by zone: a read fact counts where its span begins, a missed one where its value stands. */
  zones: Row[];
  errors: Miss[];
  /** F1 over all facts together, and the plain mean of the fields' F1. */
  micro: number;
  mean: number;
}

/** How alike two headings are: shared neighbouring pairs of characters, 0 to 1. */
function likeness(a: string, b: string): number {
  const pairs = (text: string): Set<string> => {
    const chars = [...plain(text)];
    return new Set(chars.map((char, index) => char + (chars[index + 1] ?? '')));
  };
  const [left, right] = [pairs(a), pairs(b)];
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

/** A name for every item: its number; unnumbered ones read are matched to the most alike gold one, at 0.5 or more. */
function nameItems(gold: readonly ScoredItem[], read: readonly ScoredItem[]): { gold: string[]; read: string[] } {
  const names = (items: readonly ScoredItem[], mark: string): string[] =>
    items.map((item, index) => (item.number == null ? `${mark}${index}` : `#${item.number}`));
  const [ours, theirs] = [names(gold, '+'), names(read, '?')];
  const pairs = read.flatMap((mine, at) =>
    mine.number == null
      ? gold.flatMap((other, to) => (other.number == null ? [{ at, to, score: likeness(mine.heading ?? '', other.heading ?? '') }] : []))
      : [],
  );
  const taken = new Set<number>();
  const done = new Set<number>();
  for (const { at, to, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (score < 0.5 || taken.has(to) || done.has(at)) continue;
    theirs[at] = ours[to] ?? '';
    taken.add(to);
    done.add(at);
  }
  return { gold: ours, read: theirs };
}

/** Fields that only some gold files fill; what is read beyond them in others is not held against the reader. */
const partly = new Set(['studied', 'projects', 'targets']);
const stem = (name: string | undefined): string => (name ?? '').replace(/\.[a-z]+$/iu, '');
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

interface Total {
  gold: number;
  read: number;
  hits: number;
}
const rowsOf = (totals: ReadonlyMap<string, Total>): Row[] =>
  [...totals].map(([field, { gold, read, hits }]) => {
    const [precision, recall] = [share(hits, read), share(hits, gold)];
    return { field, gold, read, hits, precision, recall, f1: harmonic(precision, recall) };
  });

/** Where the facts of one record stand: read ones by their span, gold ones by their words. */
function spotter(
  read: Scored,
  text: string | undefined,
): { read(fact: Compared, field: string): Spot; gold(fact: Compared, field: string): Spot } {
  const facts = new Map((read.facts ?? []).map((fact) => [fact.path, fact]));
  const headings = [...facts.values()].filter(({ path }) => /^\/items\/\d+\/heading$/u.test(path));
  const map: ZoneMap | null = text === undefined ? null : zoneMap(text, headings);
  const gold = ({ words }: Compared, field: string): Spot => {
    const home: readonly Zone[] = homes[field] ?? ['prose'];
    const spot: Spot = map?.find(words, homes[field] ?? zones) ?? { zone: home[0] ?? 'prose', line: null, words: '' };
    return made.has(field) ? { ...spot, zone: home[0] ?? 'prose' } : spot;
  };
  return {
    gold,
    read(fact, field) {
      const found = facts.get(fact.path);
      return found && map ? map.at(found.start) : gold(fact, field);
    },
  };
}

/**
 * Scores extracted records against gold ones; records are paired by their source without its ending. Pure. `texts` holds the
 * raw text of each source; without it nothing has a line, and a fact counts in the zone where its field is at home.
 */
export function score(gold: readonly Scored[], read: readonly Scored[], texts: ReadonlyMap<string, string> = new Map()): Score {
  const bySource = new Map(read.map((record) => [stem(record.source), record]));
  const byStem = new Map([...texts].map(([name, text]) => [stem(name), text]));
  const fields = new Map<string, Total>();
  const byZone = new Map<string, Total>(zones.map((zone) => [zone, { gold: 0, read: 0, hits: 0 }]));
  const errors: Miss[] = [];
  for (const record of gold) {
    const source = record.source ?? '';
    const mine = bySource.get(stem(source)) ?? {};
    const names = nameItems(record.items ?? [], mine.items ?? []);
    const [want, got] = [factsOf(record, names.gold), factsOf(mine, names.read)];
    const spots = spotter(mine, byStem.get(stem(source)));
    for (const field of new Set([...want.keys(), ...got.keys()])) {
      if (!want.has(field) && partly.has(field)) continue;
      const [w, g] = [want.get(field) ?? new Map<string, Compared>(), got.get(field) ?? new Map<string, Compared>()];
      const total = fields.get(field) ?? { gold: 0, read: 0, hits: 0 };
      fields.set(field, total);
      total.gold += w.size;
      total.read += g.size;
      for (const [fact, from] of g) {
        const spot = spots.read(from, field);
        const zone = byZone.get(spot.zone) as Total;
        zone.read += 1;
        if (w.has(fact)) {
          for (const sum of [total, zone]) sum.hits += 1;
          zone.gold += 1;
        } else errors.push({ source, field, kind: 'extra', fact, ...spot });
      }
      for (const [fact, from] of w) {
        if (g.has(fact)) continue;
        const spot = spots.gold(from, field);
        (byZone.get(spot.zone) as Total).gold += 1;
        errors.push({ source, field, kind: 'missed', fact, ...spot });
      }
    }
  }
  const rows = rowsOf(fields);
  const sum = rows.reduce((all, row) => ({ hits: all.hits + row.hits, size: all.size + row.gold + row.read }), { hits: 0, size: 0 });
  return {
    rows,
    zones: rowsOf(byZone),
    errors,
    micro: share(2 * sum.hits, sum.size),
    mean: share(
      rows.reduce((all, row) => all + row.f1, 0),
      rows.length,
    ),
  };
}
