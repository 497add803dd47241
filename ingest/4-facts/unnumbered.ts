/**
 * Items of news reports: one for each verb clause of the sentences in which the meeting acts (会议听取了…；审议通过了…).
 */
import type { Para } from '../2-lines.ts';
import type { Span } from '../record.ts';
import { clauseVerbs } from '../words/verbs.ts';
import type { ItemInput } from './items.ts';

const verbs = [...clauseVerbs].sort((a, b) => b.length - a.length).join('|');
const adverb = '(?:还|并|首先|随后|最后|集中|专题|书面|分别|逐项|认真|共同|一并|再次|进行了?|原则)*';
const subject = new RegExp(
  `^(?:会上，|会议期间，|另外，|此外，)?((?:本次)?(?:会议|会上|全会|与会人员|与会委员|常委会|主任会议|主席会议)${adverb}(?:${verbs}))`,
);
const follow = new RegExp(`^(?:并|还|以及|随后|最后)*((?:${verbs}))`);
const breaks = /^(?:会议)?(?:决定|指出|强调|要求|认为|明确|提出|号召|希望|宣布|同意|议定)/;
const noMatter = /(?:研究|讨论|审议|听取|通报|部署|安排)了?(?:其他|其它|有关其他)(?:有关)?(?:事项|事宜|工作|问题)?$|^会议(?:组织|开展)$/;
const preview = /(?:如下|以下)(?:事项|议题)?[：:]?$/;

/** The items of unnumbered paragraphs, in order, each with the sentences that follow it up to the next. */
export function findClauses(paras: readonly Para[]): ItemInput[] {
  const items: ItemInput[] = [];
  for (const para of paras) {
    if (para.text.length < 8 || /^[（(].*[）)]$/.test(para.text)) continue;
    let at = para.from;
    for (const text of para.text.split(/(?<=[。！？])/)) {
      const found = clausesOf(text).map(({ start, end }) => ({ start: at + start, end: at + end }));
      const stop = at + text.length;
      for (const [index, heading] of found.entries()) {
        const next = found[index + 1]?.start ?? stop;
        items.push({ number: null, heading, body: heading.end < next ? [{ start: heading.end, end: next }] : [] });
      }
      if (found.length === 0) items.at(-1)?.body.push({ start: at, end: stop });
      at = stop;
    }
  }
  return items;
}

/** The verb clauses of one sentence, as offsets in it. */
function clausesOf(sentence: string): Span[] {
  const clauses: Span[] = [];
  let open: Span | null = null;
  let active = false;
  let at = 0;
  for (const piece of splitClauses(sentence)) {
    const text = piece.replace(/[，；。]$/, '');
    const lead = /^(?:会上，|另外，|此外，)/.exec(text)?.[0].length ?? 0;
    const reported = /^(?:会上，)?[一-龥]{2,20}?(?:代表[一-龥]{2,10})?(?:通报|报告)了/.test(text) && !/^会议/.test(text);
    if (subject.test(text) && !noMatter.test(text) && !preview.test(text)) {
      if (open) clauses.push(open);
      open = { start: at + lead, end: at + text.length };
      active = true;
    } else if (subject.test(text)) {
      if (open) clauses.push(open);
      open = null;
    } else if (active && follow.test(text) && !noMatter.test(text) && !/^(?:决定|安排)(?!任命)/.test(text)) {
      if (open) clauses.push(open);
      open = { start: at, end: at + text.length };
    } else if (reported && /代表/.test(text)) {
      if (open) clauses.push(open);
      open = { start: at + lead, end: at + text.length };
    } else if (breaks.test(text) || /^[一-龥]{1,20}(?:报|要|由|负责|计划)/.test(text) || !/[、]$/.test(piece)) {
      if (open) clauses.push(open);
      open = null;
      if (/^(?:会议)?(?:指出|强调|要求|认为|决定|同意)/.test(text)) active = /^(?:会议)?(?:决定|同意)/.test(text) && active;
    } else if (open) open.end = at + text.length;
    at += piece.length;
  }
  if (open) clauses.push(open);
  return clauses;
}

/** Splits at ， and ； outside of 《》 and brackets, marks kept. */
function splitClauses(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if ('《（“('.includes(char)) depth += 1;
    else if ('》）”)'.includes(char)) depth = Math.max(0, depth - 1);
    else if ('，；。,;'.includes(char) && depth === 0) {
      pieces.push(text.slice(start, at + 1));
      start = at + 1;
      if (/^(?:会上|另外|此外|最后|随后)[，,]$/.test(pieces.at(-1) ?? '')) start = at + 1 - (pieces.pop()?.length ?? 0);
    }
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}
