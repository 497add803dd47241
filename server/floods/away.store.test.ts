/** Neo4j away and back: its address refuses, or takes what is sent and says nothing. Pages say so soon, and the same app goes on afterwards. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type RunningApp, startApp } from './testing.ts';

const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env;

/** What stands between the app and Neo4j: passes on, freezes, or is not there. */
class Between {
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  #frozen = false;
  port = 0;

  async open(to: URL): Promise<void> {
    this.#server = createServer((near) => {
      const far = connect(Number(to.port), to.hostname);
      for (const [from, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(from);
        from.on('data', (part) => void (this.#frozen || other.write(part)));
        from.on('error', () => undefined);
        from.on('close', () => {
          this.#sockets.delete(from);
          other.destroy();
        });
      }
    });
    await new Promise<void>((done) => this.#server?.listen(this.port, '127.0.0.1', done));
    this.port = (this.#server.address() as { port: number }).port;
  }
  freeze(): void {
    this.#frozen = true;
  }
  /** As a server that was frozen goes on: with its connections, or as one that was started anew. */
  async close(): Promise<void> {
    this.#frozen = false;
    const closed = new Promise<void>((done) => this.#server?.close(() => done()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

describe.skipIf(!uri)('neo4j', () => {
  const to = new URL(uri ?? 'bolt://none');
  const between = new Between();
  let app: RunningApp;
  beforeAll(async () => {
    await between.open(to);
    app = await startApp({ NEO4J_URI: `bolt://127.0.0.1:${between.port}`, NEO4J_USER: user, NEO4J_PASSWORD: password });
  });
  afterAll(async () => {
    await app?.close();
    await between.close();
  });
  const requests = [
    ['/overview', undefined],
    ['/officials', undefined],
    ['/questions/attended-most', { params: {} }],
    ['/query', { cypher: 'MATCH (o:Official) RETURN count(*) AS n' }],
  ] as const;
  const askAll = (): Promise<{ status: number; code: unknown; took: number }[]> =>
    Promise.all(
      requests.map(async ([path, body]) => {
        const began = performance.now();
        const { status, body: text } = await ask(app, path, { body });
        return { status, code: (JSON.parse(text) as { code?: unknown }).code, took: Math.round(performance.now() - began) };
      }),
    );
  const back = async (): Promise<void> => {
    await between.open(to);
    // A connection that broke is found out by using it: once is allowed to fail.
    await askAll();
    expect((await askAll()).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  };

  test('an address that refuses', async () => {
    expect((await askAll()).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await between.close();
    const away = await askAll();
    process.stdout.write(`refused: ${JSON.stringify(away)}\n`);
    expect(away.map(({ status, code }) => [status, code])).toEqual(away.map(() => [503, 'store-down']));
    await back();
  });
  test('a server that takes what is sent and says nothing', async () => {
    between.freeze();
    const away = await askAll();
    process.stdout.write(`frozen: ${JSON.stringify(away)}\n`);
    for (const { status, code } of away) {
      expect([503, 422]).toContain(status);
      expect(['store-down', 'store-busy', 'query-timeout']).toContain(code);
    }
    await between.close();
    await back();
  });
});
