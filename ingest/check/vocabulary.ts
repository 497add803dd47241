/** Words of ingest/words/ that stand in no record: one finding a list. With few records it says little, with many it says which to drop. */
import type { Checked } from './checked.ts';
import type { Drafts } from './draft.ts';
import { wordLists } from './words.ts';

export function* checkVocabulary({ readings }: Checked): Drafts {
  if (readings.length === 0) return;
  const used = new Set<number>();
  for (const { words } of readings) {
    for (const word of words) used.add(word);
    yield null;
  }
  for (const { name, first, words } of wordLists) {
    const unused = words.filter((_, at) => !used.has(first + at));
    if (unused.length === 0) continue;
    yield {
      kind: 'words',
      level: 'info',
      zh: `${name}：${words.length} 个词中有 ${unused.length} 个没有在任何一份记录（共 ${readings.length} 份）中用到。`,
      en: `${name}: ${unused.length} of ${words.length} words stand in none of ${readings.length} ${readings.length === 1 ? 'record' : 'records'}.`,
      detail: unused,
    };
  }
}
