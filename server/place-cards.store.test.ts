/** Places as cards: what each says is counted from its own meetings and no other's. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { components } from '../web/api/schema.gen.ts';
import { ingestInto } from './ingest.ts';
import { at, get, reviewed, type Seeded, seededStores } from './testing.ts';

type Cards = components['schemas']['PlaceCards'];
type MeetingList = components['schemas']['MeetingList'];
type Review = components['schemas']['Review'];

const samples = new URL('../ingest/samples/text/', import.meta.url);
/** Meetings of a made county, three of which are numbered 3, 4 and 8. */
const minutes = (county: string, number: number, date: string, chair: string): string =>
  `${county}人民政府办公室\n县政府第${number}次常务会议纪要\n${date}上午，${chair}主持召开县政府第${number}次常务会议。现将会议纪要如下：\n一、审议县水利局提交的《水库管理办法》\n会议同意《水库管理办法》。\n出席：${chair}　李明　赵海\n`;

describe.each(seededStores())('cards from $name', ({ openSeeded }) => {
  let seeded: Seeded;
  const cards = (query = ''): Promise<Cards> => get<Cards>(seeded.app, `/places/cards${query}`);
  beforeAll(async () => {
    seeded = await openSeeded();
  });
  afterAll(() => seeded?.close());

  test('the seeds: one place, and one record that names none', async () => {
    await reviewed<Review>(seeded.app);
    const { page, places, unknown } = await cards();
    expect(page.total).toBe(1);
    expect(places[0]).toMatchObject({
      scope: '象山县',
      meetings: 4,
      years: [
        { year: 2021, meetings: 2 },
        { year: 2022, meetings: 1 },
        { year: 2023, meetings: 1 },
      ],
    });
    expect(unknown).toEqual({ records: 1, meetings: 2 });
    const { meetings } = await get<MeetingList>(seeded.app, `/meetings?scope=${at('象山县')}`);
    const dated = meetings.filter(({ date }) => date !== null);
    expect(places[0]?.years.reduce((sum, one) => sum + one.meetings, 0)).toBe(dated.length);
    expect(places[0]?.newest?.key).toBe(meetings[0]?.key);
    const findings = await reviewed<Review>(seeded.app, `?scope=${at('象山县')}`);
    expect(places[0]?.findings).toBe(findings.page.total);
    // 54-60, 1-4 and 6-27 are missing, all in 象山县.
    expect(places[0]?.gaps).toBe(7 + 4 + 22);
  });

  test('several places: each by itself, sorted, searched and paged', async () => {
    const files = readdirSync(samples).map((name) => ({ name, bytes: readFileSync(new URL(name, samples)) }));
    const made = [
      minutes('青川县', 3, '2023年5月8日', '王建国'),
      minutes('青川县', 4, '2023年6月8日', '王建国'),
      minutes('青川县', 8, '2024年1月8日', '周宁'),
      minutes('白水县', 9, '2022年1月8日', '王建国'),
    ].map((text, index) => ({ name: `made-${index}.txt`, bytes: Buffer.from(text) }));
    const { summary } = await ingestInto(seeded.store)([...files, ...made]);
    expect(summary.refused).toBe(0);
    await reviewed<Review>(seeded.app);
    const all = await cards();
    expect(all.places.length).toBe(all.page.total);
    expect(all.places.every(({ scope }) => !scope.startsWith('record:'))).toBe(true);
    expect(all.places.map(({ meetings }) => meetings)).toEqual(all.places.map(({ meetings }) => meetings).sort((a, b) => b - a));
    const of = (found: Cards, scope: string) => found.places.find((one) => one.scope === scope);
    expect(of(all, '青川县')).toMatchObject({
      meetings: 3,
      undated: 0,
      years: [
        { year: 2023, meetings: 2 },
        { year: 2024, meetings: 1 },
      ],
      gaps: 3,
      newest: { date: '2024-01-08' },
      chair: { official: { title: '周宁', key: 'official:青川县|周宁' }, date: '2024-01-08', body: '县政府', series: '常务会议' },
    });
    expect(of(all, '白水县')).toMatchObject({ meetings: 1, gaps: 0, chair: { official: { key: 'official:白水县|王建国' } } });
    for (const { scope, findings } of all.places.slice(0, 3))
      expect(findings).toBe((await reviewed<Review>(seeded.app, `?scope=${at(scope)}`)).page.total);
    const within = await cards('?from=2023-01-01&to=2023-12-31');
    expect(of(within, '青川县')).toMatchObject({
      meetings: 2,
      gaps: 0,
      newest: { date: '2023-06-08' },
      chair: { official: { title: '王建国' } },
    });
    expect(of(within, '白水县')).toBeUndefined();
    expect((await cards(`?q=${at('青川')}`)).places.map(({ scope }) => scope)).toEqual(['青川县']);
    expect((await cards('?q=qcx')).places.map(({ scope }) => scope)).toContain('青川县');
    expect((await cards('?q=nowhere')).page.total).toBe(0);
    const newest = (await cards('?sort=newest')).places.map((one) => one.newest?.date ?? '');
    expect(newest).toEqual([...newest].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
    const byFindings = (await cards('?sort=findings')).places.map(({ findings }) => findings ?? 0);
    expect(byFindings).toEqual([...byFindings].sort((a, b) => b - a));
    const pages = [await cards('?limit=2'), await cards('?limit=2&offset=2')];
    expect(pages.flatMap(({ places }) => places.map(({ scope }) => scope))).toEqual(all.places.slice(0, 4).map(({ scope }) => scope));
    expect((await seeded.app.inject('/api/v1/places/cards?sort=size')).statusCode).toBe(400);
  });

  test('a place without a name is shown by its record, one with a name by none', async () => {
    const [speech] = (await seeded.store.versions()).filter(({ source }) => source.startsWith('004'));
    const own = String(speech?.key);
    const answer = await seeded.app.inject({
      method: 'POST',
      url: '/api/v1/places/names',
      payload: { scopes: [own, '象山县', 'record:none.txt'] },
    });
    const { names } = answer.json() as components['schemas']['PlaceNames'];
    expect(names.map(({ scope, source }) => [scope, source])).toEqual([[own, speech?.source]]);
  });
});
