/** The objects of an OFD page in the order they are drawn: letters, filled areas and pictures, in points from the page's upper left corner. */
import { type Area, shapeOf, strips } from '../pdf/areas.ts';
import type { Letter } from '../pdf/letters.ts';
import { areaOf, type Box, boxAround, cornersOf, type Matrix, moved } from '../pdf/matrix.ts';
import type { Resources } from './document.ts';
import { inkOf } from './ink.ts';
import { lettersOf } from './letters.ts';
import { boxOf, ringsOf, spaceIn } from './numbers.ts';
import { childOf, type Element, says } from './tree.ts';

export interface Picture {
  box: Box;
  /** Of the part that holds it. */
  path: string;
}

/** What no page of a program reaches, and a drawing that is repeated in itself soon does. */
const mostLetters = 50_000;
const mostObjects = 200_000;
const deepest = 8;
/** Of 255; what is seen through less than this hides what lies below. */
const opaque = 250;
/** Millimetres; thinner lines hide nothing. */
const thick = 1;

/** Draws layers; `isOpaque` tells whether nothing shines through a picture. */
export class Drawing {
  readonly letters: Letter[] = [];
  readonly areas: Area[] = [];
  readonly pictures: Picture[] = [];
  /** The page has more objects than any real one; the rest is left out. */
  tooMany = false;
  private time = 0;
  private readonly resources: Resources;
  private readonly isOpaque: (path: string) => boolean;
  constructor(resources: Resources, isOpaque: (path: string) => boolean) {
    this.resources = resources;
    this.isOpaque = isOpaque;
  }

  layer(layer: Element, space: Matrix): void {
    this.block(layer, this.resources.styles.get(layer.attribute('DrawParam') ?? '') ?? null, space, 0);
  }

  private block(block: Element, style: Element | null, space: Matrix, depth: number): void {
    for (const object of block.children) {
      this.time += 1;
      if (this.time > mostObjects || this.letters.length > mostLetters) this.tooMany = true;
      if (this.tooMany) return;
      if (object.name === 'PageBlock') this.block(object, style, space, depth);
      const box = boxOf(object.attribute('Boundary'));
      if (!box) continue;
      if (object.name === 'TextObject')
        for (const letter of lettersOf(object, box, space, this.resources.styles, style)) this.letters.push({ ...letter, time: this.time });
      if (!says(object, 'Visible', true)) continue;
      const own = spaceIn(space, box, object.attribute('CTM'));
      if (object.name === 'PathObject') this.path(object, own, style);
      if (object.name === 'ImageObject') this.picture(object, boxAround(cornersOf(space, box)), style);
      if (object.name === 'CompositeObject' && depth < deepest) {
        const content = this.resources.drawings.get(object.attribute('ResourceID') ?? '');
        for (const part of content?.children ?? []) if (part.name === 'Content') this.block(part, style, own, depth + 1);
      }
    }
  }

  private path(object: Element, space: Matrix, style: Element | null): void {
    const rings = ringsOf(childOf(object, 'AbbreviatedData')?.text ?? '', (point) => moved(space, point));
    if (!rings || rings.length === 0) return;
    const paint = (name: 'FillColor' | 'StrokeColor', shape: Pick<Area, 'box' | 'rings'>): void => {
      const { colour, alpha } = inkOf(object, name, this.resources.styles, style);
      const evenOdd = object.attribute('Rule') === 'Even-Odd';
      const whole = colour !== null && alpha >= opaque;
      if (areaOf(shape.box) > 0)
        this.areas.push({ ...shape, time: this.time, evenOdd, opaque: whole, colour: whole ? colour : null, picture: false });
    };
    if (says(object, 'Fill', false)) paint('FillColor', shapeOf(rings));
    const width = Number(object.attribute('LineWidth') ?? 0);
    if (!says(object, 'Stroke', true) || !(width >= thick)) return;
    const lines = strips(rings, width * Math.hypot(space[0], space[1]));
    for (const strip of lines) paint('StrokeColor', shapeOf([strip]));
  }

  private picture(object: Element, box: Box, style: Element | null): void {
    const path = this.resources.pictures.get(object.attribute('ResourceID') ?? '');
    if (path === undefined) return;
    const { alpha } = inkOf(object, 'FillColor', this.resources.styles, style);
    this.pictures.push({ box, path });
    const whole = alpha >= opaque && this.isOpaque(path);
    this.areas.push({ time: this.time, box, rings: null, evenOdd: false, opaque: whole, colour: null, picture: true });
  }
}
