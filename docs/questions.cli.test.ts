/** The READMEs' questions, asked again through the real command line: the answers printed there are what it prints. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jiyao, jiyaoHere } from '../ingest/commands/testing.ts';
import { read } from './tracked.ts';

const data = mkdtempSync(join(tmpdir(), 'jiyao-questions-'));
const env = { JIYAO_DATA: data };
const questionsOf = (path: string) =>
  [...read(path).matchAll(/^```cypher\n(.*?)\n```\n+```text\n(.*?)\n```/gmsu)].map(([, cypher, answer]) => ({
    cypher: cypher as string,
    answer: answer as string,
  }));

beforeAll(async () => {
  expect(await jiyao(['ingest', 'seeds', '--quiet'], { env })).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe.each(['README.md', 'README.zh-CN.md'])('%s', (path) => {
  test('has three questions', () => {
    expect(questionsOf(path)).toHaveLength(3);
  });
  test.each(questionsOf(path))('$cypher', async ({ cypher, answer }) => {
    // As a process of its own in one language, here in the other.
    const run = path === 'README.md' ? jiyao : jiyaoHere;
    const { stdout, stderr } = await run(['query', cypher], { env });
    expect(stderr).toBe('');
    expect(stdout.trimEnd()).toBe(answer);
  });
});
