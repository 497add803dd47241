/**
 * Labels inside a roster that are none of the known ones: what stands behind 到庚： is read with the list it stands in, and told, for it may
 * have been those who were away.
 */

import { groupWeight } from '../language/people/groups.ts';
import { bodySuffix, isName } from '../language/people/names.ts';
import type { Span } from '../record.ts';
import { endsInOffice } from '../words/offices.ts';

/** A word of two to four characters before a colon, at the head of a line or behind a stop. */
const labelled = /(?:^|[\n\r；;。])[ \t　]*([一-龥](?:[ 　]{0,4}[一-龥]){1,3})[ 　]*(?:[（(][^（）()\n]{0,12}[）)])?[：:]/gu;
/** What lists are sorted by: fields, levels, kinds of people and places. */
const sorting =
  /^(?:其中|其[他它余]|另外?|[省市县区镇乡村]直|[省市县区镇乡村街企]?[一-龥]?(?:直|方|单位|部门|乡镇|街道|企业|专家|学校|媒体|机关|代表|团体|班子|领导|系统|战线|片区?|组|队))$/u;

/** Words in `raw.slice(start, end)` that stand where a label does and are none. 陶然：副县长 names a person. */
export function strangeLabels(raw: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  for (const match of raw.slice(start, end).matchAll(labelled)) {
    const written = match[1] ?? '';
    const word = written.replace(/[ 　]+/gu, '');
    if (endsInOffice(word) || bodySuffix(word) > 0 || groupWeight(word) > 0 || sorting.test(word) || isName(word, true)) continue;
    const from = start + match.index + match[0].indexOf(written);
    found.push({ start: from, end: from + written.length });
  }
  return found;
}
