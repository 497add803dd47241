/**
 * Labels inside a roster that are none of the known ones. Who stands behind 观摩： or 没来的： may have been elsewhere, so nobody is read there:
 * it is told, up to the next label by which lists are sorted.
 */

import { opensWithPresence } from '../language/labels/roster-words.ts';
import { groupWeight } from '../language/people/groups.ts';
import { bodySuffix, isName } from '../language/people/names.ts';
import type { Span } from '../record.ts';
import { endsInOffice } from '../words/offices.ts';

/** A word of two to twelve characters before a colon, at the head of a line or behind a stop. */
const labelled = /(?:^|[\n\r；;。])[ \t　]*([一-龥](?:[ 　]{0,4}[一-龥]){1,11})[ 　]*(?:[（(][^（）()\n]{0,12}[）)])?[：:]/gu;
/** What lists are sorted by: fields, levels, kinds of people and places. */
const sorting =
  /^(?:其中|其[他它余]|另外?|[省市县区镇乡村]直|[省市县区镇乡村街企]?[一-龥]?(?:直|方|单位|部门|乡镇|街道|企业|专家|学校|媒体|机关|代表|团体|班子|领导|系统|战线|片区?|组|队))$/u;
/** 陶然：副县长 names a person. 出席仪式领导 tells of a presence, but not of this meeting's. */
const sorts = (word: string): boolean =>
  !opensWithPresence(word) &&
  (endsInOffice(word) || bodySuffix(word) > 0 || groupWeight(word) > 0 || sorting.test(word) || isName(word, true));

/** A label of a roster that nobody knows; `whole` is it and what stands behind it. */
export interface StrangeLabel {
  label: Span;
  whole: Span;
}
/** The strange labels of `raw.slice(start, end)`, in their order. Linear. */
export function strangeLabels(raw: string, start: number, end: number): StrangeLabel[] {
  const found: StrangeLabel[] = [];
  let open: StrangeLabel | null = null;
  for (const match of raw.slice(start, end).matchAll(labelled)) {
    const written = match[1] ?? '';
    const from = start + match.index + match[0].indexOf(written);
    if (open) open.whole.end = from;
    open = sorts(written.replace(/[ 　]+/gu, ''))
      ? null
      : { label: { start: from, end: from + written.length }, whole: { start: from, end } };
    if (open) found.push(open);
  }
  return found;
}
