/**
 * Items of news reports: one for each verb clause of the sentences in which the meeting acts (会议听取了…；审议通过了…).
 */
import type { Para } from '../2-lines.ts';
import type { Span } from '../record.ts';
import { clauseVerbs } from '../words/verbs.ts';
import { shared } from './alike.ts';
import type { ItemInput } from './items.ts';
import { findLead } from './lead.ts';

const verbs = [...clauseVerbs].sort((a, b) => b.length - a.length).join('|');
const adverb = '(?:还|并|首先|随后|最后|集中|专题|书面|分别|逐项|认真|共同|一并|再次|进行了?|原则)*';
const subject = new RegExp(
  `^(?:会上，|会议期间，|另外，|此外，)?((?:本次)?(?:会议|会上|全会|与会人员|与会委员|常委会|主任会议|主席会议)(?:经(?:过)?[^，]{0,8}(?:表决|审议|讨论|协商|票决)，|以[^，]{2,12}方式，?|以[^。；]{2,40}?(?:票|弃权|赞成|反对)，?)?${adverb}(?:${verbs}|(?:表决|审议|票决|讨论)?通过了|就[^。；]{4,200}(?:进行|作)了?(?:传达学习|集体学习|学习|传达|讨论|研究)))`,
);
const follow = new RegExp(`^(?:并|还|以及|随后|最后)*((?:${verbs}|通过了))`);
/** After ；: the meeting does one more thing, whatever it said of the last (；通报了…). */
const onceMore = new RegExp(`^(?:并|还|随后|最后)*(?:${verbs})了`);
/** After ；: a request granted is a matter of its own (；同意某局关于…的请示). */
const grants =
  /^(?:并|还)?(?:原则|一致)?(?:同意|批准)了?[^，。；]{2,40}关于[^，。；]{2,60}的?(?:请示|方案|意见|建议|报告|申请|事宜|议案|汇报)$/;
/** Single appointments belong to the clause that names the matter (通过了人事任免事项：任命…). */
const personnel = /(?:人事|任免|干部|辞职)/;
const single = /^(?:并|还)*(?:决定)?(?:任命|免去|接受|补选|增补|批准任命|同意)/;
const breaks = /^(?:会议)?(?:决定|指出|强调|要求|认为|明确|提出|号召|希望|宣布|同意|议定)/;
const noMatter = /(?:研究|讨论|审议|听取|通报|部署|安排)了?(?:其他|其它|有关其他)(?:有关)?(?:事项|事宜|工作|问题)?$|^会议(?:组织|开展)$/;
/** Somebody reports: 会上，沈清通报了…；县政协某委主任沈清作了《…报告》. */
const reports =
  /^(?:会上，)?[一-龥·]{2,24}?(?:代表[一-龥]{2,16}?)?(?:(?:通报|报告|汇报|介绍|说明)了|作了?(?![^，。；]*发言)[^，。；]{2,60}(?:报告|说明|通报|汇报)》?$)/;
const preview = /(?:如下|以下)(?:事项|议题)?[：:]?$/;

/** The items of unnumbered paragraphs of the flat text, in order, each with the sentences that follow it up to the next. */
export function findClauses(flat: string, paras: readonly Para[]): ItemInput[] {
  const items: ItemInput[] = [];
  /** Where several items opened in one paragraph, the paragraphs that follow are about one of them each. */
  let several: ItemInput[] = [];
  for (const para of paras) {
    if (para.text.length < 8 || /^[（(].*[）)]$/.test(para.text)) continue;
    let at = para.from;
    const opened = items.length;
    const about = several.length > 1 ? closest(flat, several, para.text) : undefined;
    for (const text of para.text.split(/(?<=[。！？])/)) {
      const found = clausesOf(text).map(({ start, end }) => ({ start: at + start, end: at + end }));
      const stop = at + text.length;
      for (const [index, heading] of found.entries()) {
        const next = found[index + 1]?.start ?? stop;
        items.push({ number: null, heading, body: heading.end < next ? [{ start: heading.end, end: next }] : [] });
      }
      if (found.length === 0) (items.length > opened ? items.at(-1) : (about ?? items.at(-1)))?.body.push({ start: at, end: stop });
      at = stop;
    }
    if (items.length > opened) several = items.slice(opened);
  }
  // A lead comes before what it opens; the paragraphs up to the first item are about it.
  const lead = findLead(
    flat,
    paras,
    items.map(({ heading }) => flat.slice(heading.start, heading.end)),
    false,
  );
  const first = items[0]?.heading.start ?? Number.POSITIVE_INFINITY;
  if (lead.length === 0 || (lead[0]?.start ?? 0) > first) return items;
  const after = lead.at(-1)?.end ?? 0;
  const body = paras.filter(({ from, to }) => from > after && to <= first).map(({ from, to }) => ({ start: from, end: to }));
  return [...lead.map((heading, index) => ({ number: null, heading, body: index === lead.length - 1 ? body : [] })), ...items];
}

/** The verb clauses of one sentence, as offsets in it. */
function clausesOf(sentence: string): Span[] {
  const clauses: Span[] = [];
  let open: Span | null = null;
  let active = false;
  let telling = false;
  let at = 0;
  let semicolon = false;
  for (const piece of splitClauses(sentence)) {
    const parallel = semicolon && (open !== null || clauses.length > 0);
    semicolon = /[；;]$/.test(piece);
    const text = piece.replace(/[，；。：:]$/, '');
    const lead = /^(?:会上，|另外，|此外，)/.exec(text)?.[0].length ?? 0;
    const reported: boolean =
      reports.test(text) && !/^(?:会上，)?会议/.test(text) && (/代表/.test(text) || /^会上，/.test(text) || telling);
    telling = reported;
    if (subject.test(text) && !noMatter.test(text) && !preview.test(text)) {
      if (open) clauses.push(open);
      open = { start: at + lead, end: at + text.length };
      active = true;
    } else if (subject.test(text)) {
      if (open) clauses.push(open);
      open = null;
    } else if (
      single.test(text) &&
      personnel.test(sentence.slice(open?.start ?? clauses.at(-1)?.start ?? at, open?.end ?? clauses.at(-1)?.end ?? at))
    ) {
      if (open) clauses.push(open);
      open = null;
    } else if (parallel && !noMatter.test(text) && (onceMore.test(text) || (open && grants.test(text)))) {
      if (open) clauses.push(open);
      open = { start: at, end: at + text.length };
      active = true;
    } else if (active && follow.test(text) && !noMatter.test(text) && !/^(?:决定|安排)(?!任命)/.test(text)) {
      if (open) clauses.push(open);
      open = { start: at, end: at + text.length };
    } else if (reported) {
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
    else if (depth === 0 && ('，；。,;'.includes(char) || (/[：:]/.test(char) && /(?:事项|名单|事宜|议案)$/.test(text.slice(start, at))))) {
      pieces.push(text.slice(start, at + 1));
      start = at + 1;
      if (
        /^(?:会上|另外|此外|最后|随后|会议经[^，]{0,10}|会议以[^，]{2,12}方式|会议以[^；。]{1,40}(?:票|赞成|反对|弃权|同意))[，,]$/.test(
          pieces.at(-1) ?? '',
        )
      )
        start = at + 1 - (pieces.pop()?.length ?? 0);
    }
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}

/** The item whose heading shares the most pairs of characters with the text; undefined where none shares two. */
function closest(flat: string, items: readonly ItemInput[], text: string): ItemInput | undefined {
  let best: { item: ItemInput; score: number } | null = null;
  for (const item of items) {
    const score = shared(text, flat.slice(item.heading.start, item.heading.end));
    if (score > (best?.score ?? 1)) best = { item, score };
  }
  return best?.item;
}
