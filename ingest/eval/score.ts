/**
 * How well the reader reads: compares records it made with records people wrote, field by field.
 */

/** What scoring looks at; both a gold file and an extracted record fit. Everything may be missing. */
export interface Scored {
  source?: string;
  meeting?: Readonly<Record<string, string | number | null>> | undefined;
  issuer?: string | null;
  issued?: string | null;
  people?: readonly { name: string; role: string; title?: string | null }[];
  items?: readonly ScoredItem[];
  organizations?: readonly string[];
  documents?: readonly string[];
  distribution?: readonly string[];
  projects?: readonly string[];
  targets?: readonly { indicator: string; value: string }[];
}
export interface ScoredItem {
  number?: number | null;
  heading?: string | null;
  action?: string | null;
  submitters?: readonly string[];
  documents?: readonly string[];
  decisions?: readonly string[];
  forwarded_to?: readonly string[];
  studied?: readonly string[];
  responsible?: readonly string[];
}
export interface Row {
  field: string;
  gold: number;
  read: number;
  hits: number;
  precision: number;
  recall: number;
  f1: number;
}
export interface Score {
  rows: Row[];
  /** One for each fact that is too many or missing. */
  errors: { source: string; field: string; kind: 'extra' | 'missed'; fact: string }[];
  /** F1 over all facts together, and the plain mean of the fields' F1. */
  micro: number;
  mean: number;
}

/** White space, title marks, width and a final mark of punctuation make no difference. */
export function plain(text: string | number): string {
  return String(text)
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[《》〈〉<>]/gu, '')
    .replace(/[。:;,]$/u, '');
}

/** How alike two headings are: shared neighbouring pairs of characters, 0 to 1. */
export function likeness(a: string, b: string): number {
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

function factsOf(record: Scored, itemNames: readonly string[]): Map<string, Set<string>> {
  const facts = new Map<string, Set<string>>();
  const add = (field: string, ...parts: readonly (string | number | null | undefined)[]): void => {
    if (parts.at(-1) == null || parts.every((part) => part == null || plain(part) === '')) return;
    const set = facts.get(field) ?? new Set<string>();
    facts.set(field, set.add(parts.map((part) => (part == null ? '' : plain(part))).join('|')));
  };
  for (const part of ['body', 'title', 'series', 'number', 'date', 'session', 'place']) add('meeting', part, record.meeting?.[part]);
  add('issue', 'issuer', record.issuer);
  add('issue', 'issued', record.issued);
  for (const { name, role, title } of record.people ?? []) {
    add('people', name);
    add('roles', role, name);
    add('titles', name, title);
  }
  for (const [index, item] of (record.items ?? []).entries()) {
    const id = itemNames[index];
    add('headings', id, item.heading);
    add('actions', id, item.action);
    const lists = {
      submitters: item.submitters,
      'item documents': item.documents,
      decisions: item.decisions,
      'forwarded to': item.forwarded_to,
      responsible: item.responsible,
      studied: item.studied,
    };
    for (const [field, list] of Object.entries(lists)) for (const one of list ?? []) add(field, id, one);
  }
  for (const field of ['organizations', 'documents', 'distribution', 'projects'] as const)
    for (const one of record[field] ?? []) add(field, one);
  for (const { indicator, value } of record.targets ?? []) add('targets', indicator, value);
  return facts;
}

/** Fields that only some gold files fill; what is read beyond them in others is not held against the reader. */
const partly = new Set(['studied', 'projects', 'targets']);
const stem = (name: string | undefined): string => (name ?? '').replace(/^.*\//u, '').replace(/\.[a-z]+$/iu, '');
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

/** Scores extracted records against gold ones; records are paired by the base name of their source. Pure. */
export function score(gold: readonly Scored[], read: readonly Scored[]): Score {
  const bySource = new Map(read.map((record) => [stem(record.source), record]));
  const totals = new Map<string, { gold: number; read: number; hits: number }>();
  const errors: Score['errors'] = [];
  for (const record of gold) {
    const mine = bySource.get(stem(record.source)) ?? {};
    const names = nameItems(record.items ?? [], mine.items ?? []);
    const [want, got] = [factsOf(record, names.gold), factsOf(mine, names.read)];
    for (const field of new Set([...want.keys(), ...got.keys()])) {
      if (!want.has(field) && partly.has(field)) continue;
      const [w, g] = [want.get(field) ?? new Set<string>(), got.get(field) ?? new Set<string>()];
      const total = totals.get(field) ?? { gold: 0, read: 0, hits: 0 };
      const source = record.source ?? '';
      for (const fact of g) {
        if (w.has(fact)) total.hits += 1;
        else errors.push({ source, field, kind: 'extra', fact });
      }
      for (const fact of w) if (!g.has(fact)) errors.push({ source, field, kind: 'missed', fact });
      total.gold += w.size;
      total.read += g.size;
      totals.set(field, total);
    }
  }
  const rows = [...totals].map(([field, { gold: want, read: got, hits }]) => {
    const [precision, recall] = [share(hits, got), share(hits, want)];
    return { field, gold: want, read: got, hits, precision, recall, f1: harmonic(precision, recall) };
  });
  const sum = rows.reduce((all, row) => ({ hits: all.hits + row.hits, size: all.size + row.gold + row.read }), { hits: 0, size: 0 });
  return {
    rows,
    errors,
    micro: share(2 * sum.hits, sum.size),
    mean: share(
      rows.reduce((all, row) => all + row.f1, 0),
      rows.length,
    ),
  };
}
