/**
 * Paragraphs to items: which of several items each of the paragraphs after them is about. One assignment of all, in order: a paragraph is never
 * about an item before the one the last was about, and may be about none.
 */
import { unquoted } from '../language/clauses.ts';
import { shared } from './alike.ts';

/** Less in common than this says nothing: any two paragraphs of a record share a pair of characters. */
const least = 2;
/** The titles a text names, with their marks. */
export const titlesIn = (text: string): string[] => text.match(/《[^《》]{2,}》/g) ?? [];
/** How much a paragraph and a heading have in common; a title in both says most. */
export function likeness(paragraph: string, heading: string): number {
  const both = titlesIn(heading).filter((title) => paragraph.includes(title)).length;
  // Of what is learnt a paragraph says what it asks for, seldom what it is called.
  const learnt = /学习|传达/.test(heading) && /讲话|精神|学深|学习领会/.test(paragraph) ? least : 0;
  const score = shared(paragraph, heading) + both * 6 + learnt;
  return score >= least ? score : 0;
}

/** For each paragraph the index of its heading, or null. Time grows with their product. */
export function assign(paragraphs: readonly string[], headings: readonly string[]): (number | null)[] {
  // best[i]: the best score with no paragraph so far about a heading past i; from[p][i]: what the paragraph is about there.
  let best = headings.map(() => 0);
  const chosen: (number | null)[][] = [];
  const before: number[][] = [];
  for (const paragraph of paragraphs) {
    const next: number[] = [];
    const choice: (number | null)[] = [];
    const back: number[] = [];
    for (const [index, heading] of headings.entries()) {
      const score = likeness(paragraph, heading);
      const own = score > 0 ? (best[index] ?? 0) + score : Number.NEGATIVE_INFINITY;
      const none = best[index] ?? 0;
      const earlier = index > 0 ? (next[index - 1] ?? 0) : Number.NEGATIVE_INFINITY;
      // Of two that fit alike the later: it was named last.
      if (earlier > own && earlier >= none) {
        next.push(earlier);
        choice.push(choice[index - 1] ?? null);
        back.push(back[index - 1] ?? 0);
      } else {
        next.push(Math.max(own, none));
        choice.push(own >= none ? index : null);
        back.push(index);
      }
    }
    best = next;
    chosen.push(choice);
    before.push(back);
  }
  const found: (number | null)[] = [];
  let at = headings.length - 1;
  for (let paragraph = paragraphs.length - 1; paragraph >= 0; paragraph -= 1) {
    const choice = chosen[paragraph]?.[at] ?? null;
    found.unshift(choice);
    at = choice ?? before[paragraph]?.[at] ?? at;
  }
  return found;
}

/** Whether a sentence speaks of all that was named before it: 会议原则通过以上议题. */
export const ofAll = (sentence: string): boolean =>
  /(?:以上|上述|前述)[^，。；]{0,6}(?:议题|事项|议案|议程|项目|内容|人选|方案|文件|草案|报告|决议|办法)|通过了?(?:这|全部)?[一二两三四五六七八九十\d]{1,3}[个项份件](?:报告|议案|议题|文件|事项|草案|决议|办法)[，。；]?$/.test(
    unquoted(sentence),
  );
