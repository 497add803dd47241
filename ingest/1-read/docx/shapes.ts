/** Drawings and boxes of text in Word files: whether they are shown, and the ground they paint. */
import { type Colour, readColour, white } from '../html/colours.ts';
import type { Attribute } from '../xml.ts';

/** English Metric Units, 12,700 to a point; no page is this long. */
const farthest = 30_000_000;
/** Points; the same for the older drawings. */
const farPoints = 1500;

/** A picture in the line no larger than this is a sign. */
const largestSign = 400_000;

interface Shape {
  size: number;
  hidden: boolean;
  /** undefined: none; null: one that is not known. */
  fill: Colour | null | undefined;
}
const ofDrawing = new Set(['w:drawing', 'w:pict', 'w:object']);

export class Shapes {
  private readonly shapes: Shape[] = [];
  private outline = 0;
  private inShape = 0;
  private inOffset = false;
  private offset = '';

  get hidden(): boolean {
    return this.shapes.some(({ hidden }) => hidden);
  }
  /** The ground of the box that opens now, in one of the ground `around`. */
  ground(around: Colour | null): Colour | null {
    const fill = this.shapes.at(-1)?.fill;
    return fill === undefined ? around : fill;
  }

  /** Whether the element is a picture that stands for a sign, or a sign of a font of pictures. */
  isSign(name: string): boolean {
    const size = this.shapes.at(-1)?.size ?? 0;
    return name === 'w:sym' || (name === 'a:blip' && size > 0 && size <= largestSign);
  }

  open(name: string, attribute: Attribute): void {
    if (ofDrawing.has(name)) this.shapes.push({ size: 0, hidden: false, fill: undefined });
    const shape = this.shapes.at(-1);
    if (!shape) return;
    if (name === 'wp:docPr' && /^(?:1|true)$/u.test(attribute('hidden') ?? '')) shape.hidden = true;
    if (name === 'wp:extent') shape.size = Math.max(Number(attribute('cx')), Number(attribute('cy')));
    if (name === 'wp:posOffset') [this.inOffset, this.offset] = [true, ''];
    if (name === 'wps:spPr') this.inShape += 1;
    if (name === 'a:ln') this.outline += 1;
    if (this.inShape > 0 && this.outline === 0) {
      if (/^a:(?:gradFill|blipFill|pattFill|solidFill|grpFill)$/u.test(name)) shape.fill = null;
      if (name === 'a:srgbClr') shape.fill = readColour(attribute('val') ?? '');
      if (name === 'a:schemeClr' && /^(?:bg1|lt1)$/u.test(attribute('val') ?? '')) shape.fill = white;
    }
    // A style of shapes paints in a colour of the theme, unless the shape says that it has none.
    if (name === 'a:fillRef' && shape.fill === undefined && attribute('idx') !== '0') shape.fill = null;
    if (/^v:(?:shape|rect|roundrect|oval)$/u.test(name)) {
      const style = attribute('style') ?? '';
      const far = [...style.matchAll(/(?:margin-left|margin-top|left|top):(-?[\d.]+)pt/gu)].some(
        ([, points]) => Math.abs(Number(points)) > farPoints,
      );
      if (far || /visibility:\s*hidden|display:\s*none/u.test(style)) shape.hidden = true;
      if (!/^(?:f|false|0)$/u.test(attribute('filled') ?? ''))
        shape.fill = readColour((attribute('fillcolor') ?? 'white').replace(/\s.*$/u, ''));
    }
    if (name === 'v:fill' && (attribute('type') ?? 'solid') !== 'solid') shape.fill = null;
  }

  close(name: string): void {
    if (ofDrawing.has(name)) this.shapes.pop();
    if (name === 'wps:spPr' && this.inShape > 0) this.inShape -= 1;
    if (name === 'a:ln' && this.outline > 0) this.outline -= 1;
    if (name !== 'wp:posOffset') return;
    const shape = this.shapes.at(-1);
    if (shape && Math.abs(Number(this.offset)) > farthest) shape.hidden = true;
    this.inOffset = false;
  }

  text(text: string): void {
    if (this.inOffset) this.offset += text;
  }
}
