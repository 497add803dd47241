/** For tests: the real app as a process of its own, on each store at hand, and what can be asked of it from outside. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreName } from '../../cypher/closed-lists.ts';
import { isChild } from '../../cypher/stores/process/process.ts';
import { addressOf, start } from '../../ingest/commands/testing.ts';

export interface RunningApp {
  port: number;
  /** What the command line shows to change records. */
  secret: string;
  data: string;
  /** Resident MiB of the app itself, without the processes it started. */
  memory(): number;
  /** Processes of the app that hold a store. */
  children(): number;
  close(): Promise<void>;
}

const ps = (format: string, ...which: string[]): string[] => {
  try {
    return execFileSync('ps', ['-o', format, ...which], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean);
  } catch {
    // None is found.
    return [];
  }
};

/** Starts the app with the seeds; `env` says which store. `data`: a folder that is there already, which is then left. */
export async function startApp(env: Readonly<Record<string, string>>, data?: string): Promise<RunningApp> {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'jiyao-flood-'));
  const child = start(['serve', '--ingest', 'seeds'], { env: { JIYAO_DATA: folder, JIYAO_PORT: '0', ...env } });
  const address = await addressOf(child);
  const pid = String(child.pid);
  const { secret } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as { secret: string };
  return {
    port: Number(new URL(address).port),
    secret,
    data: folder,
    memory: () => Number(ps('rss=', '-p', pid)[0] ?? 0) / 1024,
    children: () => ps('args=', '--ppid', pid).filter(isChild).length,
    async close() {
      if (child.exitCode === null && child.signalCode === null) {
        const closed = once(child, 'close');
        child.kill('SIGTERM');
        await closed;
      }
      if (data === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The environment of the app for each store at hand; with NEO4J_TEST_ALONE for Neo4j alone. */
export function storesAtHand(): { name: StoreName; env: Record<string, string> }[] {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env;
  return [
    ...(process.env.NEO4J_TEST_ALONE ? [] : [{ name: 'sqlite' as const, env: {} }]),
    ...(uri ? [{ name: 'neo4j' as const, env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } }] : []),
  ];
}

export interface Reply {
  /** 0: the connection was closed without an answer. */
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}
export interface Asked {
  method?: string;
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  agent?: Agent;
  /** Given the request, to hang up or to send the body otherwise; then nothing of `body` is sent. */
  with?(sent: ClientRequest): void;
}

/** Asks the app; `path` below /api/v1. */
export function ask(
  { port }: Pick<RunningApp, 'port'>,
  path: string,
  { method, body, headers, agent, with: use }: Asked = {},
): Promise<Reply> {
  const text = body === undefined ? '' : JSON.stringify(body);
  return new Promise((resolve) => {
    const none = (): void => resolve({ status: 0, headers: {}, body: '' });
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: `/api/v1${path}`,
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { ...(text === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }), ...headers },
        agent: agent ?? new Agent({ keepAlive: false }),
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', none);
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() }));
      },
    );
    sent.on('error', none);
    if (use) use(sent);
    else sent.end(text);
  });
}
