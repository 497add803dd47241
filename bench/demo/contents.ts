/** What `npm run demo` shows: four counties of the corpus, as files of one archive. */
import { makeCounty } from '../corpus/county/county.ts';

/** By these options the archive can be made again; changed, it must be: `npm run demo:pack`. */
export const demo = { seed: 33, counties: 4, from: 2018, years: 6, meetings: 14 } as const;

/** The archive. Its name stands before the name of each record: what is cited anywhere says what it is. */
export const archive = new URL('made-up.zip', import.meta.url);

/** Each record's path in the archive and its text, in order. */
export function* contents(): Iterable<readonly [path: string, text: string]> {
  const { counties, ...options } = demo;
  for (let index = 0; index < counties; index += 1)
    for (const told of makeCounty({ ...options, index })) if (told.kind === 'record') yield [`${told.path}.txt`, told.text];
}
