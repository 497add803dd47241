/** The READMEs claim no better a score than the reader reaches, and none that has long been passed. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
