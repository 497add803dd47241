/**
 * How much work reading is, against two things anybody can measure: decoding the same bytes and splitting them into lines, and the cut of the same
 * text into words by @node-rs/jieba, which is written in Rust.
 */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { extract } from '../ingest/extract.ts';
import { readByRules } from '../ingest/read-by-rules.ts';
import { makeCorpus } from './corpus/corpus.ts';

/** Processor time of each, the least of all rounds, over the same records. */
export interface Work {
  /** Bytes of UTF-8. */
  bytes: number;
  records: number;
  lines: number;
  words: number;
  facts: number;
  rows: number;
}

/** Processor time (µs) of `run`. */
async function cost(run: () => void | Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** All over at least `wanted` bytes of distinct records, in turn in this process. */
export async function measureWork(wanted: number, rounds = 3): Promise<Work> {
  const records: { name: string; bytes: Uint8Array }[] = [];
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const { name, text } of makeCorpus(5, Number.MAX_SAFE_INTEGER)) {
    const one = encoder.encode(text);
    records.push({ name: `${name}.txt`, bytes: one });
    bytes += one.length;
    if (bytes >= wanted) break;
  }
  const decoder = new TextDecoder();
  const jieba = Jieba.withDict(dict);
  const work: Work = { bytes, records: records.length, lines: Infinity, words: Infinity, facts: Infinity, rows: Infinity };
  let done = 0;
  const each = (run: (text: string, name: string) => number): (() => void) => {
    return () => {
      for (const one of records) done += run(decoder.decode(one.bytes), one.name);
    };
  };
  const lines = each((text) => text.split('\n').length);
  const words = each((text) => jieba.cut(text, true).length);
  const facts = each((text, name) => extract(text, name).items.length);
  const rows = async (): Promise<void> => {
    for (const one of records) done += (await readByRules(one.bytes, one.name)).rows?.edges.length ?? 0;
  };
  // Decoding is so short that it is done ten times, to be more than the clock's grain.
  const tenTimes = (): void => {
    for (let time = 0; time < 10; time += 1) lines();
  };
  for (let round = 0; round < rounds; round += 1) {
    work.lines = Math.min(work.lines, (await cost(tenTimes)) / 10);
    work.words = Math.min(work.words, await cost(words));
    work.facts = Math.min(work.facts, await cost(facts));
    work.rows = Math.min(work.rows, await cost(rows));
  }
  if (done === 0) throw new Error('nothing was read');
  return work;
}
