/** People called by surname and office alone: 王县长, 李副书记. Who that is the text does not say, so they are nobody's attendance. */

import { matchesOf } from '../../matches.ts';
import { commonSurnames, compoundSurnames } from '../../words/surnames.ts';
import { type ClaimRule, itself, named } from './rule.ts';

const offices =
  '(?:副)?(?:书记|[省市县区镇乡州旗]长|局长|主任|主席|部长|厅长|处长|科长|院长|校长|秘书长|组长|主席|政委|会长|董事长|总经理)';
/** Characters that open other words before an office, or stand between words: 和县长 may be two heads of 和县, 高校长 the head of a college. */
const ambiguous = new Set('和于向由同时任原从为对与及成高国全常党农关单部段路方正代');
const single = [...commonSurnames].filter((one) => one.length === 1 && !ambiguous.has(one)).join('');
/** After a mark, or a word that somebody follows. */
const pattern = new RegExp(
  `(?:(?<![一-龥])|(?<=[由请据经向对听和与及同受让给随]))(?:[${single}]|${[...compoundSurnames].join('|')})(${offices})(?!员|委员|科员|医师|级|助理|办公|单位|成员)`,
  'gu',
);

export const calling: ClaimRule = {
  name: 'surnames',
  why: 'A surname with an office names somebody, and is no name: it is kept as a mention that stands for nobody yet.',
  when: /[长记任席委理]/u,
  read(reading) {
    const { flat } = reading.view;
    for (const match of matchesOf(flat, pattern)) {
      const to = match.index + match[0].length;
      reading.claim('CALLS_BY_OFFICE', itself, named(reading, 'Mention', match.index, to), match.index, to, { title: match[1] ?? '' });
    }
  },
};
