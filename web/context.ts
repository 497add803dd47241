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
   * Called when selection, place (what a view with a source shows of it: `filter.page`, `at`, `unread`), filter (the rest of it),
   * range or scope (the place in the frame, with its body and series) change while the view stays; a view that watches a part is not
   * mounted anew for it.
   */
  watch(part: 'selection' | 'place' | 'filter' | 'range' | 'scope', then: (state: State) => void): void;
  /** Says which place the page belongs to, where its key does not. */
  belongs(scope: string): void;
  /** Loads and draws into an element, with waiting, stop, failure and retry. Returns the way to end it. */
  load<T>(root: Element, what: Word, ask: (signal: AbortSignal) => Promise<T>, draw: (data: T) => void): () => void;
}

/** A view or part: draws itself into `root` and returns how to take it down. */
export type Mount = (root: HTMLElement, ctx: Ctx) => () => void;

/** The range of a state as query parameters. */
export function rangeOf(state: State): { from?: string; to?: string } {
  return { ...(state.from ? { from: state.from } : {}), ...(state.to ? { to: state.to } : {}) };
}

export interface PlaceQuery {
  scope?: string;
  body?: string;
  series?: string;
}
/** The place of a state as query parameters. */
export function placeOf({ scope, body, series }: State): PlaceQuery {
  return { ...(scope ? { scope } : {}), ...(body ? { body } : {}), ...(series ? { series } : {}) };
}

/** Period and place of a state as query parameters: what every list is asked with. */
export const frameOf = (state: State): PlaceQuery & { from?: string; to?: string } => ({ ...rangeOf(state), ...placeOf(state) });
