/**
 * `share.ts FROM MEGABYTES`: reads so much of the corpus, from record FROM on, to rows, keeps nothing, and prints what that took as JSON:
 * processor time of the reading alone (ms), records, and the peak of the memory (KiB).
 */
import { readByRules } from '../ingest/read-by-rules.ts';
import { makeRecord } from './corpus/corpus.ts';

const [from = 0, megabytes = 1] = process.argv.slice(2).map(Number);
/** Records made before the clock runs. */
const batch = 200;
const encoder = new TextEncoder();
let [bytes, spent, next] = [0, 0, from];
while (bytes < megabytes * 1e6) {
  const records: { name: string; bytes: Uint8Array }[] = [];
  for (; records.length < batch && bytes < megabytes * 1e6; next += 1) {
    const { name, text } = makeRecord(5, next);
    const one = encoder.encode(text);
    records.push({ name: `${name}.txt`, bytes: one });
    bytes += one.length;
  }
  const start = process.cpuUsage();
  for (const one of records) if (!(await readByRules(one.bytes, one.name)).rows) throw new Error(`${one.name} was refused`);
  const { user, system } = process.cpuUsage(start);
  spent += (user + system) / 1000;
}
process.stdout.write(JSON.stringify({ spent, records: next - from, peak: process.resourceUsage().maxRSS }));
