/** Undo and redo: the steps of this view, each a whole address, so that whatever is in the address can be undone. */
import type { State } from '../state.ts';
import { historyEntry } from './options.ts';

export interface UndoHistory {
  /** Takes note of a state the page has come to, by whatever way. */
  note(state: State): void;
  /** The state to go back or forward to; null where there is none. */
  undo(): State | null;
  redo(): State | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The steps from a first state on. */
export function undoHistory(first: State): UndoHistory {
  let past: State[] = [first];
  let at = 0;
  const move = (to: number): State | null => {
    const state = past[to];
    if (!state) return null;
    at = to;
    return state;
  };
  return {
    note: (state) => {
      const entry = historyEntry(state);
      if (entry === historyEntry(past[at]!)) past[at] = state;
      // The browser's own back and forward move along the same steps.
      else if (past[at - 1] && entry === historyEntry(past[at - 1]!)) at -= 1;
      else if (past[at + 1] && entry === historyEntry(past[at + 1]!)) at += 1;
      else {
        past = [...past.slice(0, at + 1), state];
        at += 1;
      }
    },
    undo: () => move(at - 1),
    redo: () => move(at + 1),
    get canUndo() {
      return at > 0;
    },
    get canRedo() {
      return at < past.length - 1;
    },
  };
}
