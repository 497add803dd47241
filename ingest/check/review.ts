/** The whole check of a store: what `jiyao check` prints and the API answers. */
import type { Store } from '../../cypher/store.ts';
import type { Shares } from '../record.ts';
import { type Breath, breath } from './breath.ts';
import { fetchChecked } from './fetch.ts';
import type { Finding } from './finding.ts';
import { checking } from './findings.ts';

export interface Review {
  records: { key: string; source: string; sources: readonly string[]; scope: string; shares: Shares }[];
  findings: Finding[];
}
export interface ReviewHow {
  /** Told how many records have been read, of how many. */
  onProgress?: (done: number, total: number) => void;
  /** Ends it between two records, with the signal's reason. */
  signal?: AbortSignal;
}

/** Checks everything that is stored. Whatever else the process has to do goes on between records. */
export async function review(store: Store, { onProgress = () => undefined, signal }: ReviewHow = {}): Promise<Review> {
  const pause: Breath = breath(signal);
  const checked = await fetchChecked(store, { pause, onProgress });
  const steps = checking(checked);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done)
      return {
        records: checked.readings.map(({ key, source, sources, scope, shares }) => ({ key, source, sources, scope, shares })),
        findings: step.value,
      };
    await pause();
  }
}
