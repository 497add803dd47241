/**
 * A list of what a meeting dealt with, counted in prose: 会议共有三项议题：一是听取…；二是研究…。三是…, in one paragraph or one each. Each is an item with
 * its number. 一是 alone counts reasons and orders, so the list must be called one of topics, and each part must say what the meeting does.
 */
import type { Para } from '../2-lines.ts';
import { unquoted } from '../language/clauses.ts';
import { nobody, predicateOf } from '../language/predicate.ts';
import type { Frame } from '../words/frames.ts';
import { readNumber } from '../words/numerals.ts';
import { matters } from './matter-words.ts';
import type { Found } from './sentence-matters.ts';

const intro = /(?:议题|议程|议项)[^，。；：:]{0,12}[：:，,]?(?=一是)/;
const ordinal = /(?<=^|[。；：:，,])([一二三四五六七八九十]{1,3})是/g;

/** In a list of topics, to pass something on is one too: 一是通报安全生产情况. */
const dealt = (frame: Frame): boolean => matters.has(frame) || frame === 'tell';

/** The items of a paragraph that opens such a list, or goes on with one that has come to `last`; none where it does neither. Linear. */
export function ordinalMatters(para: Para, last: number): (Found & { number: NonNullable<Found['number']> })[] {
  const { text } = para;
  const opened = intro.exec(text);
  if (!opened && last === 0) return [];
  const first = opened ? opened.index + opened[0].length : 0;
  const found = [...text.slice(first).matchAll(ordinal)];
  if (found[0]?.index !== 0) return [];
  let next = opened ? 1 : last + 1;
  const items: ReturnType<typeof ordinalMatters> = [];
  for (const [index, mark] of found.entries()) {
    const from = first + mark.index;
    const begin = from + mark[0].length;
    const stop = first + (found[index + 1]?.index ?? text.length - first);
    const words = text.slice(begin, stop).replace(/[。；，,;]+$/, '');
    const said = predicateOf(unquoted(words), nobody);
    if (readNumber(mark[1] ?? '') !== next || said?.subject !== 'none' || said.from !== 0 || !dealt(said.frame)) return [];
    items.push({
      number: { value: next, span: { start: para.from + from, end: para.from + begin } },
      heading: { start: para.from + begin, end: para.from + begin + words.length },
      body: [],
      frame: said.frame,
      verb: { start: para.from + begin + said.verb.start, end: para.from + begin + said.verb.end },
      lead: false,
    });
    next += 1;
  }
  return items;
}
