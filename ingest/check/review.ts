/** The whole check of a store: what `jiyao check` prints and the API answers. */
import type { Store } from '../../cypher/store.ts';
import type { Shares } from '../record.ts';
import { check } from './check.ts';
import type { Finding } from './finding.ts';
import { gather } from './gather.ts';

export interface Review {
  records: { key: string; source: string; sources: readonly string[]; shares: Shares }[];
  findings: Finding[];
}

/** Checks everything that is stored. */
export async function review(store: Store): Promise<Review> {
  const checked = await gather(store);
  return {
    records: checked.readings.map(({ key, source, sources, shares }) => ({ key, source, sources, shares })),
    findings: check(checked),
  };
}
