/**
 * The table of the segmenter's pass.
 */
import { bound } from './cells.ts';
import { type Part, type PartKind, type Setting, type State, state, states, stepAt, stepsOf } from './weights.ts';

const kinds: readonly PartKind[] = ['other', 'name', 'office', 'body', 'group', 'count', 'tail', 'joint'];
const codes = Object.fromEntries(kinds.map((kind, code) => [kind, code])) as Record<PartKind, number>;

interface Room {
  best: Float64Array;
  back: Int32Array;
  kinds: Uint8Array;
  /** The states reached at each place, a bit each. */
  reached: Uint8Array;
}
const makeRoom = (places: number): Room => ({
  best: new Float64Array(places * states),
  back: new Int32Array(places * states),
  kinds: new Uint8Array(places * states),
  reached: new Uint8Array(places),
});
/** Most passes go over a few characters: they take turns in one room. */
const most = 2048;
const shared = makeRoom(most);
function roomFor(places: number): Room {
  const room = places > most ? makeRoom(places) : shared;
  room.best.fill(Number.NEGATIVE_INFINITY, 0, places * states);
  room.back.fill(-1, 0, places * states);
  room.reached.fill(0, 0, places);
  return room;
}

/** The table of the pass: for each place and state the best sum, and where it came from. One at a time. */
export class Pass {
  private readonly room: Room;
  private readonly size: number;
  private readonly steps: Float64Array;
  constructor(size: number, setting: Setting) {
    this.size = size;
    this.steps = stepsOf(setting);
    this.room = roomFor(size + 1);
    this.room.best[state.other] = 0;
    this.room.reached[0] = 1 << state.other;
  }
  has(at: number, from: State): boolean {
    return ((this.room.reached[at] ?? 0) & (1 << from)) > 0;
  }
  /** Whether no other state is reached at a place. */
  only(at: number, one: State): boolean {
    return ((this.room.reached[at] ?? 0) & ~(1 << one)) === 0;
  }
  relaxFrom(at: number, from: State, to: number, next: State, kind: PartKind, weight: number): void {
    const cell = at * states + from;
    const sum = (this.room.best[cell] ?? 0) + weight;
    const goal = to * states + next;
    if (sum > (this.room.best[goal] ?? 0)) {
      this.room.best[goal] = sum;
      this.room.back[goal] = cell;
      this.room.kinds[goal] = codes[kind];
      this.room.reached[to] = (this.room.reached[to] ?? 0) | (1 << next);
    }
  }
  /** Goes on from every state reached at a place; `odd` is added where the last part was a name. */
  relax(at: number, to: number, next: State, kind: PartKind, weight: number, gap: number, odd = 0): void {
    for (let from = 0, left = this.room.reached[at] ?? 0; left > 0; from += 1, left >>= 1)
      if (left & 1) {
        const sum = weight + (this.steps[stepAt(from, next, gap)] ?? 0) + (from === state.name ? odd : 0);
        this.relaxFrom(at, from as State, to, next, kind, sum);
      }
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
      const odd =
        last === state.joint && kinds[this.room.kinds[this.size * states + last] ?? 0] === 'joint'
          ? 3
          : list && last === state.office
            ? 2.5
            : 0;
      const sum = (this.room.best[this.size * states + last] ?? 0) - odd;
      if (sum > best) [best, cell] = [sum, this.size * states + last];
    }
    const parts: Part[] = [];
    for (; (this.room.back[cell] ?? -1) >= 0; cell = this.room.back[cell] ?? 0) {
      const from = Math.floor((this.room.back[cell] ?? 0) / states);
      parts.push({ kind: kinds[this.room.kinds[cell] ?? 0] ?? 'other', from, to: Math.floor(cell / states) });
    }
    return parts.reverse();
  }
}
