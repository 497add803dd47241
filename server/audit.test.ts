/** GET /audit: the truth set whole, judged by the reader as it is, and named so that it need not be sent twice. */
import { afterAll, expect, test } from 'vitest';
import { countStates, runAudit } from '../ingest/audit/audit.ts';
import { emptyApp } from './testing.ts';

const app = await emptyApp();
afterAll(() => app.close());

interface Answer {
  counts: Record<string, number>;
  untrue: number;
  records: { text: string; claims: { isTrue: boolean; source: { start: number; end: number } }[] }[];
}

test('what the run says, with every sentence in its text', async () => {
  const answer = await app.inject('/api/v1/audit');
  expect(answer.statusCode).toBe(200);
  const { counts, untrue, records } = answer.json<Answer>();
  expect(counts).toEqual(countStates(await runAudit()));
  const claims = records.flatMap((record) => record.claims);
  expect(claims).toHaveLength(300);
  expect(untrue).toBe(claims.filter(({ isTrue }) => !isTrue).length);
  for (const { text, claims: all } of records)
    for (const { source } of all) expect(text.slice(source.start, source.end).trim()).not.toBe('');
});

test('asked again by its name it is not sent again', async () => {
  const { etag } = (await app.inject('/api/v1/audit')).headers;
  expect((await app.inject({ url: '/api/v1/audit', headers: { 'if-none-match': String(etag) } })).statusCode).toBe(304);
});
