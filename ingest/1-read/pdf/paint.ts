/** The operators of a PDF page, followed in their order → its letters and the areas painted before and after them. */
import { Canvas } from './canvas.ts';
import type { Font } from './fonts.ts';
import { type Box, combined, type Matrix, matrixOf } from './matrix.ts';
import { colourOf, moveText, type State, setTextMatrix, startState } from './state.ts';

/** What a page's operators refer to. */
export interface Referred {
  /** What pdf.js calls each number. */
  names: readonly string[];
  font(name: string): Font | null;
  /** Whether a picture hides all that lies below; what is transparent does not. `picture`: its name, or what is known of it. */
  isOpaque(picture: unknown): boolean;
  /** Whether a layer is shown. */
  isOn(layer: unknown): boolean;
}
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}
type Arguments = readonly unknown[];
type Operator = (canvas: Canvas, args: Arguments, referred: Referred) => void;

const numbers = (found: unknown): ArrayLike<number> => (found ?? []) as ArrayLike<number>;
/** A picture shown at several places. */
function repeated(canvas: Canvas, [, scaleX, scaleY, places]: Arguments, opaque: boolean): void {
  const found = numbers(places);
  const scales = [Number(scaleX), 0, 0, Number(scaleY)] as const;
  for (let at = 0; at + 1 < found.length; at += 2)
    canvas.picture(opaque, combined(canvas.states.current.matrix, [...scales, found[at] ?? 0, found[at + 1] ?? 0]));
}

/** An operator that sets one value of the state. */
const sets =
  <K extends keyof State>(key: K, turn: (found: unknown) => State[K]): Operator =>
  ({ states: { current } }, [found]) => {
    current[key] = turn(found);
  };

const operators: Readonly<Record<string, Operator>> = {
  save: ({ states }) => states.save(),
  restore: ({ states }) => states.restore(),
  transform: ({ states }, args) => states.transform(matrixOf(args)),
  setLineWidth: sets('lineWidth', Number),
  setGState({ states: { current } }, [entries], referred) {
    for (const [key, value] of (entries ?? []) as [string, unknown][]) {
      if (key === 'ca') current.opacity = Number(value);
      else if (key === 'CA') current.strokeOpacity = Number(value);
      else if (key === 'LW') current.lineWidth = Number(value);
      else if (key === 'BM') current.mixed = value !== 'source-over';
      else if (key === 'SMask') current.masked = value !== false;
      else if (key === 'Font') {
        const [name, size] = value as [string, number];
        [current.font, current.fontSize] = [referred.font(name), size];
      }
    }
  },
  setFillRGBColor: sets('fill', colourOf),
  setStrokeRGBColor: sets('stroke', colourOf),
  setFillColorN: sets('fill', () => null),
  setStrokeColorN: sets('stroke', () => null),
  clip: (canvas) => canvas.clipNext(),
  eoClip: (canvas) => canvas.clipNext(),
  constructPath: (canvas, [how, data], { names }) => canvas.path(names[Number(how)] ?? '', (data as ArrayLike<number>[] | null)?.[0]),
  shadingFill: (canvas) => canvas.shade(),

  beginText: ({ states: { current } }) => setTextMatrix(current, matrixOf(null)),
  setCharSpacing: sets('charSpacing', Number),
  setWordSpacing: sets('wordSpacing', Number),
  setHScale: sets('scale', (scale) => Number(scale) / 100),
  setLeading: sets('leading', (leading) => -Number(leading)),
  setFont({ states: { current } }, [name, size], referred) {
    [current.font, current.fontSize] = [referred.font(String(name)), Number(size)];
  },
  setTextRenderingMode: sets('mode', Number),
  setTextRise: sets('rise', Number),
  moveText: ({ states: { current } }, [x, y]) => moveText(current, Number(x), Number(y)),
  setLeadingMoveText({ states: { current } }, [x, y]) {
    current.leading = Number(y);
    moveText(current, Number(x), Number(y));
  },
  setTextMatrix: ({ states: { current } }, [six]) => setTextMatrix(current, matrixOf(six)),
  nextLine: ({ states: { current } }) => moveText(current, 0, current.leading),
  showText: (canvas, [glyphs]) => canvas.show(glyphs),
  showSpacedText: (canvas, [glyphs]) => canvas.show(glyphs),

  paintImageXObject: (canvas, [name], { isOpaque }) => canvas.picture(isOpaque(name)),
  paintInlineImageXObject: (canvas, [picture], { isOpaque }) => canvas.picture(isOpaque(picture)),
  paintImageXObjectRepeat: (canvas, args, { isOpaque }) => repeated(canvas, args, isOpaque(args[0])),
  paintInlineImageXObjectGroup(canvas, [picture, places], { isOpaque }) {
    for (const { transform } of (places ?? []) as { transform: unknown }[])
      canvas.picture(isOpaque(picture), combined(canvas.states.current.matrix, matrixOf(transform)));
  },
  // A stencil: where it lets through is not looked at.
  paintImageMaskXObject: (canvas) => canvas.picture(false),
  paintSolidColorImageMask: (canvas) => canvas.point(),

  paintFormXObjectBegin({ states }, [matrix, box]) {
    states.save();
    states.transform(matrixOf(matrix));
    states.clipTo(box as ArrayLike<number> | null);
  },
  paintFormXObjectEnd: ({ states }) => states.restore(),
  beginGroup(canvas, [found]) {
    const { matrix, bbox, smask } = (found ?? {}) as { matrix?: unknown; bbox?: ArrayLike<number> | null; smask?: unknown };
    const { states } = canvas;
    states.save();
    const outer = states.current.matrix;
    states.transform(matrixOf(matrix));
    states.clipTo(bbox);
    states.current.matrix = outer;
    states.current.groupOpacity *= states.current.opacity;
    Object.assign(states.current, { opacity: 1, strokeOpacity: 1 });
    canvas.groups.push(Boolean(smask));
    if (smask) canvas.masks += 1;
  },
  endGroup(canvas) {
    if (canvas.groups.pop()) canvas.masks -= 1;
    canvas.states.restore();
  },
  beginAnnotation(canvas, [, rect, transform, matrix]) {
    canvas.annotations += 1;
    canvas.states.save();
    Object.assign(canvas.states.current, startState(canvas.view, canvas.page));
    canvas.states.clipTo(rect as ArrayLike<number>);
    canvas.states.transform(matrixOf(transform));
    canvas.states.transform(matrixOf(matrix));
  },
  endAnnotation(canvas) {
    canvas.annotations -= 1;
    canvas.states.restore();
  },
  beginMarkedContent: (canvas) => canvas.enter(false),
  beginMarkedContentProps: (canvas, [tag, layer], { isOn }) => canvas.enter(tag === 'OC' && !isOn(layer)),
  endMarkedContent: (canvas) => canvas.leave(),
};

/** Follows the operators of one page, whose space `view` turns into units of the page from its top left corner. */
export function paint({ fnArray, argsArray }: Operators, referred: Referred, view: Matrix, page: Box): Pick<Canvas, 'letters' | 'areas'> {
  const canvas = new Canvas(view, page);
  const byNumber = referred.names.map((name) => operators[name]);
  for (const [time, code] of fnArray.entries()) {
    canvas.time = time;
    const args = argsArray[time];
    byNumber[code]?.(canvas, Array.isArray(args) || ArrayBuffer.isView(args) ? (args as unknown as Arguments) : [], referred);
  }
  return canvas;
}
