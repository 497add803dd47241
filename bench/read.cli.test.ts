/** What reading may cost beside the cut of a well-known segmenter: a ratio within one process, so that a busy machine changes it little. */
import { expect, test } from 'vitest';
import { measureWork } from './throughput.ts';

/** Some twice what an idle machine shows for 20 MB: few records leave little time to warm up. */
const most = 100;
test('from bytes to rows takes no more than so many times what jieba takes to cut the same text', async () => {
  const { records, words, rows, facts } = await measureWork(120_000);
  expect(records).toBeGreaterThan(40);
  expect(rows).toBeGreaterThan(facts * 0.9);
  expect(rows / words).toBeLessThan(most);
}, 60_000);
