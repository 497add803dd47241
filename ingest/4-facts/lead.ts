/**
 * Leads: matters that only the opening sentence names (某人主持召开会议，传达学习…，听取…); what the rest takes up again is no item of its own.
 */
import type { Para } from '../2-lines.ts';
import type { Span } from '../record.ts';
import { clauseVerbs } from '../words/verbs.ts';
import { shared } from './alike.ts';
import { umbrella } from './study.ts';

const verbs = [...clauseVerbs].sort((a, b) => b.length - a.length).join('|');
/** A meeting is called or opened, and no sentence of the meeting itself begins here. */
const opening =
  /(?:主持召开|召开了?|举行了?)[^，。；]{0,60}(?:会议?|全会)|[^，。；]{2,40}(?:会议|全会)(?:召开|举行|在[^，。；]{2,20}(?:召开|举行))/;
const matter = new RegExp(`^(?:会议|会上)?(?:并|还|首先|集体|专题|集中|随后)*((?:${verbs})了?[^，。；]{4,})`);
const study = /^(?:会议|会上)?(?:并|还|首先|集体|专题|集中|随后)*(?:传达学习|学习传达|传达贯彻|学习贯彻|传达|学习|组织学习)了?/;
const vague = /(?:其他|其它|有关|相关)(?:事项|事宜|工作|问题|议题)|(?:如下|以下)/;

/**
 * The clauses of the opening paragraphs that name a matter nothing else takes up, as spans of the flat text. With `numbered` headings the lead
 * previews them, and only a study it alone names is one; `rest` are the headings of the items found elsewhere.
 */
export function findLead(flat: string, head: readonly Para[], rest: readonly string[], numbered: boolean): Span[] {
  for (const para of head.slice(0, 6)) {
    let at = para.from;
    for (const sentence of para.text.split(/(?<=[。！？])/)) {
      const found = opening.test(sentence) || numbered ? clausesOf(flat, at, sentence, rest, numbered) : [];
      if (found.length > 0) return found;
      at += sentence.length;
    }
  }
  return [];
}

function clausesOf(flat: string, from: number, sentence: string, rest: readonly string[], numbered: boolean): Span[] {
  const found: Span[] = [];
  let at = from;
  for (const [index, piece] of sentence.split(/(?<=[，；。])(?![^《》]*》)/).entries()) {
    const text = piece.replace(/[，；。]$/, '');
    const spoken = /^(?:会议|会上)/.test(text);
    if (matter.test(text) && !vague.test(text) && (numbered ? spoken || index > 0 : index > 0 && !spoken)) {
      const learns = study.exec(text);
      const thing = text.slice(learns?.[0].length ?? 0);
      if ((learns ? !umbrella.test(thing) : !numbered) && !takenUp(thing, rest, learns !== null))
        found.push({ start: at, end: at + text.length });
    }
    at += piece.length;
  }
  return found.filter(({ start, end }) => flat.slice(start, end).length >= 6);
}

/** Whether some heading shares words with each part of a lead's clause; a study only with a study. */
function takenUp(clause: string, rest: readonly string[], learns: boolean): boolean {
  const against = learns ? rest.filter((heading) => /学习|传达|学法|领学/.test(heading)) : rest;
  const parts = clause.replace(/等[^等]{0,16}$/, '').split(/、(?![^《》]*》)/);
  return parts.every((part) => against.some((heading) => shared(part, heading) > 0));
}
