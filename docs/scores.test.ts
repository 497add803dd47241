/** The READMEs claim no better a score than the reader reaches, and none that has long been passed. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countStates, runAudit } from '../ingest/audit/audit.ts';
import { scoreFolders } from '../ingest/eval/print.ts';
import { zones } from '../ingest/eval/zones.ts';
import { read, root } from './tracked.ts';

const scores = [
  scoreFolders(join(root, 'seeds'), join(root, 'seeds/gold')),
  scoreFolders(join(root, 'ingest/samples/text'), join(root, 'ingest/samples/gold')),
  scoreFolders(join(root, 'ingest/samples/unseen/text'), join(root, 'ingest/samples/unseen/gold')),
];

test.each(['README.md', 'README.zh-CN.md'])('%s', (path) => {
  const figures = (name: string): number[] => {
    const [row = ''] = new RegExp(`^\\| [^|]*${name}[^|]* \\|.*$`, 'mu').exec(read(path)) ?? [];
    return [...row.matchAll(/\d\.\d\d/gu)].map(Number);
  };
  for (const zone of zones) {
    const reached = scores.map((score) => score.zones.find(({ field }) => field === zone)?.f1 ?? 0);
    expect({ zone, claimed: figures(zone).length }).toEqual({ zone, claimed: scores.length });
    for (const [at, claimed] of figures(zone).entries()) {
      expect(claimed, zone).toBeLessThanOrEqual((reached[at] ?? 0) + 0.005);
      expect(claimed, zone).toBeGreaterThanOrEqual((reached[at] ?? 0) - 0.02);
    }
  }
  const all = figures(path === 'README.md' ? 'all facts' : '全部事实');
  expect(all).toHaveLength(scores.length);
  for (const [at, claimed] of all.entries()) expect(claimed).toBeLessThanOrEqual((scores[at]?.micro ?? 0) + 0.005);
});

test.each([
  ['README.md', /\*\*(\d+) of (\d+) claims hold\*\*, (\d+) are open[^,]*, (\d+) fails?\b.*?none of the (\d+) false/su],
  ['README.zh-CN.md', /\*\*(?<all>\d+) 句中 (?<held>\d+) 句相符\*\*，(\d+) 句没有读出，(\d+) 句读成了别的；(\d+) 句不实/su],
])('%s tells how many claims of the truth set hold', async (path, pattern) => {
  const found = pattern.exec(read(path));
  const [first = 0, second = 0, open = 0, failed = 0, untrue = 0] = (found ?? []).slice(1).map(Number);
  const [held, all] = found?.groups ? [second, first] : [first, second];
  const records = await runAudit();
  const now = countStates(records);
  // One claim is a third of a hundredth: who loses one need not write both READMEs anew.
  expect(held).toBeLessThanOrEqual(now.held + 1);
  expect(held).toBeGreaterThanOrEqual(now.held - 12);
  expect(failed).toBeGreaterThanOrEqual(now.failed - 1);
  expect(held + open + failed).toBe(all);
  expect(all).toBe(now.held + now.open + now.failed);
  expect(untrue).toBe(records.flatMap(({ claims }) => claims).filter(({ isTrue }) => !isTrue).length);
});
