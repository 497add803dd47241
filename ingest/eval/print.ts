/** Reads a folder of texts, scores it against a folder of gold files, and prints the score as tables. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../extract.ts';
import type { Scored } from './facts.ts';
import { type Row, type Score, score } from './score.ts';

/** As much of a line as an error shows. */
const lineLength = 80;
const figure = (value: number): string => value.toFixed(3);
const table = (head: string, rows: readonly Row[]): string[] => [
  `${head.padEnd(16)} precision  recall     F1   gold   read`,
  ...rows.map(
    ({ field, gold, read, precision, recall, f1 }) =>
      `${field.padEnd(16)} ${figure(precision).padStart(9)} ${figure(recall).padStart(7)} ${figure(f1).padStart(6)} ${String(gold).padStart(6)} ${String(read).padStart(6)}`,
  ),
];

/** The tables by field and by zone, after one line for each error where asked for: `path:line: missed field in zone: fact | line`. */
export function printScore(result: Score, withErrors = false): string[] {
  const errors = withErrors ? result.errors : [];
  return [
    ...errors.map(({ source, line, kind, field, zone, fact, words }) => {
      const shown = words.length > lineLength ? `${words.slice(0, lineLength)}…` : words;
      return `${source}${line === null ? '' : `:${line}`}: ${kind} ${field} in ${zone}: ${fact}${shown ? ` | ${shown}` : ''}`;
    }),
    ...table('field', result.rows),
    '',
    ...table(
      'zone',
      result.zones.filter(({ gold, read }) => gold + read > 0),
    ),
    '',
    `all facts F1 ${figure(result.micro)}, mean of fields ${figure(result.mean)}`,
  ];
}

/** Files with an ending, in folders below too, by their names from `folder` on. */
export const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

/** Reads a folder of texts and a folder of gold files and scores them: A/NAME.json is the truth of A/NAME.txt. */
export function scoreFolders(texts: string, gold: string): Score {
  const files = new Map(namesIn(texts, '.txt').map((name) => [name, readFileSync(join(texts, name), 'utf8')]));
  const read = [...files].map(([name, text]) => extract(text, name));
  const wanted = namesIn(gold, '.json').map(
    (name): Scored => ({
      ...JSON.parse(readFileSync(join(gold, name), 'utf8')),
      source: name.replace(/\.json$/u, '.txt'),
    }),
  );
  return score(wanted, read, files);
}
