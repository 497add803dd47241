/**
 * How much work reading is, against the least that anything must do with a text: decode its bytes and split it into lines.
 */
import { extract } from '../ingest/extract.ts';
import { makeCorpus } from './corpus/corpus.ts';

export interface Work {
  /** Bytes of UTF-8. */
  bytes: number;
  records: number;
  /** Reading, in units of decoding and splitting the same bytes. */
  ratio: number;
}

/** Processor time (µs) of `run`. */
function cost(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** Both over at least `wanted` bytes of distinct records, in turn in this process; of `rounds` the least counts. */
export function measureWork(wanted: number, rounds = 3): Work {
  const records: { name: string; bytes: Uint8Array }[] = [];
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const { name, text } of makeCorpus(5, Number.MAX_SAFE_INTEGER)) {
    const one = encoder.encode(text);
    records.push({ name, bytes: one });
    bytes += one.length;
    if (bytes >= wanted) break;
  }
  const decoder = new TextDecoder();
  let lines = 0;
  const floor = (): void => {
    for (const one of records) lines += decoder.decode(one.bytes).split('\n').length;
  };
  const reading = (): void => {
    for (const one of records) lines += extract(decoder.decode(one.bytes), one.name).items.length;
  };
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round += 1) {
    // Decoding is so short that it is done ten times, to be more than the clock's grain.
    const low = cost(() => Array.from({ length: 10 }, floor)) / 10;
    least[0] = Math.min(least[0] ?? low, low);
    least[1] = Math.min(least[1] ?? 0, cost(reading));
  }
  if (lines === 0) throw new Error('nothing was read');
  return { bytes, records: records.length, ratio: (least[1] ?? 0) / (least[0] ?? 1) };
}
