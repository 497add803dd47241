/**
 * `npm run corpus`: records with their truth, written one after another. With --counties places that can be followed through years
 * (text/PLACE/NAME.txt, gold/PLACE/NAME.json, truth/PLACE.jsonl), with --count single records, each of a place of its own.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCorpus } from './corpus.ts';
import { writeCounties } from './county/write.ts';

const usage = `usage: npm run corpus -- --counties N [--years N] [--from YEAR] [--meetings N] [--seed N] --out DIR
       npm run corpus -- --count N [--seed N] --out DIR

  --counties N   places, each with a government, its bodies and its people
  --years N      years of each; default 6
  --from YEAR    the first of them; default 2018
  --meetings N   meetings a year of each place; default 14; 1700 makes some 10,000 records of a place in six years
  --count N      single records instead, of as many places
  --seed N       another seed, another corpus; default 1
`;
const whole = { type: 'string' } as const;

/** What was asked for; null where it makes no sense. */
function read(): {
  out: string;
  single: number | null;
  seed: number;
  counties: number;
  years: number;
  from: number;
  meetings: number;
} | null {
  try {
    const { values } = parseArgs({
      options: { counties: whole, years: whole, from: whole, meetings: whole, count: whole, seed: whole, out: whole },
    });
    const number = (name: Exclude<keyof typeof values, 'out'>, or: number, least = 1, most = Number.MAX_SAFE_INTEGER): number => {
      const value = Number(values[name] ?? or);
      if (!Number.isSafeInteger(value) || value < least || value > most) throw new RangeError(name);
      return value;
    };
    if (!values.out || (values.count !== undefined && values.counties !== undefined)) return null;
    return {
      out: values.out,
      single: values.counties === undefined ? number('count', 100) : null,
      seed: number('seed', 1, Number.MIN_SAFE_INTEGER),
      counties: number('counties', 1, 1, 800),
      years: number('years', 6, 1, 60),
      from: number('from', 2018, 1950, 2090),
      meetings: number('meetings', 14, 1, 100_000),
    };
  } catch {
    return null;
  }
}

const options = read();
if (options === null) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else if (options.single === null) {
  const { records, bytes } = writeCounties(options);
  process.stdout.write(
    `${records} records (${(bytes / 1e6).toFixed(1)} MB) of ${options.counties} counties in ${join(options.out, 'text')}, their truth beside it\n`,
  );
} else {
  const [texts, gold] = [join(options.out, 'text'), join(options.out, 'gold')];
  for (const folder of [texts, gold]) mkdirSync(folder, { recursive: true });
  for (const { name, text, truth } of makeCorpus(options.seed, options.single)) {
    writeFileSync(join(texts, `${name}.txt`), text);
    writeFileSync(join(gold, `${name}.json`), `${JSON.stringify(truth, null, 1)}\n`);
  }
  process.stdout.write(`${options.single} records in ${texts}, their truth in ${gold}\n`);
}
