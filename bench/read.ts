/**
 * `npm run bench:read -- [--megabytes N] [--records N]`: ratios of the reader's work and memory. Ratios, for times differ with the machine.
 */
import { parseArgs } from 'node:util';
import { memoryRatio } from './memory.ts';
import { measureWork } from './throughput.ts';

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '4' }, records: { type: 'string', default: '800' } } });
const [megabytes, many] = [Number(values.megabytes), Number(values.records)];
if (!(megabytes > 0) || !Number.isSafeInteger(many) || many < 8) {
  process.stderr.write('usage: npm run bench:read -- [--megabytes N] [--records N]   N above 0, of records 8 or more\n');
  process.exitCode = 2;
} else {
  const few = Math.floor(many / 8);
  const { bytes, records, ratio } = measureWork(megabytes * 1e6);
  process.stdout.write(`${records} records, ${(bytes / 1e6).toFixed(1)} MB, no text twice; processor time, the least of three rounds\n`);
  process.stdout.write(`     1    decode and split into lines\n${ratio.toFixed(0).padStart(6)}    read into facts\n`);
  const memory = await memoryRatio(few, many);
  process.stdout.write(`${memory.toFixed(2).padStart(6)}    peak memory of jiyao ingest over ${many} records, against ${few}\n`);
}
