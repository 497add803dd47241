/** What becomes of bodies: renamed (更名为), merged into a new one (整合组建), no longer kept (不再保留), given a second sign (加挂…牌子). */

import { matchesOf } from '../../matches.ts';
import type { DraftClaim } from '../claimed.ts';
import { bodiesBefore, bodiesBehind } from './bodies-beside.ts';
import { isInTitle, isOnlyPlanned } from './planned.ts';
import { type ClaimRule, itemOf, itself, named, type Reading } from './rule.ts';

type Relation = Extract<DraftClaim['relation'], 'RENAMED_TO' | 'MERGED_INTO' | 'CARRIES_SIGN_OF'>;
/** Claims that each body before a verb becomes, or bears, the one behind it. */
function becoming(reading: Reading, relation: Relation, verb: RegExp, between: RegExp, tail: RegExp): void {
  const { flat } = reading.view;
  for (const match of matchesOf(flat, verb)) {
    const end = match.index + match[0].length;
    const before = bodiesBefore(reading, match.index, between);
    const [after] = bodiesBehind(reading, end);
    const [first] = before;
    if (!first || !after || !tail.test(flat.slice(after.to, after.to + 8)) || isInTitle(flat, first.from)) continue;
    if (isOnlyPlanned(flat, first.from, match.index, after.to)) continue;
    for (const { from, to } of before)
      reading.claim(
        relation,
        named(reading, 'Organization', from, to),
        named(reading, 'Organization', after.from, after.to),
        from,
        after.to,
      );
  }
}

const anything = /^/u;
export const renaming: ClaimRule = {
  name: 'renaming',
  why: 'The two names stand on the sides of one verb, and are two names of one body from then on.',
  when: /更名|改名|改称/u,
  read: (reading) =>
    becoming(reading, 'RENAMED_TO', /(?:正式)?(?:更名|改名|改称|更改名称)为/gu, /^[”"」]?(?:[（(][^（）()\n]{1,20}[）)])?$/u, anything),
};
export const merging: ClaimRule = {
  name: 'merging',
  why: 'Several bodies, or their duties, become one; what is put together of people or funds has no body on both sides.',
  when: /整合|合并|基础上/u,
  read: (reading) =>
    becoming(
      reading,
      'MERGED_INTO',
      /(?:整合|合并)(?:，|后)?(?:重新)?(?:(?:组建|成立|设立)(?:为|成)?|为|成)|基础上，?(?:组建|成立|设立)/gu,
      /^[”"」]?(?:等)?(?:[两二三四五六七八九十\d]{1,2}(?:个|家)?(?:单位|部门|机构))?(?:的?[^，。；、]{0,12}职[责能])?(?:的)?(?:进行|予以)?$/u,
      anything,
    ),
};
export const sharingSign: ClaimRule = {
  name: 'signs',
  why: 'A body bears the sign of another and does its work; both names stay.',
  when: /挂/u,
  read: (reading) => becoming(reading, 'CARRIES_SIGN_OF', /(?:加挂|增挂|挂)/gu, /^[”"」]?$/u, /^[”"」]?(?:的)?(?:牌子|招牌|牌)/u),
};
export const abolishing: ClaimRule = {
  name: 'abolishing',
  why: 'Says that bodies end; what they became, if anything, is another statement.',
  when: /不再保留|不再设|撤销/u,
  read(reading) {
    const { flat } = reading.view;
    for (const match of flat.matchAll(/不再(?:保留|设立|设置)|撤销/gu)) {
      const found = bodiesBehind(reading, match.index + match[0].length);
      const last = found.at(-1);
      // 撤销县财政局的决定: what is taken back is not the body.
      if (
        !last ||
        /^[”"」]?(?:的(?!建制|机构|设置)|作出|关于|[^，。；]{0,6}(?:处分|资格|职务|许可|决定))/u.test(flat.slice(last.to, last.to + 12))
      )
        continue;
      if (isInTitle(flat, match.index) || isOnlyPlanned(flat, match.index, match.index, last.to)) continue;
      const item = reading.itemAt(match.index);
      for (const { from, to } of found)
        reading.claim('ABOLISHED', item === null ? itself : itemOf(reading, item), named(reading, 'Organization', from, to), from, to);
    }
  },
};
