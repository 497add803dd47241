/** Findings as they come: no page waits for them. While they are being made a line says so, and what was found before stands below it. */
import type { Ctx } from '../context.ts';
import { h, put } from '../dom.ts';
import type { Review, ReviewQuery } from '../shapes.ts';

/** Milliseconds between two questions: at first, and at most. */
const wait = { first: 500, most: 3000 };

/**
 * Loads findings into an element and asks again until they are made; `draw` is called for each answer, the first of
 * which may hold nothing yet. Returns the way to end it.
 */
export function loadFindings(root: Element, ctx: Ctx, query: ReviewQuery, draw: (root: Element, review: Review) => void): () => void {
  const note = h('p', { class: 'making', role: 'status', hidden: true });
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (review: Review): void => {
    const making = review.state === 'making';
    note.hidden = !making;
    put(note, making ? makingText(review, ctx) : null);
    put(root, note);
    draw(root, review);
  };
  let last = '';
  const again = (delay: number): void => {
    timer = setTimeout(async () => {
      try {
        const review = await ctx.api.review(query, ended.signal);
        const now = review.state === 'making' ? `${review.done} ${review.records}` : 'ready';
        if (now !== last) show(review);
        last = now;
        if (review.state === 'making') again(Math.min(wait.most, delay * 1.5));
      } catch {
        // It is told as every failure is, with the way to try again.
        if (!ended.signal.aborted) begin();
      }
    }, delay);
  };
  let endLoad = (): void => undefined;
  const begin = (): void => {
    endLoad = ctx.load(
      root,
      'review',
      (signal) => ctx.api.review(query, signal),
      (review) => {
        show(review);
        if (review.state === 'making') again(wait.first);
      },
    );
  };
  begin();
  return () => {
    clearTimeout(timer);
    ended.abort();
    endLoad();
  };
}

/** How far it is; once every record is read, what is left is to compare them. */
function makingText({ done, total, records }: Review, { t }: Ctx): string {
  const far = done < total || total === 0 ? t('findingsMaking', { done, total }) : t('findingsComparing', { total });
  return records > 0 ? `${far} ${t('findingsBefore')}` : far;
}

/** Whether nothing has been found yet because nothing has been looked at. */
export const nothingYet = ({ state, records }: Review): boolean => state === 'making' && records === 0;
