/** Writes counties to a folder as they are made: a record and a line at a time, nothing kept. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type CountyOptions, makeCounty } from './county.ts';

export interface CountiesOptions extends Omit<CountyOptions, 'index'> {
  counties: number;
  out: string;
}

/** Returns how many records were written, and the bytes of their texts. */
export function writeCounties({ counties, out, ...one }: CountiesOptions): { records: number; bytes: number } {
  const total = { records: 0, bytes: 0 };
  for (const folder of ['text', 'gold', 'truth']) mkdirSync(join(out, folder), { recursive: true });
  for (let index = 0; index < counties; index += 1) {
    let truth: number | null = null;
    for (const told of makeCounty({ ...one, index })) {
      if (truth === null) {
        truth = openSync(join(out, 'truth', `${told.county}.jsonl`), 'w');
        for (const folder of ['text', 'gold']) mkdirSync(join(out, folder, told.county), { recursive: true });
      }
      if (told.kind === 'truth') writeSync(truth, `${JSON.stringify(told.line)}\n`);
      else {
        const bytes = Buffer.from(told.text);
        writeFileSync(join(out, 'text', `${told.path}.txt`), bytes);
        writeFileSync(join(out, 'gold', `${told.path}.json`), `${JSON.stringify(told.gold, null, 1)}\n`);
        total.records += 1;
        total.bytes += bytes.length;
      }
    }
    if (truth !== null) closeSync(truth);
  }
  return total;
}
