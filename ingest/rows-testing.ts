/** For tests of rows: the seeds and samples, and what they turn into. */
import { readdirSync, readFileSync } from 'node:fs';
import type { RecordRows } from '../cypher/rows.ts';
import { toRows } from './6-rows.ts';
import { extract } from './extract.ts';

const folders = [new URL('../seeds/', import.meta.url), new URL('./samples/text/', import.meta.url)];
/** Seeds and samples by name. */
export const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
);
/** The first five of them. */
export const seeds = texts.slice(0, 5);

export const rowsOf = (text: string, name: string): RecordRows => toRows(text, extract(text, name)).rows;
