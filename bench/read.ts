/**
 * `npm run bench:read -- [--megabytes N] [--records N] [--memory N]`: ratios of the reader's work and memory. Ratios, for times differ with
 * the machine.
 *
 *   --megabytes N   distinct records that are read (4); two processes read half of it each
 *   --records N     records that `jiyao ingest` takes in (800), against an eighth of them
 *   --memory N      megabytes read in one process, against one (20)
 */
import { parseArgs } from 'node:util';
import { memoryRatio } from './memory.ts';
import { growth, shareOfTwo } from './shares.ts';
import { measureWork } from './throughput.ts';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '4' },
    records: { type: 'string', default: '800' },
    memory: { type: 'string', default: '20' },
  },
});
const [megabytes, many, memory] = [Number(values.megabytes), Number(values.records), Number(values.memory)];
const say = (figure: string, words: string): void => void process.stdout.write(`${figure.padStart(8)}    ${words}\n`);
if (!(megabytes > 0) || !(memory > 1) || !Number.isSafeInteger(many) || many < 8) {
  process.stderr.write('usage: npm run bench:read -- [--megabytes N] [--records N] [--memory N]   N above 0, of records 8 or more\n');
  process.exitCode = 2;
} else {
  const few = Math.floor(many / 8);
  const { bytes, records, lines, words, facts, rows } = await measureWork(megabytes * 1e6);
  process.stdout.write(`${records} records, ${(bytes / 1e6).toFixed(1)} MB, no text twice; processor time, the least of three rounds\n`);
  say('1', 'decode and split into lines');
  say((words / lines).toFixed(0), 'cut into words by @node-rs/jieba');
  say((facts / lines).toFixed(0), 'read into facts');
  say((rows / lines).toFixed(0), 'read from bytes to rows');
  say(`1/${(rows / words).toFixed(0)}`, "of jieba's rate, from bytes to rows");
  say((await shareOfTwo(megabytes)).toFixed(2), 'times as much is read by two processes as by one');
  say((await growth(memory)).toFixed(2), `peak memory of a process that reads ${memory} MB, against 1 MB`);
  say((await memoryRatio(few, many)).toFixed(2), `peak memory of jiyao ingest over ${many} records, against ${few}`);
}
