/**
 * What a study item learns or passes on: its heading's wording if that names the thing, else the wording of each clause of the body.
 */
import type { View } from '../2-lines.ts';
import { unquoted } from '../language/clauses.ts';
import { nobody, predicateOf } from '../language/predicate.ts';
import { matchesOf } from '../matches.ts';
import type { Span } from '../record.ts';
import { addOnce, type Noted, note } from './note.ts';

/** Things that name nothing in particular (上级会议精神, 有关讲话精神). */
export const umbrella =
  /^(?:习近平总书记|党中央|国务院|中央|国家|[省市县区]委|主要|领导|负责|同志|有关|相关|系列|近期|最新|重要|讲话|指示|批示|论述|会议|文件|和|及|与|、|的)+精神$|^(?:习近平总书记|中央|省委|市委|县委|区委|省|市|县|区|国家|主要领导|主要负责同志|领导同志|领导|上级|有关|近期|党中央|国务院|、|，|和|及)*(?:系列)?(?:重要讲话|重要指示|批示|指示批示|有关|相关|会议|文件|指示|讲话|重要论述|和|及|、)*精神$|有关精神$|有关会议|(?:上级|有关|相关)[^，。；《“]{0,14}精神$|^习近平总书记(?:近期|最新|系列)?(?:重要|讲话|指示|批示|精神|论述|及|和|、)*$/;
/** What goes on behind the verb of a study. */
const goes = /^(?:了|宣传|贯彻|落实)+/;
/** The beginning of a heading up to what it studies; '' where it is no study. */
function verbOf(heading: string): string {
  const plain = unquoted(heading);
  const said = predicateOf(plain, nobody);
  if (said?.frame !== 'study' || said.about) return '';
  return heading.slice(0, said.verb.end) + (goes.exec(heading.slice(said.verb.end))?.[0] ?? '');
}
const clause =
  /(?:会议(?:还|首先|集体|专题)*(?:传达学习|学习传达|传达|学习)(?:贯彻)?了?|[，；](?:还|并|集体|专题)*(?:传达学习|学习传达|传达|学习)了)([^。；]{4,260}?)(?=[。；，](?:还|并)?(?:传达|学习)|[。；，](?:会议|强调|指出|要求|认为|并|省|各地)|[。；]|，(?:并|研究|听取|审议|结合))|会议(?:还)?就([^。；]{4,260}?)(?:进行了|作了?)(?:传达学习|传达|学习)/g;
const tailWords = /(?:等(?:重要)?(?:会议|文件|讲话|信件|有关)*(?:、(?:讲话|信件|文件|会议))*(?:精神)?|，.*)$/;
const standsAlone =
  /(?:会议|大会|全会|座谈会|推进会|例会|精神|通知|讲话|意见|活动|办法|条例|规定|文件|法|两会”|》|批示|指示|通报|决定|报告|公报|论述|要求|部署|思想|两会|方案|规划|纲要|回信|贺信|文章|致辞|案例|指南|细则|规则|准则|制度)$/;

/** Reads the studied things of one item. */
export function readStudied(view: View, heading: Span, body: readonly Span[]): Noted[] {
  const result: Noted[] = [];
  const text = view.flat.slice(heading.start, heading.end).replace(/[。：:；]$/, '');
  const verb = verbOf(text);
  const rest = text
    .slice(verb.length)
    .replace(/并(?:研究|部署|审议|安排|听取).*$/, '')
    .replace(/[（(][^（）()]*[）)]$/, '')
    .replace(/，(?!.*(?:精神|讲话|》)$).*$/, '');
  if (verb === '' && !/学法|解读|学习/.test(text)) return result;
  if (verb !== '' && rest !== '' && !umbrella.test(rest)) {
    split(view, heading.start + verb.length, rest, result);
    return result;
  }
  for (const span of verb === '' ? [heading, ...body] : body) {
    const paragraph = view.flat.slice(span.start, span.end);
    for (const found of matchesOf(paragraph, clause)) {
      const words = found[1] ?? found[2] ?? '';
      const at = found.index + found[0].indexOf(words);
      split(view, span.start + at, words, result);
    }
  }
  const inside = verb === '' ? /(?:解读|学习|学法|领学)(?:了|宣传|贯彻|活动|内容|[：:])*(《[^《》]+》)/.exec(text) : null;
  if (inside?.[1])
    addOnce(
      result,
      note(
        view,
        heading.start + inside.index + inside[0].length - inside[1].length,
        heading.start + inside.index + inside[0].length,
        'study/thing',
      ),
    );
  if (result.length === 0 && rest !== '' && verb !== '') split(view, heading.start + verb.length, rest, result);
  return result;
}

/** 《甲》和《乙》, 甲讲话精神和乙会议精神: a joint between titles, quotations or things of one kind parts two of them. */
const isBetweenTitles = (text: string, at: number): boolean =>
  /[和与及]/.test(text[at] ?? '') &&
  ((/[》”）]/.test(text[at - 1] ?? '') && /[《“]|[一-龥]{2,16}(?:文件|精神)/.test(text.slice(at + 1, at + 20))) ||
    (text.endsWith('精神', at) && text.slice(0, at).endsWith('精神') && text.endsWith('精神')));

/** Parts that do not stand by themselves go with the next: 省委、市委全会精神|、《某条例》. */
function joined(text: string, parts: readonly [number, string][]): [number, string][] {
  let from: number | null = null;
  return parts.flatMap(([at, part]): [number, string][] => {
    from ??= at;
    const words = text.slice(from, at + part.length);
    if (!standsAlone.test(part) || words.length < 3) return [];
    const start = from;
    from = null;
    return [[start, words]];
  });
}

/** Splits a list at 、 and 以及 where each part stands by itself; drops 等 and what follows it. */
function split(view: View, from: number, words: string, result: Noted[]): void {
  const tail = /等[^、，。《》]{0,16}$/.test(words) ? (tailWords.exec(words)?.[0] ?? '') : '';
  const dropsHead =
    tail !== '' &&
    !/时$|在[^、]*、[^、]*在/.test(words.slice(0, -tail.length)) &&
    words
      .slice(0, -tail.length)
      .split(/、|以及/)
      .every((part) => standsAlone.test(part) || part.length === 0);
  const kept = tail !== '' && dropsHead ? words.slice(0, -tail.length) : words;
  const parts: [number, string][] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= kept.length; at += 1) {
    const char = kept[at] ?? '、';
    if ('《（“('.includes(char)) depth += 1;
    else if ('》）”)'.includes(char)) depth = Math.max(0, depth - 1);
    const double = kept.startsWith('以及', at) ? 2 : '、，'.includes(char) || isBetweenTitles(kept, at) ? 1 : 0;
    if (at < kept.length && (double === 0 || depth > 0)) continue;
    parts.push([start, kept.slice(start, at)]);
    start = at + Math.max(1, double);
    if (double === 2) at += 1;
  }
  // 在甲会、乙会上的讲话 is one speech at several meetings.
  const shared = parts.slice(0, -1).some(([, part]) => /在[^、]*(?:会|会议|时)$/.test(part));
  const whole = parts.length === 1 || shared || !standsAlone.test(kept);
  for (const [at, part] of whole ? [[0, kept] as [number, string]] : joined(kept, parts))
    if (part.length >= 3) addOnce(result, note(view, from + at, from + at + part.length, 'study/thing'));
}
