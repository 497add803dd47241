/**
 * The table of the segmenter's pass.
 */
import { bound } from './cells.ts';
import { type Part, type PartKind, type Setting, type State, state, states, stepAt, stepsOf } from './weights.ts';

/** The table of the pass: for each place and state the best sum, and where it came from. */
export class Pass {
  private readonly best: Float64Array;
  private readonly back: Int32Array;
  private readonly kinds: (PartKind | undefined)[];
  private readonly size: number;
  private readonly steps: Float64Array;
  constructor(size: number, setting: Setting) {
    this.size = size;
    this.steps = stepsOf(setting);
    this.best = new Float64Array((size + 1) * states).fill(Number.NEGATIVE_INFINITY);
    this.back = new Int32Array((size + 1) * states).fill(-1);
    this.kinds = new Array<PartKind | undefined>((size + 1) * states);
    this.best[state.other] = 0;
  }
  has(at: number, from: State): boolean {
    return (this.best[at * states + from] ?? 0) > Number.NEGATIVE_INFINITY;
  }
  /** Whether no other state is reached at a place. */
  only(at: number, one: State): boolean {
    for (let from = 0; from < states; from += 1) if (from !== one && this.has(at, from as State)) return false;
    return true;
  }
  relaxFrom(at: number, from: State, to: number, next: State, kind: PartKind, weight: number): void {
    const cell = at * states + from;
    const sum = (this.best[cell] ?? 0) + weight;
    const goal = to * states + next;
    if (sum > (this.best[goal] ?? 0)) {
      this.best[goal] = sum;
      this.back[goal] = cell;
      this.kinds[goal] = kind;
    }
  }
  /** Goes on from every state reached at a place; `odd` is added where the last part was a name. */
  relax(at: number, to: number, next: State, kind: PartKind, weight: number, gap: number, odd = 0): void {
    for (let from = 0; from < states; from += 1)
      if (this.has(at, from as State))
        this.relaxFrom(
          at,
          from as State,
          to,
          next,
          kind,
          weight + (this.steps[stepAt(from, next, gap)] ?? 0) + (from === state.name ? odd : 0),
        );
  }
  /** An office behind a name may be that person's own; where something stands between, also the next one's. */
  relaxOffice(at: number, to: number, weight: number, gap: number, odd: number): void {
    for (let from = 0; from < states; from += 1) {
      if (!this.has(at, from as State)) continue;
      const own: State = gap > bound.none ? state.after : from === state.name ? state.tied : (from as State);
      const held = from === state.name || from === state.after || from === state.tied;
      const whole = weight + (from === state.name ? odd : 0);
      if (held && gap < bound.list) this.relaxFrom(at, from as State, to, own, 'office', whole + (this.steps[stepAt(from, own, gap)] ?? 0));
      if (!held || gap > bound.none)
        this.relaxFrom(at, from as State, to, state.office, 'office', whole + (this.steps[stepAt(from, state.office, gap)] ?? 0));
    }
  }
  /** The parts of the best way; an office at the end that belongs to nobody weighs against it. */
  parts(list: boolean): Part[] {
    let cell = this.size * states;
    let best = Number.NEGATIVE_INFINITY;
    for (let last = 0; last < states; last += 1) {
      const odd = last === state.joint && this.kinds[this.size * states + last] === 'joint' ? 3 : list && last === state.office ? 2.5 : 0;
      const sum = (this.best[this.size * states + last] ?? 0) - odd;
      if (sum > best) [best, cell] = [sum, this.size * states + last];
    }
    const parts: Part[] = [];
    for (; (this.back[cell] ?? -1) >= 0; cell = this.back[cell] ?? 0) {
      const from = Math.floor((this.back[cell] ?? 0) / states);
      parts.push({ kind: this.kinds[cell] ?? 'other', from, to: Math.floor(cell / states) });
    }
    return parts.reverse();
  }
}
