/** Every evidence any route gives can be found in the raw text, at its offsets. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeKinds } from '../cypher/model.ts';
import { readRows } from '../cypher/reads/rows.ts';
import { at, get, type Seeded, seededStores, seeds } from './testing.ts';

interface Evidence {
  edge: string;
  source: string;
  start: number;
  end: number;
  quote: string;
  contextStart: number;
  contextEnd: number;
  context: string;
  type: string;
  rule: string;
}
interface Outcome {
  kind: string;
  document: object | null;
  evidence: Evidence;
}
const isEvidence = (value: object): value is Evidence => 'quote' in value && 'contextStart' in value;

function* evidencesIn(value: unknown): Iterable<Evidence> {
  if (typeof value !== 'object' || value === null) return;
  if (isEvidence(value)) yield value;
  for (const inner of Object.values(value)) yield* evidencesIn(inner);
}

function* outcomesIn(value: unknown): Iterable<Outcome> {
  if (typeof value !== 'object' || value === null) return;
  if ('kind' in value && 'document' in value && 'evidence' in value) yield value as Outcome;
  for (const inner of Object.values(value)) yield* outcomesIn(inner);
}

/** The addresses that tell of a node: its page, and the lists beside it. */
const pagesOf = (key: string): string[] => {
  const page = `/${key.slice(0, key.indexOf(':'))}s/${at(key)}`;
  const lists = ['/brought', '/tasks', '/received', '/people', '/acts?type=CONVENED', '/acts?type=ISSUED'];
  if (key.startsWith('official:')) return [page, `${page}/approvals`];
  return key.startsWith('organization:') ? [page, ...lists.map((list) => page + list)] : [page];
};

describe.each(seededStores())('evidence from $name', ({ openSeeded }) => {
  let seeded: Seeded;
  const keys = new Map<string, string[]>();
  beforeAll(async () => {
    seeded = await openSeeded();
    for (const kind of nodeKinds) {
      const rows = await readRows<{ key: string }>(seeded.store, `MATCH (n:${kind}) RETURN n.key AS key`);
      keys.set(kind, rows.map(({ key }) => key).sort());
    }
  });
  afterAll(() => seeded?.close());

  test.each(['Official', 'Meeting', 'Document', 'Organization'])('the pages of every %s', async (kind) => {
    let seen = 0;
    for (const key of keys.get(kind) ?? []) {
      for (const page of pagesOf(key))
        for (const evidence of evidencesIn(await get(seeded.app, page))) {
          check(evidence);
          seen += 1;
        }
    }
    expect(seen).toBeGreaterThan(30);
  });

  test('the neighbours of every node', async () => {
    let seen = 0;
    for (const key of [...keys.values()].flat()) {
      const answer = await get<{ page: { total: number }; neighbours: unknown[] }>(seeded.app, `/nodes/${at(key)}/neighbours?limit=500`);
      expect(answer.neighbours).toHaveLength(answer.page.total);
      for (const evidence of evidencesIn(answer)) {
        check(evidence);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(1000);
  });

  test('a decision that names no document has its own relationship: the sentence, with its rule', async () => {
    let seen = 0;
    for (const key of [...(keys.get('Meeting') ?? []), ...(keys.get('Organization') ?? []), ...(keys.get('Official') ?? [])]) {
      const answers = await Promise.all(pagesOf(key).map((page) => get(seeded.app, page)));
      for (const { kind: decision, document, evidence } of outcomesIn(answers)) {
        expect(evidence.type).toBe(document ? 'DECIDED' : 'DECIDED_ON');
        if (document || seen > 60) continue;
        const edge = await get<Evidence & { properties: { kind: string }; to: { kind: string } }>(seeded.app, `/edges/${evidence.edge}`);
        check(edge);
        expect(edge).toMatchObject({ quote: evidence.quote, rule: evidence.rule, properties: { kind: decision }, to: { kind: 'Item' } });
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(30);
  });

  function check({ edge, source, start, end, quote, contextStart, contextEnd, context }: Evidence): void {
    const text = seeds.get(source) ?? '';
    expect([edge, quote.length > 0, text.slice(start, end)]).toEqual([edge, true, quote]);
    expect([edge, text.slice(contextStart, Math.min(contextEnd, contextStart + 2000))]).toEqual([edge, context]);
    expect(contextStart <= start && end <= contextEnd).toBe(true);
  }
});
