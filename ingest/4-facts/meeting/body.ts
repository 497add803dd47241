/**
 * The body in front of a meeting's number or kind: 十六届县政府 → 县政府; 县政府|古镇消防提升工程.
 */

import { isAct } from '../../language/lexicon.ts';
import { bodySuffix } from '../../language/people/names.ts';
import { leadingTerm, trailingTerm, withoutTermInside } from '../../language/terms.ts';
import { strongSuffixes } from '../../words/bodies.ts';

export interface Part {
  from: number;
  to: number;
  value: string;
}

const place =
  /^(?![全各我本该两]|关于|[城郊园社小老新]区|国家|中国)[一-龥]{1,7}?(?:自治县|自治州|自治旗|街道|[省市县区州盟旗镇乡村](?![长委人政]))/;
/** A body that one says without its name, where only one is meant: not part of a meeting's name. */
const own = /^(?:学校|学院|医院|公司|集团(?:公司)?|全[院校局县市区镇乡]|机关|[局院校镇乡]|(?:我|本|该)(?![省市县区州旗镇乡村]$).{1,8})$/;

/** Whether a body is only 学校, 公司, 我院: its meeting is named without it. */
export const isOwn = (name: string): boolean => own.test(name);

/** 我局党组 → 局党组; 我院 stays. */
export const withoutOur = (name: string): number => (/^[我本该].{3,}$/.test(name) ? 1 : 0);

/** 调度推进全市: what is done, no place. */
function holdsAct(words: string): boolean {
  for (let at = 0; at + 2 < words.length; at += 1) if (isAct(words.slice(at, at + 2))) return true;
  return false;
}

/** 我县, 本市: a place, no body. */
const ours = /^[我本该][省市县区州旗镇乡村]$/;

/** Whether a phrase may be the body that meets. */
export function isBody(phrase: string): boolean {
  if (phrase.length < 2 || phrase.length > 40 || /[，。；：的了]/.test(phrase) || ours.test(phrase)) return false;
  if (/[省市县区州旗镇乡村街]$/.test(phrase) && holdsAct(phrase)) return false;
  return (
    isOwn(phrase) ||
    bodySuffix(phrase) > 0 ||
    /(?:人大|政协|[省市县区州盟旗镇乡街局][委府]|党组|主席团|[省市县区州旗镇乡村街])$/.test(phrase)
  );
}

/** Where a strong suffix ends that makes a body of what is before it, the earliest; 0 where none does. */
function firstBody(text: string): number {
  for (let end = 2; end <= Math.min(text.length, 40); end += 1)
    for (let size = Math.min(9, end - 1); size >= 2; size -= 1) if (strongSuffixes.has(text.slice(end - size, end))) return end;
  return 0;
}

/** Where the longest body ends that opens a clause: 县老科协工程师协会|正副会长; 0 where none does. */
export function longestBody(text: string): number {
  for (let end = Math.min(text.length, 30); end > 2; end -= 1)
    if (bodySuffix(text.slice(0, end)) > 1 && isBody(text.slice(0, end))) return end;
  return 0;
}

/** Where the body ends that opens a phrase with a matter behind it; 0 where none opens it. */
export function leadingBody(text: string): number {
  if (/^[全各]/.test(text)) return 0;
  let end = firstBody(text);
  const named = end === 0 ? (place.exec(text)?.[0] ?? '') : '';
  if (end === 0) return holdsAct(named) ? 0 : named.length;
  // 县政府|办公室, 县政府|党组: a body goes on as long as one suffix follows the other.
  for (let next = end + 6; next > end; next -= 1) {
    if (next > text.length || !strongSuffixes.has(text.slice(end, next))) continue;
    end = next;
    next = end + 7;
  }
  return end;
}

/** The body that a phrase is, or that opens it before a matter, but for terms and a year around it. */
export function bodyOf(text: string, from: number, to: number): Part | null {
  const phrase = text.slice(from, to);
  if (phrase.startsWith('“')) return null;
  const lead = leadingBody(phrase);
  const inner = firstBody(phrase) > 0 && lead < phrase.length;
  if (isBody(phrase.slice(0, phrase.length - trailingTerm(phrase))) && !(inner && /(?:[镇乡村街]|街道)$/.test(phrase)))
    return bodyIn(text, from, to);
  return lead > 0 ? bodyIn(text, from, from + lead) : null;
}

/** The body of a stretch that is one but for terms and a year around it. */
export function bodyIn(text: string, from: number, to: number): Part | null {
  let [start, end] = [from, to];
  end -= /20\d\d年度?第?$/.exec(text.slice(start, end))?.[0].length ?? 0;
  start += /^(?:20\d\d年度?)?/.exec(text.slice(start, end))?.[0].length ?? 0;
  const term = leadingTerm(text.slice(start, end));
  // 十三届全国人大: a congress is named by its term.
  if (!text.startsWith('全国人大', start + term)) start += term;
  end -= trailingTerm(text.slice(start, end));
  start += withoutOur(text.slice(start, end));
  const value = withoutTermInside(text.slice(start, end));
  return end - start >= 2 && end - start <= 40 ? { from: start, to: end, value } : null;
}
