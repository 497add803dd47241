/** Leads: the sentence that calls the meeting often names what it dealt with; what the rest takes up again is no item of its own. */
import { clausesIn, unquoted } from '../language/clauses.ts';
import { nobody, predicateOf } from '../language/predicate.ts';
import { shared } from './alike.ts';
import { umbrella } from './study.ts';

/** Calls the meeting; what follows without a subject is the meeting's. */
const convened =
  /(?:召开|举行|主持)[^，。；]{0,60}会(?:议)?(?:（[^（）]*）)?$|(?:召开|举行)[^，。；]{0,40}会议?(?=专题|集中|集体|听取|审议|研究|学习|传达)|会议?[^，。；]{0,24}(?:召开|举行)$/;
/** 召开了多次推进会: a past, not this meeting. */
const many = /(?:召开|举行)过?了?(?:多|几|数|[两三四五六七八九十\d]+)[次场个]/;
export const isMany = (clause: string): boolean => many.test(clause);
/** Whether a clause, its quotations blanked, calls the meeting. */
export const calls = (clause: string): boolean => convened.test(clause) && !isMany(clause);
const study = /^(?:会议|会上)?(?:并|还|首先|集体|专题|集中|随后)*(?:传达学习|学习传达|传达贯彻|学习贯彻|传达|学习|组织学习)了?/;
const vague = /如下|以下/;

/** Whether a sentence calls the meeting before it says what the meeting did. */
export function isOpening(sentence: string): boolean {
  for (const { text } of clausesIn(sentence)) {
    const plain = unquoted(text);
    const said = predicateOf(plain, nobody);
    if (said && said.frame !== 'convene' && said.subject === 'meeting' && said.from === 0) return false;
    if (calls(plain)) return true;
  }
  return false;
}
/** Whether a clause learns or passes something on. */
export const isStudy = (text: string): boolean => study.test(text);

/** Whether a clause learns what it does not name: 学习上级会议精神. */
export function isUmbrella(text: string): boolean {
  const learns = study.exec(text);
  return learns !== null && umbrella.test(text.slice(learns[0].length));
}
/** Whether a lead's clause names no matter of its own: 听取有关工作, 研究以下事项, 学习上级精神; or one that calls the meeting. */
export const isVague = (text: string, later: boolean): boolean =>
  (!later && !/^会议/.test(text)) || vague.test(text) || text.length < 6 || (isUmbrella(text) && !/国务院|中央|全国|[省市县区]/.test(text));

const titleOf = (part: string): string => /《[^《》]+》/.exec(part)?.[0] ?? '';

/** Whether the headings of the rest share `least` pairs of characters with each part of a lead's clause; a study only with a study. */
export function takenUp(text: string, rest: readonly string[], least = 1): boolean {
  const learns = study.exec(text);
  const against = learns ? rest.filter((heading) => /学习|传达|学法|领学/.test(heading)) : rest;
  const parts = text
    .slice(learns?.[0].length ?? 0)
    .replace(/等[^等]{0,16}$/, '')
    .split(/、(?![^《》]*》)/);
  // A title is taken up by its name alone: words like 管理办法 stand in many.
  return parts.every((part) =>
    against.some((heading) =>
      /《[^《》]+》/.test(part) ? heading.includes(titleOf(part)) || shared(titleOf(part), heading) >= 4 : shared(part, heading) >= least,
    ),
  );
}
