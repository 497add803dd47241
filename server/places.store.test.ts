/** A span leads back to the page or paragraph of its file, in the record's answer and in every evidence. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeOf } from '../cypher/anchors.ts';
import { readRows } from '../cypher/reads/rows.ts';
import { ingestInto } from './ingest.ts';
import { at, get, type Seeded, seededStores } from './testing.ts';

const samples = new URL('../ingest/samples/formats/', import.meta.url);
interface Record {
  key: string;
  text: string;
  format: string;
  anchors: { unit: 'page' | 'paragraph'; starts: number[] } | null;
}
interface Edge {
  start: number;
  place: { unit: string; number: number } | null;
}

describe.each(seededStores())('places from $name', ({ openSeeded }) => {
  let seeded: Seeded;
  beforeAll(async () => {
    seeded = await openSeeded();
    // Both hold texts of seeds, and one text is one record.
    for (const { key, source } of await seeded.store.versions()) if (!source.startsWith('004')) await seeded.store.forget(key);
    const files = ['named-font.pdf', 'numbered.docx'].map((name) => ({ name, bytes: readFileSync(new URL(name, samples)) }));
    expect((await ingestInto(seeded.store)(files)).summary).toMatchObject({ new: 2, refused: 0 });
  });
  afterAll(() => seeded?.close());

  test.each([
    ['named-font.pdf', 'pdf', 'page', 8],
    ['numbered.docx', 'docx', 'paragraph', 30],
  ])('%s', async (name, format, unit, least) => {
    const record = await get<Record>(seeded.app, `/records/${at(`record:${name}`)}`);
    expect(record).toMatchObject({ format, anchors: { unit } });
    expect(record.anchors!.starts.length).toBeGreaterThanOrEqual(least);
    const edges = await readRows<{ id: string }>(
      seeded.store,
      'MATCH (m:Meeting)<-[e:ATTENDED]-(o:Official) WHERE e.record = $record RETURN e.id AS id',
      {
        record: record.key,
      },
    );
    expect(edges.length).toBeGreaterThan(5);
    for (const { id } of edges) {
      const edge = await get<Edge>(seeded.app, `/edges/${at(id)}`);
      expect(edge.place).toEqual(placeOf(record.anchors!, edge.start));
      expect(edge.place!.number).toBeGreaterThan(1);
    }
  });
  test('plain text has none: its line is in the text', async () => {
    const { records } = await get<{ records: { key: string; source: string }[] }>(seeded.app, '/records');
    const seed = records.find(({ source }) => source.endsWith('.txt'))!;
    expect(await get<Record>(seeded.app, `/records/${at(seed.key)}`)).toMatchObject({ format: 'text', anchors: null });
  });
});
