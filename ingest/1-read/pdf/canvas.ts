/** What has been painted on a page so far: letters, and areas in the order of painting. Nothing is drawn, only noted. */
import { type Area, type Colour, ringsOf, shapeOf, strips } from './areas.ts';
import { type DrawnLetter, lettersOf, pointOf } from './letters.ts';
import { type Box, common, cornersOf, holds, type Matrix } from './matrix.ts';
import { States, startState } from './state.ts';

/** Thinner lines are rules of tables and lines through words. */
const thickest = 4;
/** Less opaque than this lets letters shine through. */
const nearlyOpaque = 0.95;
const unit: Box = { left: 0, top: 0, right: 1, bottom: 1 };

export class Canvas {
  readonly letters: DrawnLetter[] = [];
  readonly areas: Area[] = [];
  readonly states: States;
  /** Operators so far. */
  time = 0;
  /** Masks and annotations around this operator. */
  masks = 0;
  annotations = 0;
  /** Groups around it; true: one is a mask. */
  readonly groups: boolean[] = [];
  /** Layers that are off, and marked content, around it. */
  #off = 0;
  readonly #marked: boolean[] = [];
  /** The next path is a clip. */
  #clips = false;
  readonly view: Matrix;
  readonly page: Box;
  constructor(view: Matrix, page: Box) {
    this.view = view;
    this.page = page;
    this.states = new States(startState(view, page));
  }

  clipNext(): void {
    this.#clips = true;
  }
  /** Letters of annotations are no part of the page's text; those of masks are shapes. */
  show(glyphs: unknown): void {
    const { current: state } = this.states;
    const found = lettersOf(glyphs, state, this.time, this.#off > 0);
    if (this.masks > 0 || this.annotations > 0) return;
    for (const letter of found) this.letters.push(holds(state.clip, pointOf(letter, 0.5, 0.35)) ? letter : { ...letter, away: true });
  }

  /** Marked content begins; `off`: on a layer that is not shown. */
  enter(off: boolean): void {
    this.#marked.push(off);
    if (off) this.#off += 1;
  }
  leave(): void {
    if (this.#marked.pop()) this.#off -= 1;
  }

  #add(shape: Pick<Area, 'box' | 'rings'>, more: Pick<Area, 'evenOdd' | 'colour' | 'picture'>, opacity: number, hides: boolean): void {
    const { current: state } = this.states;
    const seen = opacity * state.groupOpacity;
    if (this.#off > 0 || this.masks > 0 || seen < 0.02) return;
    const box = common(shape.box, state.clip);
    if (!(box.right > box.left && box.bottom > box.top)) return;
    const opaque = hides && seen >= nearlyOpaque && !state.mixed && !state.masked && state.clipIsBox;
    this.areas.push({ time: this.time, box, rings: shape.rings, opaque, ...more, colour: opaque ? more.colour : null });
  }
  #fill(rings: readonly Parameters<typeof shapeOf>[0][number][], evenOdd: boolean, colour: Colour | null, opacity: number): void {
    this.#add(shapeOf(rings), { evenOdd, colour, picture: false }, opacity, colour !== null);
  }

  /** A path that is filled, stroked, or taken as a clip. `how`: the name of the operator that paints it. */
  path(how: string, data: ArrayLike<number> | null | undefined): void {
    const { current: state } = this.states;
    const rings = ringsOf(data, state.matrix);
    if (rings && rings.length > 0) {
      if (/fill/iu.test(how)) this.#fill(rings, /eofill/iu.test(how), state.fill, state.opacity);
      const [a, b, c, d] = state.matrix;
      const pen = state.lineWidth * Math.sqrt(Math.abs(a * d - b * c));
      if (/stroke/iu.test(how) && pen >= thickest)
        for (const strip of strips(rings, pen)) this.#fill([strip], false, state.stroke, state.strokeOpacity);
    }
    if (this.#clips) {
      const shape = rings && rings.length > 0 ? shapeOf(rings) : null;
      if (shape) state.clip = common(state.clip, shape.box);
      state.clipIsBox &&= shape?.rings === null;
    }
    this.#clips = false;
  }
  /** A picture in the unit square of a space. */
  picture(opaque: boolean, matrix: Matrix = this.states.current.matrix): void {
    const shape = shapeOf([cornersOf(matrix, unit)]);
    this.#add(shape, { evenOdd: false, colour: null, picture: true }, this.states.current.opacity, opaque);
  }
  /** One point of colour, drawn out over the unit square: how some programs fill a box. */
  point(): void {
    const { current: state } = this.states;
    this.#fill([cornersOf(state.matrix, unit)], false, state.fill, state.opacity);
  }
  /** A run of colours over all that the clip leaves. */
  shade(): void {
    const { left, top, right, bottom } = this.states.current.clip;
    const ring = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ] as const;
    this.#add(shapeOf([ring]), { evenOdd: false, colour: null, picture: false }, this.states.current.opacity, true);
  }
}
