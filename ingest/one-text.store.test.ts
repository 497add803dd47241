/**
 * One text, one record: the same text under other names, encodings and formats, in every order, on every store; and what becomes of
 * sources that are taken out, renamed, changed or of another place.
 */
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { edgeAt, keyAt, recordAt } from '../cypher/reads/former-address.ts';
import type { Store } from '../cypher/store.ts';
import { graphOf } from '../cypher/stores/contract.ts';
import { clearStore, emptyStores } from '../cypher/stores/testing.ts';
import { load } from './7-load.ts';
import type { Report } from './report.ts';
import type { Source } from './source.ts';

const title = '青崖县人民政府常务会议纪要';
const lines = [
  title,
  '2023年5月8日，县长林朝晖主持召开县政府第17次常务会议。现纪要如下：',
  '一、审议《青崖县河道管理办法》',
  '会议听取了县水利局关于《青崖县河道管理办法》起草情况的汇报。会议原则同意该办法，由县水利局修改完善后印发。',
  '二、研究冬季供暖工作',
  '会议听取了县住建局关于冬季供暖准备情况的汇报。会议同意县住建局提出的方案，要求县财政局做好资金保障。',
  '出席：林朝晖、周若梅、陈望舒',
  '列席：孟广川',
  '请假：何田田',
];
const plain = lines.join('\n');
const encode = (text: string, encoding: 'utf8' | 'utf16le'): Buffer =>
  encoding === 'utf16le' ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]) : Buffer.from(text, encoding);
const html = (all: readonly string[], more = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><div class="nav"><a href="/">首页</a></div><div id="content">${more}${all
    .map((line) => `<p>　　${line}</p>`)
    .join('')}</div><div class="footer">版权所有 青崖县人民政府</div></body></html>`;
const markdown = [`# ${title}`, ...lines.slice(1).map((line) => `**${line.slice(0, 2)}**${line.slice(2)}`)].join('\n\n');
const wrapped = plain.replace(/(.{31})(?=.{6})/gu, '$1\n').replace('二、研究', '- 2 -\n二、研究');

type Files = Record<string, Uint8Array>;
const files: Files = {};
const source = (name: string, bytes: Uint8Array, folder = ''): Source => ({ name, path: null, folder, bytes: async () => bytes });
async function bring(store: Store, some: readonly Source[]): Promise<Report[]> {
  const reports: Report[] = [];
  await load(
    store,
    (async function* () {
      yield* some;
    })(),
    { onReport: (report) => reports.push(report) },
  );
  return reports;
}
const text = (name: string, content: string): Source => source(name, encode(content, 'utf8'));

beforeAll(async () => {
  files['纪要.txt'] = encode(plain, 'utf8');
  files['utf16.txt'] = encode(plain.replaceAll('\n', '\r\n'), 'utf16le');
  files['page.html'] = encode(html(lines, '<p>索引号：11330/2023-001</p><p>发布日期：2023-05-20</p><p>浏览次数：17</p>'), 'utf8');
  files['notes.txt'] = encode(markdown, 'utf8');
  files['paper.txt'] = encode(wrapped, 'utf8');
  files['word.docx'] = new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })),
  );
});

describe.each(emptyStores())('$name', ({ open }) => {
  let store: Store;
  const clear = (): Promise<void> => clearStore(store);
  beforeAll(async () => {
    store = await open();
    await store.prepare();
  });
  beforeEach(clear);
  afterAll(async () => {
    await clear();
    await store.close();
  });
  const all = (): Source[] => Object.entries(files).map(([name, bytes]) => source(name, bytes));
  const record = async (): Promise<{ key: string; source: string; sources: string[] }> => {
    const rows = await store.read('MATCH (r:Record) RETURN r.key AS key, r.source AS source, r.sources AS sources');
    expect(rows).toHaveLength(1);
    return rows[0] as never;
  };

  test('six disguises of one text are one record, whatever their order', async () => {
    await bring(store, all());
    const whole = await graphOf(store);
    const { key, sources } = await record();
    expect(sources).toEqual(Object.keys(files).sort());
    for (let turn = 1; turn < 6; turn += 1) {
      await clear();
      const order = [...all().slice(turn), ...all().slice(0, turn)].sort((a, b) => (turn % 2 ? 0 : a.name < b.name ? 1 : -1));
      const reports: Report[] = [];
      for (const one of order) reports.push(...(await bring(store, [one])));
      expect(reports.map(({ status }) => status)).toEqual(['new', ...Array.from({ length: 5 }, () => 'joined')]);
      // What was read first may have named no place; its address leads on.
      for (const one of reports) expect(await recordAt(store, String(one.record))).toBe(key);
      for (const name of Object.keys(files)) expect(await recordAt(store, `record:${name}`)).toBe(key);
      expect(await graphOf(store)).toEqual(whole);
    }
  });

  const edges = async (): Promise<{ id: string; type: string; quote: string }[]> =>
    (await store.read('MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, r.quote AS quote ORDER BY id')) as never;

  test('a fact has one address in all formats that read it', async () => {
    await bring(store, [text('a.txt', plain)]);
    const before = await edges();
    await bring(store, [source('word.docx', files['word.docx'] as Uint8Array), source('paper.txt', files['paper.txt'] as Uint8Array)]);
    expect(await edges()).toEqual(before);
    expect((await record()).source).toBe('paper.txt');
  });

  test('taking one source out leaves the rest, and its name leads on', async () => {
    await bring(store, [text('a.txt', plain)]);
    const alone = await graphOf(store);
    const { key } = await record();
    await bring(store, [source('page.html', files['page.html'] as Uint8Array)]);
    expect((await record()).sources).toEqual(['a.txt', 'page.html']);
    expect(await store.forgetSource('page.html')).toBe(true);
    expect(await store.forgetSource('page.html')).toBe(false);
    expect(await graphOf(store)).toEqual(alone);
    expect(await recordAt(store, 'record:page.html')).toBe(key);
    await store.forgetSource('a.txt');
    expect(await graphOf(store)).toEqual([]);
    expect(await recordAt(store, 'record:page.html')).toBeNull();
  });

  test('taking out the source that is read brings the next, as if it had come alone', async () => {
    await bring(store, [source('page.html', files['page.html'] as Uint8Array)]);
    const alone = await graphOf(store);
    await bring(store, [text('zz.txt', `${plain}\n\n`), source('longer.txt', encode(plain.replace(/。/gu, '。\n'), 'utf8'))]);
    expect((await record()).sources).toEqual(['longer.txt', 'page.html', 'zz.txt']);
    const read = (await record()).source;
    for (const name of ['longer.txt', 'zz.txt']) await store.forgetSource(name);
    expect(read).not.toBe('zz.txt');
    expect(await graphOf(store)).toEqual(alone);
  });

  test('what gives way and comes back says the same, and is given out as it went in', async () => {
    await bring(store, [text('a.txt', plain)]);
    const rows = await store.rowsOf('a.txt');
    const before = await graphOf(store);
    await bring(store, [source('longer.txt', encode(`${plain.replaceAll('\n', '\n\n\n')}`, 'utf8'))]);
    expect((await record()).source).toBe('longer.txt');
    const order = (one: NonNullable<typeof rows>): unknown => [
      one.record,
      one.version,
      one.source,
      [...one.nodes].sort((a, b) => (a.key < b.key ? -1 : 1)),
      [...one.edges].sort((a, b) => (a.properties.id < b.properties.id ? -1 : 1)),
    ];
    const kept = await store.rowsOf('a.txt');
    expect(kept && order(kept)).toEqual(rows && order(rows));
    await store.forgetSource('longer.txt');
    expect(await graphOf(store)).toEqual(before);
  });

  test('a changed text leaves its record, and the former address leads to the new one', async () => {
    await bring(store, [text('a.txt', plain), text('b.txt', `${plain}\n`)]);
    const { key } = await record();
    const [reports] = [await bring(store, [text('b.txt', plain.replace('第17次', '第18次'))])];
    expect(reports[0]).toMatchObject({ status: 'changed', others: [] });
    expect(await store.read('MATCH (r:Record) RETURN r.source AS source ORDER BY source')).toEqual([
      { source: 'a.txt' },
      { source: 'b.txt' },
    ]);
    expect(await recordAt(store, key)).toBe(key);
    expect(await recordAt(store, 'record:b.txt')).toBe(reports[0]?.record);
    // Now the other changes, too: nobody holds the first text any more.
    const before = await edges();
    const again = await bring(store, [text('a.txt', plain.replace('第17次', '第19次'))]);
    expect(await recordAt(store, key)).toBe(again[0]?.record);
    const now = new Map((await edges()).map((one) => [one.id, one]));
    const chaired = before.find(({ id, type }) => type === 'CHAIRED' && !now.has(id));
    const led = chaired && (await edgeAt(store, chaired.id));
    expect(now.get(led?.id ?? '')).toMatchObject({ type: 'CHAIRED', quote: chaired?.quote });
    const item = await keyAt(store, `item:${key.slice('record:'.length)}#2`);
    expect(item).toBe(`item:${String(again[0]?.record).slice('record:'.length)}#2`);
    expect(await keyAt(store, 'item:nowhere#2')).toBeNull();
  });

  test('a mention leads to its like, wherever the new text has it', async () => {
    const mentions = async (): Promise<Map<string, string>> =>
      new Map(
        (await store.read('MATCH (m:Mention) RETURN m.key AS key, m.name AS name ORDER BY key')).map(({ key, name }) => [
          String(key),
          String(name),
        ]),
      );
    await bring(store, [text('a.txt', plain)]);
    const before = await mentions();
    const [report] = await bring(store, [text('a.txt', plain.replace('、陈望舒', '').replace('现纪要', '现将有关事项纪要'))]);
    const now = await mentions();
    const led = new Set<string>();
    for (const [key, name] of before) {
      if (now.has(key)) continue;
      const to = await keyAt(store, key);
      if (to !== report?.record) expect(now.get(to ?? '')).toBe(name);
      led.add(name === '陈望舒' ? `${name} ${to === report?.record}` : name);
    }
    expect(led).toContain('陈望舒 true');
    expect(led.size).toBeGreaterThan(4);
  });

  test('a fact that is read no more leads to its record', async () => {
    await bring(store, [text('a.txt', plain)]);
    const absent = (await edges()).find(({ type }) => type === 'ABSENT_FROM');
    const [report] = await bring(store, [text('a.txt', plain.replace('请假：何田田', ''))]);
    expect(absent && (await edgeAt(store, absent.id))).toEqual({ id: null, record: report?.record });
    expect(await edgeAt(store, 'f'.repeat(24))).toBeNull();
  });

  test('one text of two known places stays two records, told; one of no place goes with neither', async () => {
    const body = lines.slice(1).join('\n').replaceAll('青崖县', '').replaceAll('《河道', '《县河道');
    const of = (place: string): string => `发布机构：${place}人民政府办公室\n县政府常务会议纪要\n${body}`;
    const some = [text('a.txt', of('青崖县')), text('b.txt', of('云岭县')), text('c.txt', `县政府常务会议纪要\n${body}`)];
    const graphs: string[][] = [];
    for (const order of [some, [...some].reverse(), [some[1], some[2], some[0]] as Source[]]) {
      await clear();
      const reports: Report[] = [];
      for (const one of order) reports.push(...(await bring(store, [one])));
      const told = reports.filter(({ messages }) => messages.some(({ rule }) => rule === 'read/same-elsewhere'));
      expect(told.length).toBeGreaterThan(0);
      graphs.push(await graphOf(store));
    }
    expect(
      await store.read('MATCH (r:Record) RETURN r.scopeKnown AS known, r.scope AS scope, r.sources AS sources ORDER BY known, scope'),
    ).toEqual([
      { known: false, scope: expect.stringMatching(/^record:/u), sources: ['c.txt'] },
      { known: true, scope: '云岭县', sources: ['b.txt'] },
      { known: true, scope: '青崖县', sources: ['a.txt'] },
    ]);
    expect(graphs[1]).toEqual(graphs[0]);
    expect(graphs[2]).toEqual(graphs[0]);
    // With one known place only, the text of no place is a source of that record.
    await store.forgetSource('b.txt');
    expect(await record()).toMatchObject({ sources: ['a.txt', 'c.txt'] });
  });

  test('a text that differs in one figure is another record', async () => {
    await bring(store, [text('a.txt', plain), text('b.txt', plain.replace('第17次', '第1.7次'))]);
    expect(await store.versions()).toHaveLength(2);
  });
});
