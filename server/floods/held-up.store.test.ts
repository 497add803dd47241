/**
 * Nobody is held up: pages, saved questions and quick queries go on beside floods of every kind. What is measured is printed; what is asked
 * for are counts, and ratios wide enough for a busy machine. HEAVY_TESTS=1 asks more often.
 */
import { connect, type Socket } from 'node:net';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Reply, type RunningApp, startApp, storesAtHand } from './testing.ts';

/** What people do beside the flood. */
const people = {
  'the start page': ['/overview'],
  officials: ['/officials'],
  'a saved question': ['/questions/attended-most', { params: {} }],
  'a quick query': ['/query', { cypher: 'MATCH (o:Official) RETURN o.name AS name ORDER BY name LIMIT 5' }],
} as const;
const rounds = process.env.HEAVY_TESTS ? 30 : 5;
/**
 * glibc keeps what was freed once it met large blocks, so that resident memory tells of the largest answer there ever was and not of what is
 * held. With a fixed threshold large blocks are given back as they are freed (mallopt(3), M_MMAP_THRESHOLD).
 */
const givesBack = { MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' };
/** Milliseconds below which a median counts as none: alone, an answer takes a few. */
const instant = 20;
/** How many times as long a median may be beside a flood, on a busy machine: of pages and saved questions; of queries among a flood of queries. */
const mostTimes = { others: 100, queries: 300 };

const mentions = (count: number): string => Array.from({ length: count }, (_, at) => `(m${at}:Mention)`).join(', ');
const heavyQueries = [
  `MATCH ${mentions(5)} WHERE m0.name < m1.name AND m3.name > m4.name RETURN count(*) AS n`,
  `MATCH (o:Official) WHERE ${'NOT '.repeat(15)}(o.name = 'x' OR o.scope = 'y') RETURN o.name AS name`,
  `MATCH (o:Official) WHERE ${Array.from({ length: 55 }, (_, at) => `(o.name = '${at}' OR o.scope = '${at}')`).join(' AND ')} RETURN o.name AS name`,
  `MATCH ${mentions(4)} RETURN collect(m0.name) AS names`,
  'MATCH (a)-[*1..5]-(b)-[*1..5]-(c) RETURN count(*) AS n',
  `MATCH ${mentions(4)} RETURN DISTINCT m0.key AS a, m1.key AS b, m2.key AS c ORDER BY a, b, c`,
];
const largeQuery = 'MATCH (a:Record), (b:Record), (c:Record), (d:Record) RETURN a.text AS a, b.text AS b, c.text AS c, d.text AS d';

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

interface Times {
  median: number;
  worst: number;
  statuses: number[];
}
/** How long each of the people's requests takes, one after another. */
async function measure(app: RunningApp): Promise<Record<string, Times>> {
  const found = Object.entries(people).map(([name, [path, body]]) => ({
    name,
    path,
    body,
    times: [] as number[],
    statuses: new Set<number>(),
  }));
  for (let round = 0; round < rounds; round += 1)
    for (const { path, body, times, statuses } of found) {
      const began = performance.now();
      const { status } = await ask(app, path, { body });
      times.push(performance.now() - began);
      statuses.add(status);
    }
  return Object.fromEntries(
    found.map(({ name, times, statuses }) => [
      name,
      { median: Math.round(median(times)), worst: Math.round(Math.max(...times)), statuses: [...statuses] },
    ]),
  );
}

/** A flood: begins, and gives back what ends it. */
interface Flood {
  name: string;
  begin(app: RunningApp): Promise<() => Promise<Reply[]>> | (() => Promise<Reply[]>);
}
/** Requests that are hung up when the flood ends; what was answered by then is given back. */
function many(app: RunningApp, count: number, path: string, bodyOf: (at: number) => unknown): () => Promise<Reply[]> {
  const answered: Reply[] = [];
  const open = new Set<() => void>();
  for (let at = 0; at < count; at += 1) {
    const hangUp = (): void => hang?.();
    let hang: (() => void) | undefined;
    open.add(hangUp);
    const text = JSON.stringify(bodyOf(at));
    void ask(app, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) },
      with(sent) {
        hang = () => sent.destroy();
        sent.end(text);
      },
    }).then((reply) => {
      if (reply.status !== 0) answered.push(reply);
      open.delete(hangUp);
    });
  }
  return async () => {
    for (const hangUp of [...open]) hangUp();
    await pause(100);
    return answered;
  };
}
/** Bare connections; `use` writes what it likes. */
function connections(
  app: RunningApp,
  count: number,
  use: (socket: Socket, at: number) => NodeJS.Timeout | undefined,
): () => Promise<Reply[]> {
  const all = Array.from({ length: count }, (_, at) => {
    const socket = connect(app.port, '127.0.0.1').on('error', () => undefined);
    return { socket, timer: use(socket, at) };
  });
  return async () => {
    for (const { socket, timer } of all) {
      clearInterval(timer);
      socket.destroy();
    }
    return [];
  };
}
const post = (path: string, length: number): string =>
  `POST /api/v1${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;

const floods: readonly Flood[] = [
  { name: '100 heavy queries', begin: (app) => many(app, 100, '/query', (at) => ({ cypher: heavyQueries[at % heavyQueries.length] })) },
  { name: '100 saved questions', begin: (app) => many(app, 100, '/questions/together', (at) => ({ params: { least: at } })) },
  {
    name: '24 readers of 16 MB who do not read',
    begin: (app) =>
      connections(app, 24, (socket, at) => {
        const body = JSON.stringify({ cypher: largeQuery });
        socket.write(post('/query', body.length) + body);
        socket.pause();
        if (at % 2 === 0) return undefined;
        return setInterval(() => socket.read(1024), 50);
      }),
  },
  {
    name: '100 bodies sent byte by byte, or never',
    begin: (app) =>
      connections(app, 100, (socket, at) => {
        socket.write(post(at % 4 === 0 ? '/questions/together' : '/query', 1000));
        return at % 2 === 0 ? undefined : setInterval(() => socket.write(' '), 50);
      }),
  },
  {
    name: '300 idle connections',
    begin: (app) =>
      connections(app, 300, (socket, at) => void (at % 2 === 0 && socket.write('GET /api/v1/overview HTTP/1.1\r\nHost: loc'))),
  },
  {
    name: 'clients that hang up in the middle of a query',
    begin: (app) => {
      let going = true;
      const loop = async (): Promise<void> => {
        for (let at = 0; going; at += 1) {
          const end = many(app, 4, '/query', () => ({ cypher: heavyQueries[at % heavyQueries.length] }));
          await pause(150);
          await end();
        }
      };
      const looping = loop();
      return async () => {
        going = false;
        await looping;
        return [];
      };
    },
  },
  {
    name: '1000 queries on one connection, hung up',
    begin: (app) => {
      let going = true;
      const body = JSON.stringify({ cypher: heavyQueries[0] });
      const loop = async (): Promise<void> => {
        while (going) {
          const socket = connect(app.port, '127.0.0.1').on('error', () => undefined);
          socket.write((post('/query', body.length) + body).repeat(1000));
          await pause(400);
          socket.destroy();
        }
      };
      const looping = loop();
      return async () => {
        going = false;
        await looping;
        return [];
      };
    },
  },
];

/** Transactions of Neo4j's other than the one that asks. */
async function transactions(): Promise<number> {
  const { NEO4J_TEST_URI: uri = '', NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const { records } = await driver.executeQuery('SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery');
    return records.filter((row) => !String(row.get('currentQuery')).startsWith('SHOW TRANSACTIONS')).length;
  } finally {
    await driver.close();
  }
}
/** Waits until it holds; what hangs is found by the test's own limit. */
async function eventually(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await pause(200);
}

describe.each(storesAtHand())('on $name', ({ name: store, env }) => {
  let app: RunningApp;
  let alone: Record<string, Times>;
  let memory: number;
  beforeAll(async () => {
    app = await startApp({ JIYAO_QUERY_TIMEOUT: '4000', ...givesBack, ...env });
    await measure(app);
    alone = await measure(app);
    memory = app.memory();
    process.stdout.write(`${store}, alone (median/worst ms): ${told(alone)}; ${Math.round(memory)} MiB\n`);
  });
  afterAll(() => app?.close());
  const told = (times: Record<string, Times>): string =>
    Object.entries(times)
      .map(([name, own]) => `${name} ${own.median}/${own.worst}`)
      .join(', ');

  test.each(floods)('beside $name', async ({ name, begin }) => {
    const end = await begin(app);
    await pause(300);
    const beside = await measure(app);
    const answered = await end();
    process.stdout.write(`${store}, beside ${name}: ${told(beside)}; ${Math.round(app.memory())} MiB\n`);
    for (const [who, own] of Object.entries(beside)) {
      // Among a flood of its like a query may be told that it is too much, or end at its limit; nothing else may.
      const expected = who === 'a quick query' ? [200, 503, 422] : [200, 503];
      expect([who, own.statuses.filter((status) => !expected.includes(status))]).toEqual([who, []]);
      const most = Math.max(alone[who]?.median ?? 0, instant) * (who === 'a quick query' ? mostTimes.queries : mostTimes.others);
      expect([who, own.median < most]).toEqual([who, true]);
    }
    // Pages are never told to come again.
    for (const who of ['the start page', 'officials']) expect([who, beside[who]?.statuses]).toEqual([who, [200]]);
    for (const { status, headers, body } of answered) {
      expect([200, 422, 503]).toContain(status);
      if (status === 503) expect([(JSON.parse(body) as { code: string }).code, headers['retry-after']]).toEqual(['query-busy', '3']);
      expect(headers['cache-control']).toBe('no-store');
    }
    if (name.startsWith('100 heavy') || name.startsWith('100 saved')) expect(answered.length).toBeGreaterThan(50);
  });

  test('afterwards nothing is left over', async () => {
    expect(app.children()).toBeGreaterThan(0);
    // Of the embedded store who writes, a reader for each kind of question and two for long reads; of Neo4j one for the language, two that ask.
    await eventually(() => app.children() <= (store === 'sqlite' ? 5 : 3));
    if (store === 'neo4j') await eventually(async () => (await transactions()) === 0);
    for (let round = 0; round < 3; round += 1) await measure(app);
    const after = await measure(app);
    process.stdout.write(`${store}, afterwards: ${told(after)}; ${Math.round(app.memory())} MiB\n`);
    expect(Object.values(after).map(({ statuses }) => statuses)).toEqual(Object.values(after).map(() => [200]));
    // What nothing holds is collected as requests go on; what is held stays, and the test's own limit ends it.
    while (app.memory() >= memory + 400) await measure(app);
  });
});
