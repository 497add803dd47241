/**
 * Articles: rules of procedure, charters and laws are printed whole behind the minutes that pass them, or stand alone. 第三条　主任召集和主持会议 says what
 * ought to be: nobody was there by it, and nothing was dealt with or decided.
 */
import { countUpTo } from '../cypher/sorted.ts';
import type { Para, View } from './2-lines.ts';
import { articleNumber, isChapter } from './language/article-marks.ts';
import type { Span } from './span.ts';

/** 三、: the next item of the minutes. */
const isHeading = ({ lines }: Para): boolean => lines[0]?.mark?.scheme === 'cn' || lines[0]?.mark?.scheme === 'topic';
/** Whether a paragraph goes on with the article before it: a part （一） or a chapter. */
const goesOn = (para: Para): boolean => isChapter(para.text) || (para.lines[0]?.mark != null && !isHeading(para));

function find({ paras }: View): Set<Para> {
  const found = new Set<Para>();
  let last: { index: number; number: number } | null = null;
  for (const [index, para] of paras.entries()) {
    const number = articleNumber(para.text);
    const before = paras[index - 1];
    if (number !== null) {
      // What stands between two articles in a row is of the first, whatever it looks like.
      const between: readonly Para[] = last?.number === number - 1 ? paras.slice(last.index, index) : [];
      if (!between.some(isHeading)) for (const one of between) found.add(one);
      last = { index, number };
      found.add(para);
    } else if (before && found.has(before) && goesOn(para)) found.add(para);
  }
  return found;
}

const known = new WeakMap<View, ReadonlySet<Para>>();
/** The paragraphs of a view that are of articles, found once. Linear. */
export function articlesOf(view: View): ReadonlySet<Para> {
  const made = known.get(view) ?? find(view);
  known.set(view, made);
  return made;
}

const stretches = new WeakMap<View, readonly Span[]>();
/** Where articles stand in the flat text, in order; neighbours are one. */
export function articleStretches(view: View): readonly Span[] {
  const had = stretches.get(view);
  if (had) return had;
  const made: Span[] = [];
  for (const { from, to } of articlesOf(view)) {
    const last = made.at(-1);
    if (last?.end === from - 1) last.end = to;
    else made.push({ start: from, end: to });
  }
  stretches.set(view, made);
  return made;
}

/** Whether an offset of the flat text lies in an article. */
export function isInArticle(view: View, at: number): boolean {
  const all = articleStretches(view);
  const last = all[countUpTo(all.length, (index) => all[index]?.start ?? 0, at) - 1];
  return last !== undefined && at < last.end;
}
