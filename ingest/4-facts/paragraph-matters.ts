/** The matters of a paragraph: its clauses that name one, and what else is said of each. */
import type { Para } from '../2-lines.ts';
import { sentencesIn } from '../language/clauses.ts';
import type { Actors } from '../language/predicate.ts';
import type { Span } from '../record.ts';
import { ofAll } from './assign.ts';
import { clausesOfSentence, type Found } from './sentence-matters.ts';

/** What a meeting does with a matter; 总结, 部署 and 开展 may as well be what a speaker wants. */
const deals = /^(?:会上)?，?(?:首先|集中|集体|专题)*(?:传达|学习|听取|审议|审定|研究|讨论|通过|协商)/;

/** Several matters in one clause: 听取了甲、乙等事项的汇报. */
const sums = /、.*等(?:[一二两三四五六七八九十\d]+[个项份件])?(?:重要|重点|有关)?(?:事项|议题|工作|内容|问题|情况|报告|文件)/;

/**
 * The clauses of one paragraph that name a matter, those in which somebody tells of one, and sentences about all of them. `called`: the
 * paragraph before called the meeting, so that it is the meeting's where it begins without a subject.
 */
export function clausesOfParagraph(
  para: Para,
  actors: Actors,
  listed: boolean,
  called = false,
): { items: Found[]; told: Found[]; forAll: Span[] } {
  const [items, told, forAll]: [Found[], Found[], Span[]] = [[], [], []];
  let before = '';
  /** The sentence before called the meeting, and did no more. */
  let opening = called;
  const headline = para.text.length < 60 && !listed && !/[。；！？：]/.test(para.text);
  for (const sentence of sentencesIn(para.text)) {
    const at = para.from + sentence.start;
    const stop = para.from + sentence.end;
    const own = clausesOfSentence(
      sentence,
      at,
      actors,
      listed || (opening && deals.test(sentence.text)),
      before,
      headline,
      told.length > 0,
    );
    if (opening && !listed) for (const item of own.items) item.summary = !item.lead && sums.test(sentence.text);
    before = own.last;
    opening = own.items.length + own.told.length === 0 && own.calling;
    const opened = [...own.items, ...own.told].sort((a, b) => a.heading.start - b.heading.start);
    for (const [index, item] of opened.entries()) {
      const next = opened[index + 1]?.heading.start ?? stop;
      if (item.heading.end < next) item.body.push({ start: item.heading.end, end: next });
    }
    forAll.push(...own.forAll);
    if (opened.length === 0 && own.forAll.length > 0) continue;
    if (opened.length === 0 && ofAll(sentence.text)) forAll.push({ start: at, end: stop });
    else if (opened.length === 0)
      [...items, ...told]
        .sort((a, b) => a.heading.start - b.heading.start)
        .at(-1)
        ?.body.push({ start: at, end: stop });
    items.push(...own.items);
    told.push(...own.told);
  }
  return { items, told, forAll };
}
