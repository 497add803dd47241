/** Search on the seeds, in every store at hand: what is found stands there; the same hits everywhere. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Seeded, seededStores, seeds } from '../../server/testing.ts';
import { createSearch, type SearchAnswer } from './index.ts';

const all = { kind: null, limit: 100, offset: 0 };

describe.each(seededStores())('search on $name', ({ openSeeded }) => {
  let seeded: Seeded;
  beforeAll(async () => {
    seeded = await openSeeded();
  });
  afterAll(() => seeded?.close());
  const find = (query: string): Promise<SearchAnswer> => seeded.search.find(query, all);

  test.each(['高岷', '高 岷', 'gm', 'gaomin', 'Gao Min', 'gaom'])('%s finds the person', async (query) => {
    expect((await find(query)).hits[0]).toMatchObject({ kind: 'Official', title: '高岷' });
  });

  test('of bodies that fit alike, with their level or without, the one of a known place comes first', async () => {
    const county = 'organization:象山县|县发改局';
    const speech = (await seeded.store.versions()).find(({ source }) => source.startsWith('004'));
    const unknown = `organization:${speech?.key}|发改局`;
    for (const typed of ['发改局', 'fgj', 'fagaiju']) {
      const bodies = (await find(typed)).hits.filter(({ kind }) => kind === 'Organization');
      expect([typed, bodies.map(({ key }) => key)]).toEqual([typed, [county, unknown]]);
      expect(bodies.map(({ snippet, highlights: [at] }) => snippet.slice(at?.start, at?.end))).toEqual(['发改局', '发改局']);
    }
    expect((await find('县发改局')).hits[0]?.key).toBe(county);
    // 县 alone is no level before a name, and a name that merely ends so is not that body.
    expect((await find('改局')).hits[0]).toMatchObject({ key: county, highlights: [{ start: 2, end: 4 }] });
  });

  test('of people, bodies and documents of known places that fit alike, the one with more facts comes first', async () => {
    const documents = (await find('象山县')).hits.filter(({ kind, title }) => kind === 'Document' && title.startsWith('象山县'));
    const facts = await Promise.all(
      documents.map(async ({ key }) => {
        const [row] = await seeded.store.read('MATCH (n:Document {key: $key})-[e]-() RETURN count(e.id) AS facts', { key });
        return row?.facts as number;
      }),
    );
    expect(new Set(facts).size).toBeGreaterThan(1);
    expect(facts).toEqual([...facts].sort((a, b) => b - a));
  });

  test('a slip in a name of three characters or more is forgiven where nothing else is found', async () => {
    expect((await find('李晓冬')).hits.map(({ title }) => title)).toEqual(['李晓东']);
    expect((await find('高民民民民')).hits).toEqual([]);
    expect((await find('李晓东')).near).toBe(false);
    expect((await find('李晓冬')).near).toBe(true);
  });

  test('a slip in a title, a heading or the text is forgiven, and what is shown is what stands there', async () => {
    const slip = await find('住房和诚乡建设');
    expect(slip.near).toBe(true);
    expect(new Set(slip.hits.map(({ kind }) => kind))).toContain('Document');
    for (const { snippet, highlights } of slip.hits)
      for (const { start, end } of highlights) expect(snippet.slice(start, end).replace(/\s/gu, '')).toBe('住房和城乡建设');
    const text = (await find('会议原侧同意')).hits;
    expect(text.map(({ kind }) => kind)).toContain('Record');
    expect((await find('会议原侧通意')).hits).toEqual([]);
  });

  test('offsets, highlights and snippets fit the texts', async () => {
    const sources = new Map((await seeded.store.versions()).map(({ key, source }) => [key, source]));
    for (const query of ['原则同意', '象山县', '高岷', '财政', '第六十一次', '2022年', '海洋 经济', '习近平'])
      for (const { kind, snippet, highlights, offset, record, field } of (await find(query)).hits) {
        expect(highlights.length).toBeGreaterThan(0);
        for (const { start, end } of highlights) {
          const marked = snippet.slice(start, end).replace(/\s/gu, '');
          if (field !== 'pinyin') expect(query.split(' ').concat(query.replace(/\s/gu, ''))).toContain(marked);
        }
        if (kind !== 'Record') continue;
        const text = seeds.get(sources.get(record ?? '') ?? '') ?? '';
        const first = highlights[0] ?? { start: 0, end: 0 };
        const raw = text.slice(offset ?? 0, (offset ?? 0) + first.end - first.start);
        expect(raw.replace(/\s/gu, ' ')).toBe(snippet.slice(first.start, first.end));
      }
  });

  test('counts by kind, pages and kinds agree', async () => {
    const whole = await find('象山县');
    expect(Object.values(whole.byKind).reduce((sum, count) => sum + count, 0)).toBe(whole.page.total);
    const documents = await seeded.search.find('象山县', { kind: 'Document', limit: 3, offset: 2 });
    expect(documents.page.total).toBe(whole.byKind.Document);
    expect(documents.hits).toEqual(whole.hits.filter(({ kind }) => kind === 'Document').slice(2, 5));
  });

  test('what another process puts into the store appears', async () => {
    let clock = 0;
    const search = createSearch(seeded.store, () => clock);
    expect((await search.find('高岷', all)).byKind).toEqual({ Official: 1, Record: 2 });
    expect(search.revision()).toBe(await seeded.store.revision());
    const before = seeded.store.read;
    let reads = 0;
    let versions = 0;
    const counted = createSearch(
      {
        ...seeded.store,
        versions: () => {
          versions += 1;
          return seeded.store.versions();
        },
        read: (...given) => {
          reads += 1;
          return before.apply(seeded.store, given);
        },
      },
      () => clock,
    );
    await counted.sync();
    expect(versions).toBe(1);
    reads = 0;
    clock += 10_000;
    await counted.find('高岷', all);
    expect([reads, versions]).toEqual([0, 1]);
  });

  test('all who ask during a run share the next one', async () => {
    let looks = 0;
    const counted = createSearch({
      ...seeded.store,
      read: (...given) => seeded.store.read(...given),
      revision: () => {
        looks += 1;
        return seeded.store.revision();
      },
    });
    const running = counted.sync();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    const begun = looks;
    await Promise.all([running, ...Array.from({ length: 10 }, () => counted.sync())]);
    // The first run takes something in and so reads what records tell of, which looks once more.
    expect([begun, looks]).toEqual([1, 3]);
    await counted.sync();
    expect(looks).toBe(4);
  });
});
