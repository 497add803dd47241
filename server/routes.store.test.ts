/**
 * Every route on the seeds, in every store at hand. What is expected was read from the seeds' texts. Past 300 lines: the stores are
 * opened and filled once for all of them.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecord } from '../ingest/pipeline.ts';
import type { components } from '../web/api/schema.gen.ts';
import { buildApp } from './app.ts';
import { at, get, reviewed, type Seeded, secret, seededStores, seeds, settings } from './testing.ts';

type Schemas = components['schemas'];
const m5 = 'meeting:象山县|县政府|常务会议|5|2022-04-20';
const m28 = 'meeting:象山县|县政府|常务会议|28|2023-12-20';
const m53 = 'meeting:象山县|县政府|常务会议|53|2021-06-08';
const m61 = 'meeting:象山县|县政府|常务会议|61|2021-12-30';
const gaoMin = 'official:象山县|高岷';
const plan = 'document:象山县|象山县住房和城乡建设“十四五”规划';

describe.each(seededStores())('routes on $name', ({ openSeeded }) => {
  let seeded: Seeded;
  const ask = <T>(path: string): Promise<T> => get<T>(seeded.app, path);
  beforeAll(async () => {
    seeded = await openSeeded();
  });
  afterAll(() => seeded?.close());

  test('overview', async () => {
    const all = await ask<Schemas['Overview']>('/overview');
    const listed = await ask<Schemas['MeetingList']>('/meetings');
    expect(listed.meetings.map(({ key }) => key).slice(0, 4)).toEqual([m28, m5, m61, m53]);
    expect(all.counts).toMatchObject({ records: 5, meetings: 6 });
    // The speech is of two meetings held together, both without a day.
    expect(all.undated).toBe(2);
    const within = await ask<Schemas['Overview']>('/overview?from=2021-12-30&to=2022-04-20');
    const { meetings } = await ask<Schemas['MeetingList']>('/meetings?from=2021-12-30&to=2022-04-20');
    expect(meetings.map(({ key }) => key)).toEqual([m5, m61]);
    expect(within.months).toEqual([
      { month: '2021-12', meetings: 1 },
      { month: '2022-04', meetings: 1 },
    ]);
    expect(meetings.map(({ items, approved }) => [items, approved])).toEqual([
      [16, 10],
      [9, 2],
    ]);
  });

  test('review: gaps of the series, unread text by record, filters and pages', async () => {
    const all = await reviewed<Schemas['Review']>(seeded.app, '?limit=1000');
    expect(all.records).toBe(5);
    expect(all.page.total).toBe(all.findings.length);
    expect(all.counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.findings.length);
    const gaps = all.findings.filter(({ kind }) => kind === 'series-gap');
    expect(gaps.map(({ detail }) => detail)).toEqual([['54-60'], ['1-4'], ['6-27']]);
    for (const { start, end, source, address, line } of all.findings.filter(({ record }) => record !== null)) {
      expect(seeds.has(source ?? '')).toBe(true);
      expect(address).toMatch(/^#\/record\//u);
      if (start !== null)
        expect(line).toBe(
          seeds
            .get(source ?? '')
            ?.slice(0, start)
            .split('\n').length,
        );
      if (start !== null) expect(end).toBeGreaterThan(start);
    }
    const unread = await reviewed<Schemas['Review']>(seeded.app, '?kind=unread&limit=2');
    expect(unread.page).toEqual({ total: 5, limit: 2, offset: 0 });
    expect(unread.findings.map(({ kind }) => kind)).toEqual(['unread', 'unread']);
    const one = await reviewed<Schemas['Review']>(seeded.app, `?record=${at('record:001_097165d4e02430d9.txt')}&kind=series-gap`);
    expect(one.findings.map(({ detail }) => detail)).toEqual([['1-4'], ['6-27']]);
    const within = await reviewed<Schemas['Review']>(seeded.app, '?from=2022-01-01&to=2022-12-31');
    expect(within.findings.every(({ date }) => date === '2022-04-20')).toBe(true);
    expect(within.undated).toBeGreaterThan(0);
    expect((await seeded.app.inject('/api/v1/review?kind=nothing')).statusCode).toBe(400);
  });

  test('an official: present once, absent once; what was approved while absent does not count', async () => {
    const page = await ask<Schemas['OfficialDetail']>(`/officials/${at(gaoMin)}`);
    expect(page.meetings.map(({ meeting, roles }) => [meeting.key, roles.map(({ role }) => role)])).toEqual([
      [m61, ['ATTENDED']],
      [m5, ['ABSENT_FROM']],
    ]);
    expect(page.attendance).toMatchObject({ present: 1, absent: 1, undated: 0, base: 4 });
    expect(page.attendance.gaps.map(({ key }) => key)).toEqual([m53, m28]);
    const { approvals } = await ask<Schemas['ApprovalList']>(`/officials/${at(gaoMin)}/approvals`);
    expect(approvals.map(({ meeting, kind, role, document }) => [meeting.key, kind, role, document?.title])).toEqual([
      [m61, 'approved-in-principle', 'ATTENDED', '象山县2022年财政预算收支安排方案'],
      [m61, 'approved-in-principle', 'ATTENDED', '关于象山县2021年国民经济和社会发展计划执行情况与2022年国民经济和社会发展计划草案的报告'],
    ]);
    expect(approvals[0]?.evidence.context).toMatch(/^会议原则同意《/u);
    const only = await ask<Schemas['OfficialDetail']>(`/officials/${at(gaoMin)}?from=2022-01-01`);
    expect((await ask<Schemas['ApprovalList']>(`/officials/${at(gaoMin)}/approvals?from=2022-01-01`)).page.total).toBe(0);
    expect(only.attendance).toMatchObject({ present: 0, absent: 1, undated: 0, base: 2 });
    expect(only.attendance.gaps).toHaveLength(1);
  });

  test('an approval that names no document shows the sentence of the approval', async () => {
    const path = `/officials/${at('official:象山县|李晓东')}/approvals`;
    const { page, approvals } = await ask<Schemas['ApprovalList']>(path);
    const rest = await ask<Schemas['ApprovalList']>(`${path}?limit=3&offset=2`);
    expect([rest.page.total, rest.approvals]).toEqual([page.total, approvals.slice(2, 5)]);
    const days = approvals.map(({ meeting }) => meeting.date ?? '');
    expect(days).toEqual([...days].sort().reverse());
    const unnamed = approvals.filter(({ document }) => document === null);
    expect(unnamed.length).toBeGreaterThanOrEqual(7);
    for (const { evidence } of unnamed) expect(evidence.context).toContain('原则同意');
  });

  test('officials: found by name, pinyin and initials', async () => {
    for (const typed of ['高岷', 'gaomin', 'gm']) {
      const { officials } = await ask<Schemas['OfficialList']>(`/officials?q=${at(typed)}`);
      expect(officials.map(({ key }) => key)).toContain(gaoMin);
    }
    const { officials } = await ask<Schemas['OfficialList']>('/officials?from=2021-01-01&to=2021-12-31&limit=1000');
    expect(officials.find(({ key }) => key === gaoMin)?.counts).toMatchObject({ ATTENDED: 1, ABSENT_FROM: 0 });
  });

  test('a meeting, and the ones before and after it', async () => {
    const page = await ask<Schemas['MeetingDetail']>(`/meetings/${at(m61)}`);
    expect([page.previous?.key, page.next?.key]).toEqual([m53, m5]);
    expect([page.previous, page.next].map((one) => one?.chairs.map(({ node }) => node.title))).toEqual([['包朝阳'], ['李晓东']]);
    expect(page.previous?.chairs[0]?.evidence.context).toContain('包朝阳主持召开');
    expect(page.meeting.convenedBy?.title).toBe('县政府');
    expect(page.roster[0]).toMatchObject({ role: 'CHAIRED', official: { title: '李晓东' } });
    expect(page.items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const budget = page.items[5];
    expect(budget?.submitters.map(({ node }) => node.title)).toEqual(['县财政局']);
    expect(budget?.forwardedTo.map(({ node }) => node.title)).toEqual(['县委常委会']);
    expect(budget?.decided.map(({ kind }) => kind)).toContain('approved-in-principle');
    expect(page.items[7]?.tasked.map(({ node }) => node.title)).toEqual(['县住建局', '丹西街道']);
    const { meetings } = await ask<Schemas['MeetingList']>('/meetings?from=2022-01-01');
    expect(meetings.map(({ key }) => key)).toEqual([m28, m5]);
  });

  test('attendance', async () => {
    const grid = await ask<Schemas['Attendance']>('/attendance?series=常务会议'.replace(/[^\x20-\x7e]+/gu, at));
    expect(grid.meetings.map(({ key }) => key)).toEqual([m53, m61, m5, m28]);
    const row = grid.officials.findIndex(({ key }) => key === gaoMin);
    const cells = grid.cells.filter(({ o }) => o === row).map(({ m, roles, edges }) => [m, roles, edges.length]);
    expect(cells).toEqual([
      [1, ['ATTENDED'], 1],
      [2, ['ABSENT_FROM'], 1],
    ]);
    expect(grid.series).toEqual([{ body: '县政府', series: '常务会议', meetings: 4 }]);
    expect(grid.scopes).toEqual([{ scope: '象山县', known: true, meetings: 4 }]);
    const none = await ask<Schemas['Attendance']>('/attendance?body=-');
    expect([none.meetings, none.series]).toEqual([[], grid.series]);
    const elsewhere = await ask<Schemas['Attendance']>(`/attendance?scope=${at('他县')}`);
    expect([elsewhere.meetings, elsewhere.series, elsewhere.scopes]).toEqual([[], [], grid.scopes]);
  });

  test('the life of a document', async () => {
    const page = await ask<Schemas['DocumentDetail']>(`/documents/${at(plan)}`);
    expect(page.document.policy).toBe(true);
    expect(page.life.map(({ stage, kind, by, item }) => [stage, kind, by?.title ?? null, item?.number])).toEqual([
      ['proposed', null, '县住建局', 5],
      ['concerns', null, null, 5],
      ['decided', 'approved-in-principle', null, 5],
      ['decided', 'revise', null, 5],
      ['decided', 'issue', null, 5],
    ]);
    const { documents } = await ask<Schemas['DocumentList']>(`/documents?q=${at('住房')}`);
    expect(documents.map(({ key, decisions }) => [key, decisions.map(({ kind }) => kind)])).toEqual([
      [plan, ['approved-in-principle', 'revise', 'issue']],
    ]);
  });

  test('an organization, with what came of its proposals', async () => {
    const { pieces } = await ask<Schemas['PieceList']>(`/organizations/${at('organization:象山县|县财政局')}/brought`);
    const proposed = pieces.filter(({ document }) => document);
    expect(proposed).toHaveLength(1);
    expect(proposed[0]?.outcomes.map(({ kind, document }) => [kind, document?.title])).toEqual([
      ['approved-in-principle', '象山县2022年财政预算收支安排方案'],
      ['revise', '象山县2022年财政预算收支安排方案'],
      ['forwarded', '象山县2022年财政预算收支安排方案'],
    ]);
    expect(pieces.map(({ meeting }) => meeting?.key)).toEqual([m28, m61]);
    const committee = await ask<Schemas['ReceivedList']>(`/organizations/${at('organization:象山县|县委常委会')}/received`);
    expect(committee.received.map(({ item }) => item.number)).toEqual([6, 7]);
    const { organizations } = await ask<Schemas['OrganizationList']>('/organizations?q=xfgj');
    expect(organizations.map(({ name }) => name)).toContain('县发改局');
  });

  test('a record with its text and facts, tied to the graph', async () => {
    const { records } = await ask<Schemas['RecordList']>('/records');
    expect(records).toHaveLength(5);
    for (const { key, source } of records) {
      const page = await ask<Schemas['RecordDetail']>(`/records/${at(key)}`);
      expect(page.text).toBe(seeds.get(source));
      for (const { start, end, context } of page.facts) {
        expect(end).toBeGreaterThan(start);
        expect(context.end).toBeLessThanOrEqual(page.text.length);
      }
      const people = page.facts.filter(({ path }) => /^\/people\/\d+\/name$/u.test(path));
      expect(people.filter(({ edge, node }) => edge === null || !node?.startsWith('official:'))).toEqual([]);
      const decisions = page.facts.filter(({ path }) => /^\/items\/\d+\/documents\/\d+$/u.test(path));
      expect(decisions.filter(({ node }) => !node?.startsWith('document:'))).toEqual([]);
    }
  });

  test('nodes, neighbours, edges', async () => {
    const { node, degree } = await ask<Schemas['NodeDetail']>(`/nodes/${at(gaoMin)}`);
    expect(node.properties).toMatchObject({ scope: '象山县', pinyin: 'gao min', initials: 'gm' });
    expect(degree.find(({ type }) => type === 'ABSENT_FROM')).toEqual({ type: 'ABSENT_FROM', direction: 'out', kind: 'Meeting', count: 1 });
    const near = await ask<Schemas['NeighbourList']>(`/nodes/${at(gaoMin)}/neighbours?kind=Meeting&direction=out`);
    expect(near.neighbours.map(({ node: { key } }) => key)).toEqual([m61, m5]);
    const [first] = near.neighbours;
    const edge = await ask<Schemas['EdgeDetail']>(`/edges/${first?.edge.id}`);
    expect(edge).toMatchObject({ ...first?.evidence, from: { key: gaoMin }, to: { key: m61 } });
    const record = await ask<Schemas['NodeDetail']>(`/nodes/${at(`record:${[...seeds.keys()][0]}`)}`);
    expect(Object.keys(record.node.properties)).not.toContain('text');
  });

  test('every tie between the nodes of a picture, and none beside', async () => {
    const whole = await ask<Schemas['Graph']>('/graph?limit=100');
    const keys = whole.nodes.map((node) => node.key);
    const asked = async (body: object): Promise<Schemas['Between']> => {
      const answer = await seeded.app.inject({ method: 'POST', url: '/api/v1/graph/between', payload: body });
      expect(answer.statusCode).toBe(200);
      return answer.json();
    };
    expect((await asked({ keys })).edges).toEqual(whole.edges);
    expect((await asked({ keys: [...keys.slice(0, 1), 'nothing'] })).edges).toEqual([]);
    const early = await asked({ keys, to: '2021-12-31' });
    expect(early.edges.length).toBeLessThan(whole.edges.length);
    expect(early.edges.every((edge) => (edge.date ?? '') <= '2021-12-31')).toBe(true);
  });

  test('a part of the graph', async () => {
    const whole = await ask<Schemas['Graph']>('/graph?limit=100');
    expect(whole.nodes).toHaveLength(100);
    expect(whole.hidden).toBeGreaterThan(0);
    const keys = new Set(whole.nodes.map(({ key }) => key));
    for (const { from, to } of whole.edges) expect([keys.has(from), keys.has(to)]).toEqual([true, true]);
    const groups = await seeded.app.inject({ method: 'POST', url: '/api/v1/graph/groups', payload: {} });
    const all = groups.json<Schemas['GraphGroups']>().total.nodes;
    expect(await ask<Schemas['Graph']>(`/graph?limit=100&atMost=${all}`)).toEqual(whole);
    expect(await ask<Schemas['Graph']>(`/graph?limit=100&atMost=${all - 1}`)).toEqual({ nodes: [], edges: [], hidden: all });
    const near = await ask<Schemas['Graph']>(`/graph?seed=${at(gaoMin)}&kinds=Official,Meeting`);
    expect(near.nodes.map(({ key }) => key).sort()).toEqual([m5, m61, gaoMin].sort());
    const later = await ask<Schemas['Graph']>(`/graph?seed=${at(gaoMin)}&kinds=Official,Meeting&from=2022-01-01`);
    expect(later.nodes.map(({ key }) => key)).toEqual([gaoMin, m5]);
  });

  test('paths', async () => {
    const paths = (a: string, b: string, more = ''): Promise<Schemas['Paths']> => ask(`/paths?a=${at(a)}&b=${at(b)}${more}`);
    const finance = 'organization:象山县|县财政局';
    const one = await paths(gaoMin, finance);
    expect([one.total, one.steps, one.complete, one.outside]).toEqual([1, 3, true, null]);
    expect(one.paths.map(({ nodes }) => nodes.map(({ kind }) => kind))).toEqual([['Official', 'Meeting', 'Item', 'Organization']]);
    expect(one.paths[0]?.edges.map(({ type }) => type)).toEqual(['ATTENDED', 'HAS_ITEM', 'SUBMITTED']);
    expect(await paths(gaoMin, finance, '&max=2')).toEqual({ total: 0, steps: null, complete: true, outside: null, paths: [] });
    const many = await paths(gaoMin, 'official:象山县|李晓东');
    // He was excused from the fifth meeting.
    expect(many.paths.map(({ nodes }) => nodes[1]?.key)).toEqual([m61]);
    const later = await paths(gaoMin, 'official:象山县|李晓东', '&from=2022-01-01');
    expect([later.total, later.outside]).toEqual([0, { total: 1, steps: 2 }]);
    const meetings = await paths(m61, m5);
    const pages = await Promise.all([0, 10, 20].map((offset) => paths(m61, m5, `&limit=10&offset=${offset}`)));
    expect(pages.flatMap((page) => page.paths)).toEqual((await paths(m61, m5, '&limit=100')).paths);
    expect(pages.flatMap((page) => page.paths)).toHaveLength(meetings.total);
    expect(pages.flatMap((page) => page.paths.flatMap(({ edges }) => edges.map(({ type }) => type)))).not.toContain('ABSENT_FROM');
    const self = await paths(gaoMin, gaoMin);
    expect(self).toMatchObject({ total: 1, steps: 0, paths: [{ nodes: [expect.objectContaining({ key: gaoMin })], edges: [] }] });
  });

  test('search through the API', async () => {
    const answer = await ask<Schemas['SearchAnswer']>(`/search?q=${at('高岷')}`);
    expect(answer.hits[0]).toMatchObject({ kind: 'Official', key: gaoMin, field: 'name' });
    const text = answer.hits.find(({ kind }) => kind === 'Record');
    const raw = seeds.get(text?.title ?? '') ?? '';
    expect(raw.slice(text?.offset ?? 0, (text?.offset ?? 0) + 4)).toBe('高  岷');
  });

  test('questions and user queries', async () => {
    const { questions } = await ask<Schemas['Questions']>('/questions');
    expect(questions.length).toBeGreaterThanOrEqual(10);
    const asked = await seeded.app.inject({ method: 'POST', url: '/api/v1/questions/absent', payload: {} });
    expect(asked.json()).toMatchObject({ columns: ['date', 'scope', 'meeting', 'official', 'title'], cut: null });
    const free = await seeded.app.inject({
      method: 'POST',
      url: '/api/v1/query',
      payload: { cypher: 'MATCH (o:Official {name: $name}) RETURN o.key AS key', params: { name: '高岷' } },
    });
    expect(free.json()).toMatchObject({ columns: ['key'], rows: [[gaoMin]], cut: null });
    const refused = await seeded.app.inject({ method: 'POST', url: '/api/v1/query', payload: { cypher: 'CREATE (n:Official)' } });
    expect(refused.json()).toMatchObject({ status: 403, code: 'query-write' });
  });

  test('the model and the state', async () => {
    const model = await ask<Schemas['Model']>('/model');
    expect(model.presence).toEqual(['CHAIRED', 'ATTENDED', 'INVITED_TO', 'OBSERVED', 'TOOK_MINUTES']);
    expect(await ask('/status')).toMatchObject({ records: 5, ready: true, ingest: true, protected: false });
  });

  test('ingesting and forgetting through the server', async () => {
    const headers = { 'x-jiyao-secret': secret };
    const [source, text] = [...seeds][0] as [string, string];
    const name = 'copy.txt';
    const files = [
      { name, bytes: Buffer.from(text.replaceAll('高  岷', '高  岷岷')).toString('base64') },
      { name: source, bytes: Buffer.from(text).toString('base64') },
    ];
    const answer = await seeded.app.inject({ method: 'POST', url: '/api/v1/ingest', headers, payload: { files } });
    expect(answer.json()).toMatchObject({ reports: expect.arrayContaining([expect.objectContaining({ source: name, status: 'new' })]) });
    expect(answer.json()).toMatchObject({ summary: { new: 1, same: 1 } });
    const found = await ask<Schemas['SearchAnswer']>(`/search?q=${at('高岷岷')}`);
    expect(found.byKind).toEqual({ Official: 1, Record: 1 });
    const gone = await seeded.app.inject({ method: 'DELETE', url: `/api/v1/records/${at(`record:${name}`)}`, headers });
    expect(gone.statusCode).toBe(200);
    expect((await ask<Schemas['SearchAnswer']>(`/search?q=${at('高岷岷')}`)).hits.filter(({ kind }) => kind === 'Record')).toEqual([]);
  });

  test('names of sources are made plain, and two files of one name are not mixed up', async () => {
    const headers = { 'x-jiyao-secret': secret };
    const [, text] = [...seeds][0] as [string, string];
    const bytes = (words: string): string => Buffer.from(words).toString('base64');
    const names = ['../../x.txt', '/x.txt', 'C:\\x.txt', 'x\u0000.txt', 'x.txt', 'x.txt', 'x.txt'];
    const files = names.map((name, at) => ({ name, bytes: bytes(`${text}${at < 6 ? `第${Math.min(at, 4)}份` : '另一份'}`) }));
    const answer = await seeded.app.inject({ method: 'POST', url: '/api/v1/ingest', headers, payload: { files } });
    const { reports } = answer.json<{ reports: { source: string; status: string; messages: { reason: { en: string } }[] }[] }>();
    // The same file twice is one record; another under its name is refused.
    const refused = reports.filter(({ status }) => status === 'refused');
    expect(refused.map(({ messages }) => messages[0]?.reason.en)).toEqual([
      'has the same record name (x.txt) as x.txt; rename one of them',
    ]);
    const sources = reports.filter(({ status }) => status === 'new').map(({ source }) => source);
    const plain = expect.stringMatching(/^x~[0-9a-f]{10}\.txt$/u);
    expect(sources).toEqual([plain, plain, plain, plain, 'x.txt', 'x.txt']);
    expect(new Set(sources).size).toBe(5);
    const stored = (await seeded.store.versions()).map(({ source }) => source).filter((source) => source.startsWith('x'));
    expect(stored.sort()).toEqual([...new Set(sources)].sort());
    for (const key of stored.map((source) => `record:${source}`))
      await seeded.app.inject({ method: 'DELETE', url: `/api/v1/records/${at(key)}`, headers });
  });

  test('the state is right after another program changed the store, without a search', async () => {
    const [, text] = [...seeds][0] as [string, string];
    const { rows } = await readRecord(new TextEncoder().encode(`${text}\n另一份。`), 'beside.txt');
    await seeded.store.put([rows!]);
    expect(seeded.search.revision()).not.toBe(await seeded.store.revision());
    expect(await ask('/status')).toMatchObject({ records: 6, ready: true });
    await seeded.store.forgetSource('beside.txt');
    expect(await ask('/status')).toMatchObject({ records: 5, ready: true });
  });

  test('the state does not wait for a long sync, and begins one at most', async () => {
    let syncs = 0;
    const sync = (): Promise<void> => {
      syncs += 1;
      return new Promise(() => undefined);
    };
    const search = { ...seeded.search, revision: () => null, sync };
    const app = await buildApp({ store: seeded.store, search, settings });
    expect(await get(app, '/status')).toMatchObject({ records: 5, ready: false });
    expect(syncs).toBe(1);
    await app.close();
  });
});
