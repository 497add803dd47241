/** Leads: the sentence that calls the meeting often names what it dealt with; what the rest takes up again is no item of its own. */
import { unquoted } from '../language/clauses.ts';
import { shared } from './alike.ts';
import { umbrella } from './study.ts';

/** A meeting is called or opened, and no sentence of the meeting itself begins here. */
const opening =
  /(?:主持召开|召开了?|举行了?)[^，。；]{0,60}(?:会议?|全会)|[^，。；]{2,40}(?:会议|全会)(?:召开|举行|在[^，。；]{2,20}(?:召开|举行))/;
const study = /^(?:会议|会上)?(?:并|还|首先|集体|专题|集中|随后)*(?:传达学习|学习传达|传达贯彻|学习贯彻|传达|学习|组织学习)了?/;
const vague = /如下|以下/;

/** Whether a sentence calls the meeting. */
export const isOpening = (sentence: string): boolean => opening.test(unquoted(sentence));
/** Whether a clause learns or passes something on. */
export const isStudy = (text: string): boolean => study.test(text);

/** Whether a lead's clause names no matter of its own: 听取有关工作, 研究以下事项, 学习上级精神; or one that calls the meeting. */
export function isVague(text: string, later: boolean): boolean {
  const learns = study.exec(text);
  const thing = text.slice(learns?.[0].length ?? 0);
  return (!later && !/^会议/.test(text)) || vague.test(text) || text.length < 6 || (learns !== null && umbrella.test(thing));
}

/** Whether the headings of the rest share `least` pairs of characters with each part of a lead's clause; a study only with a study. */
export function takenUp(text: string, rest: readonly string[], least = 1): boolean {
  const learns = study.exec(text);
  const against = learns ? rest.filter((heading) => /学习|传达|学法|领学/.test(heading)) : rest;
  const parts = text
    .slice(learns?.[0].length ?? 0)
    .replace(/等[^等]{0,16}$/, '')
    .split(/、(?![^《》]*》)/);
  return parts.every((part) => against.some((heading) => shared(part, heading) >= least));
}
