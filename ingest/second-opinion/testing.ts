/** For tests: a small endpoint of the wire format on loopback, and a record that the rules leave partly unread. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { readRecord } from '../pipeline.ts';
import type { Patience } from './asking.ts';
import type { ModelSettings } from './endpoint.ts';
import { type Opinion, openOpinion } from './opinion.ts';
import type { Proposal } from './question.ts';

export interface Call {
  headers: IncomingHttpHeaders;
  path: string;
  raw: string;
  body: { model: string; messages: { role: string; content: string }[]; response_format?: unknown; temperature?: number };
  /** The sentences that were asked about. */
  sentences: string[];
}
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds before the answer. */
  wait?: number;
  /** The connection is cut instead. */
  cut?: boolean;
}

/** A completion with this content. */
export const completion = (content: string, tokens = 100): Reply => ({
  body: JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content } }], usage: { total_tokens: tokens } }),
});
/** A completion that proposes these facts. */
export const proposing = (facts: readonly unknown[], tokens = 100): Reply => completion(JSON.stringify({ facts }), tokens);
/** One proposed fact. */
export const propose = (relation: Proposal['relation'], name: string, quote: string, more: Partial<Proposal> = {}): Proposal => ({
  relation,
  name,
  role: null,
  title: null,
  quote,
  ...more,
});

/** Listens on a free port; `answer` is asked for each call, with its number from 0. */
export async function fakeEndpoint(answer: (call: Call, number: number) => Reply) {
  const calls: Call[] = [];
  const open = { now: 0, most: 0 };
  const server = createServer(async (request, response) => {
    open.now += 1;
    open.most = Math.max(open.most, open.now);
    response.on('close', () => {
      open.now -= 1;
    });
    let raw = '';
    for await (const chunk of request.setEncoding('utf8')) raw += chunk as string;
    const body = JSON.parse(raw) as Call['body'];
    const sentences = JSON.parse(body.messages.at(-1)?.content ?? '[]') as string[];
    const call = { headers: request.headers, path: request.url ?? '', raw, body, sentences };
    calls.push(call);
    const reply = answer(call, calls.length - 1);
    if (reply.wait) await new Promise((done) => setTimeout(done, reply.wait));
    if (reply.cut) response.destroy();
    else response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers }).end(reply.body ?? '{}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const settings: ModelSettings = { url: `http://127.0.0.1:${port}/v1`, model: 'test-model', key: null, calls: 2, timeout: 2000 };
  return {
    calls,
    settings,
    /** The most calls that were open at one time. */
    most: () => open.most,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
export type FakeEndpoint = Awaited<ReturnType<typeof fakeEndpoint>>;

/** A report whose attendance is told in ways the rules do not know. */
export const report = `临江县政府召开第12次常务会议

2024年3月5日，县长王建国主持召开县政府第12次常务会议。会议听取了县发改局关于春耕备耕工作情况的汇报。
当天上午早早赶到会场并且全程列席会议的还包括来自基层的农技员　赵　铁柱。
副县长钱卫东当天在省里办事，晚上才赶回来，没有出席会议。
会议期间，老专家孙国良先生的长期关注得到大家肯定，县融媒体中心派员拍摄。
有人传言李四主持了另一个活动。
`;
/** Its sentences, as a model is shown them. */
export const sentence = {
  observer: '当天上午早早赶到会场并且全程列席会议的还包括来自基层的农技员赵铁柱。',
  absent: '副县长钱卫东当天在省里办事，晚上才赶回来，没有出席会议。',
  named: '会议期间，老专家孙国良先生的长期关注得到大家肯定，县融媒体中心派员拍摄。',
  rumour: '有人传言李四主持了另一个活动。',
} as const;
/** What an honest model says of it. */
export const honest: readonly Proposal[] = [
  propose('attended', '赵铁柱', sentence.observer, { role: 'observer', title: '农技员' }),
  propose('attended', '钱卫东', sentence.absent, { role: 'absent', title: '副县长' }),
  propose('mentioned', '孙国良', sentence.named),
];

/** A patience for tests: four attempts, no waiting to speak of. */
export const quick: Patience = { attempts: 4, first: 1, longest: 5, longestAsked: 1000 };

/** Opinions of fake endpoints, with a data folder of their own for each test; called once at the top of a test file. */
export function opinions() {
  let data = '';
  const servers: FakeEndpoint[] = [];
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'jiyao-model-'));
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
    await rm(data, { recursive: true });
  });
  return {
    data: () => data,
    calls: () => servers.at(-1)?.calls ?? [],
    most: () => servers.at(-1)?.most(),
    async with(answer: (call: Call, number: number) => Reply, over: Partial<ModelSettings> = {}, signal = new AbortController().signal) {
      const server = await fakeEndpoint(answer);
      servers.push(server);
      return openOpinion({ ...server.settings, ...over }, data, signal, quick);
    },
    /** Reads a text, or the report. */
    async read(opinion: Opinion, text = report, name = 'news.txt') {
      const result = await readRecord(new TextEncoder().encode(text), name, { opinion });
      if (!result.record || !result.rows || !result.model) throw new Error('the record was refused');
      return { ...result, record: result.record, rows: result.rows, model: result.model };
    },
  };
}
