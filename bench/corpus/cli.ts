/**
 * `npm run corpus -- --count N --seed S --out DIR`: writes DIR/text/NAME.txt and DIR/gold/NAME.json, one record after another.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCorpus } from './corpus.ts';

const usage = 'usage: npm run corpus -- --count N --seed S --out DIR\n';

function read(): { count: number; seed: number; out: string } | null {
  try {
    const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } } });
    const [count, seed] = [Number(values.count ?? 100), Number(values.seed ?? 1)];
    if (!values.out || !Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) return null;
    return { count, seed, out: values.out };
  } catch {
    return null;
  }
}

const options = read();
if (options === null) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const [texts, gold] = [join(options.out, 'text'), join(options.out, 'gold')];
  for (const folder of [texts, gold]) await mkdir(folder, { recursive: true });
  for (const { name, text, truth } of makeCorpus(options.seed, options.count)) {
    await writeFile(join(texts, `${name}.txt`), text);
    await writeFile(join(gold, `${name}.json`), `${JSON.stringify(truth, null, 1)}\n`);
  }
  process.stdout.write(`${options.count} records in ${texts}, their truth in ${gold}\n`);
}
