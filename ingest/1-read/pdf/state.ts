/** The graphics state of a PDF page while its operators are followed: space, clip, colours, and where text stands. */
import type { Colour } from './areas.ts';
import type { Font } from './fonts.ts';
import { type Box, boxAround, combined, common, cornersOf, identity, type Matrix } from './matrix.ts';

export interface State {
  matrix: Matrix;
  clip: Box;
  /** Whether the clip is its box; a shape of another form shows less. */
  clipIsBox: boolean;
  /** null: a pattern, whose colours are not known. */
  fill: Colour | null;
  stroke: Colour | null;
  /** 0 to 1; of the groups around it, and of what is filled and stroked. */
  groupOpacity: number;
  opacity: number;
  strokeOpacity: number;
  /** Colours are mixed with those below, or masked: either may let shine through what lies below. */
  mixed: boolean;
  masked: boolean;
  lineWidth: number;
  font: Font | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

const black: Colour = [0, 0, 0];
export const startState = (matrix: Matrix, clip: Box): State => ({
  matrix,
  clip,
  clipIsBox: true,
  fill: black,
  stroke: black,
  groupOpacity: 1,
  opacity: 1,
  strokeOpacity: 1,
  mixed: false,
  masked: false,
  lineWidth: 1,
  font: null,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  textMatrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

/** Deeper states than these share one: nobody saves so many but to harm. */
const deepest = 2000;
/** The states of a page: the one that holds, and those that were saved. */
export class States {
  current: State;
  readonly #saved: State[] = [];
  #beyond = 0;
  constructor(start: State) {
    this.current = start;
  }
  save(): void {
    if (this.#saved.length < deepest) this.#saved.push({ ...this.current });
    else this.#beyond += 1;
  }
  restore(): void {
    if (this.#beyond > 0) this.#beyond -= 1;
    else this.current = this.#saved.pop() ?? this.current;
  }
  transform(matrix: Matrix): void {
    this.current.matrix = combined(this.current.matrix, matrix);
  }
  /** Shows only what lies in a box of the present space, as forms and annotations do. */
  clipTo(box: ArrayLike<number> | null | undefined): void {
    if (!box || box.length < 4) return;
    const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(box);
    this.current.clip = common(this.current.clip, boxAround(cornersOf(this.current.matrix, { left, top, right, bottom })));
  }
}

export function moveText(state: State, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}
export function setTextMatrix(state: State, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.x = 0;
  state.y = 0;
  state.lineX = 0;
  state.lineY = 0;
}

/** `#rrggbb`, as pdf.js names every colour; null for anything else. */
export function colourOf(found: unknown): Colour | null {
  if (typeof found !== 'string' || !/^#[0-9a-f]{6}$/iu.test(found)) return null;
  const number = Number.parseInt(found.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}
