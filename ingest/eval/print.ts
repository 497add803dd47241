/**
 * Prints a score: `node --import tsx ingest/eval/print.ts TEXTS GOLD [--errors]`, both folders; reads every text and compares.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from '../extract.ts';
import { type Score, type Scored, score } from './score.ts';

/** The table as text, and one line for each error where asked for. */
export function printScore(result: Score, withErrors = false): string {
  const figure = (value: number): string => value.toFixed(3);
  const rows = result.rows.map(
    ({ field, gold, read, precision, recall, f1 }) =>
      `${field.padEnd(16)} P ${figure(precision)}  R ${figure(recall)}  F1 ${figure(f1)}  (${gold} in gold, ${read} read)`,
  );
  const errors = withErrors ? result.errors.map(({ source, field, kind, fact }) => `${source}\t${field}\t${kind}\t${fact}`) : [];
  return [...errors, ...rows, `all facts F1 ${figure(result.micro)}, mean of fields ${figure(result.mean)}`].join('\n');
}

/** Reads a folder of texts and a folder of gold files and scores them. */
export function scoreFolders(texts: string, gold: string): Score {
  const read = readdirSync(texts)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => extract(readFileSync(join(texts, name), 'utf8'), name));
  const wanted = readdirSync(gold)
    .filter((name) => name.endsWith('.json'))
    .map((name): Scored => JSON.parse(readFileSync(join(gold, name), 'utf8')));
  return score(wanted, read);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [texts, gold, flag] = process.argv.slice(2);
  if (texts && gold) process.stdout.write(`${printScore(scoreFolders(texts, gold), flag === '--errors')}\n`);
  else process.stderr.write('usage: print.ts TEXTS GOLD [--errors]\n');
}
