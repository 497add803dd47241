/** What a text does with documents: issues them (现将《…》印发给你们), repeals them (同时废止《…》). */

import { matchesOf } from '../../matches.ts';
import type { DraftEnd } from '../claimed.ts';
import { isInTitle, isOnlyPlanned } from './planned.ts';
import { type ClaimRule, itemOf, itself, named, type Reading } from './rule.ts';

const title = '《[^《》\\n]{2,120}》(?:[（(][^（）()\\n]{1,24}[）)])?';
const titles = `${title}(?:[、和与及]?${title}){0,11}`;
/** The titles in a stretch, each as a document; a title's own 《〈…〉》 is none beside it. */
function documentsIn(reading: Reading, from: number, to: number): { end: DraftEnd; at: number; stop: number }[] {
  const { flat } = reading.view;
  return [...flat.slice(from, to).matchAll(/《([^《》\n]{2,120})》/gu)].map((found) => {
    const at = from + found.index + 1;
    const stop = at + (found[1] ?? '').length;
    return { end: named(reading, 'Document', at, stop), at, stop };
  });
}
/** Claims a relationship of the record, or of the item it stands in, with each title of the matches. */
function claimEach(reading: Reading, relation: 'ISSUED_DOCUMENT' | 'REPEALED', pattern: RegExp, ofItems: boolean): void {
  const { flat } = reading.view;
  for (const match of matchesOf(flat, pattern)) {
    const at = match.index;
    const list = at + match[0].indexOf('《');
    const verb = /印发|废止/u.exec(match[0])?.index ?? 0;
    if (isInTitle(flat, at) || isOnlyPlanned(flat, at, at + verb, at + match[0].length)) continue;
    const since = /自[^，。；\n]{2,20}?起(?=[^《》]{0,8}废止)/u.exec(match[0])?.[0];
    const item = ofItems ? reading.itemAt(at) : null;
    for (const { end, at: from, stop } of documentsIn(reading, list, at + match[0].length))
      reading.claim(relation, item === null ? itself : itemOf(reading, item), end, from, stop, since ? { since } : {});
  }
}

const issued = new RegExp(
  `(?:现将|兹将|现|将)${titles}(?:及其?[^，。；\\n]{1,16})?(?:予以)?(?:正式)?(?:印发|转发)(?=给|你们|，|。|请)|(?<=^|\\n)[^《》\\n]{0,40}关于印发${titles}的通知(?=\\n|$)`,
  'gu',
);
export const issuing: ClaimRule = {
  name: 'issuing',
  why: 'A notice that passes a document on says so in one of two set phrases; an item that decides to issue one is a decision.',
  when: /印发/u,
  read: (reading) => claimEach(reading, 'ISSUED_DOCUMENT', issued, false),
};

const repealed = new RegExp(
  `废止(?:了|原)?${titles}(?!的(?:请示|建议|汇报|报告|议案|说明|决定|通知|意见|事宜))|${titles}(?:等[^，。；\\n]{0,16})?[，]?(?:自[^，。；\\n]{2,20}?起?)?(?:同时|即行|即时|相应|一并|予以|正式)*废止`,
  'gu',
);
export const repealing: ClaimRule = {
  name: 'repealing',
  why: 'Documents are repealed by decisions of meetings and by the last article of what replaces them.',
  when: /废止/u,
  read: (reading) => claimEach(reading, 'REPEALED', repealed, true),
};
