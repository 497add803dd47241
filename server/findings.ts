/**
 * The findings of the check, made off the path of requests: one run at a time, in the background after what changes the store,
 * and cached until the store has another revision. Whoever asks meanwhile gets those of before, and is told how far it is.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { FindingsState } from '../cypher/closed-lists.ts';
import type { Store } from '../cypher/store.ts';
import { type Review, review } from '../ingest/check/review.ts';

/** Milliseconds without another change after which a run begins by itself: many changes in a row are followed by one. */
const quiet = 1000;
/** Milliseconds that asking waits for a run to end: where there is little to check nobody sees it being made. */
const patience = 150;

export interface FindingsNow {
  state: FindingsState;
  /** Records read, and of how many; the last step, over all of them, comes after. */
  done: number;
  total: number;
  /** What was made last, of an earlier state of the store while the next is being made; null: nothing yet. */
  review: Review | null;
  /** The revision of the store it was made of. */
  of: number | null;
}
/** What an answer with findings in it depends on. */
export const nameOfFindings = ({ state, done, total, of }: FindingsNow): string => `${state} ${done} ${total} ${of}`;

export interface Findings {
  /** What there is at once, or within `wait` milliseconds; begins a run where the store has changed. Throws what the last run failed with, once. */
  now(wait?: number): Promise<FindingsNow>;
  /** To be told of every change of the store. */
  changed(): void;
  /** Ends a run; none begins any more. */
  close(): Promise<void>;
}

/** The findings of a store; nothing is made before somebody asks or the store changes. */
export function createFindings(store: Store): Findings {
  const ended = new AbortController();
  let made: { revision: number; review: Review } | null = null;
  let failure: { error: unknown } | null = null;
  let running: Promise<void> | null = null;
  let progress = { done: 0, total: 0 };
  let timer: NodeJS.Timeout | undefined;

  const run = async (revision: number): Promise<void> => {
    try {
      const onProgress = (done: number, total: number): void => {
        progress = { done, total };
      };
      made = { revision, review: await review(store, { onProgress, signal: ended.signal }) };
    } catch (error) {
      if (!ended.signal.aborted) failure = { error };
    } finally {
      running = null;
    }
  };
  const begin = async (): Promise<void> => {
    if (running || ended.signal.aborted) return;
    const revision = await store.revision();
    if (running || ended.signal.aborted || made?.revision === revision) return;
    progress = { done: 0, total: 0 };
    running = run(revision);
  };
  return {
    async now(wait = patience) {
      await begin();
      if (running) await Promise.race([running, pause(wait, undefined, { ref: false })]);
      if (failure !== null) {
        const { error } = failure;
        failure = null;
        throw error;
      }
      return { state: running || !made ? 'making' : 'ready', ...progress, review: made?.review ?? null, of: made?.revision ?? null };
    },
    changed() {
      clearTimeout(timer);
      // Whoever asks next is told what goes wrong.
      timer = setTimeout(() => void begin().catch(() => undefined), quiet).unref();
    },
    async close() {
      clearTimeout(timer);
      ended.abort();
      await running;
    },
  };
}
