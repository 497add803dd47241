/** What every view and part is given: the state, the ways to change it, words, the model, and loading with its three faces. */
import type { Api } from './data.ts';
import type { Model } from './shapes.ts';
import type { State } from './state.ts';
import type { Word, Words } from './text.ts';

export interface Ctx {
  readonly state: State;
  readonly t: Words;
  readonly model: Model;
  readonly api: Api;
  /** Changes the state; `replace` leaves no step in the history. */
  go(change: Partial<State>, replace?: boolean): void;
  /** The address of the state so changed. */
  href(change: Partial<State>): string;
  /**
   * Called when selection, place (what a view with a source shows of it: `filter.page`, `at`, `unread`), filter (the rest of it)
   * or range change while the view stays; a view that watches a part is not mounted anew for it.
   */
  watch(part: 'selection' | 'place' | 'filter' | 'range', then: (state: State) => void): void;
  /** Loads and draws into an element, with waiting, stop, failure and retry. Returns the way to end it. */
  load<T>(root: Element, what: Word, ask: (signal: AbortSignal) => Promise<T>, draw: (data: T) => void): () => void;
}

/** A view or part: draws itself into `root` and returns how to take it down. */
export type Mount = (root: HTMLElement, ctx: Ctx) => () => void;

/** The range of a state as query parameters. */
export function rangeOf(state: State): { from?: string; to?: string } {
  return { ...(state.from ? { from: state.from } : {}), ...(state.to ? { to: state.to } : {}) };
}
