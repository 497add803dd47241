/** What is needed of a font as pdf.js knows it: how its letters are measured, whether their characters are told, and their shapes. */
import { combined, identity, type Matrix, matrixOf } from './matrix.ts';

/** A glyph as pdf.js lists it in a string that is shown. */
export interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  fontChar: string;
  operatorListId?: string;
  vmetric?: readonly [number, number, number] | null;
}
/** Outlines of a glyph, each with what turns it into heights of a letter. */
export type Shape = readonly { path: ArrayLike<number>; matrix: Matrix }[];
export interface Font {
  /** The file does not tell which characters its glyphs are. */
  untold: boolean;
  vertical: boolean;
  /** Width of a unit of its glyphs, in units of its size. */
  unit: number;
  /** Height of its letters, in units of its size. */
  em: number;
  /** Empty where the file has none. */
  shapeOf(glyph: Glyph): Shape;
}

interface Drawn {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}
/** A font of pdf.js, as far as it is looked at. */
export interface KnownFont {
  loadedName?: string;
  vertical?: boolean;
  isType3Font?: boolean;
  composite?: boolean;
  fontMatrix?: readonly number[];
  bbox?: readonly number[];
  toUnicode?: { firstChar?: number; _map?: Readonly<Record<number, string>> };
  differences?: Readonly<Record<number, string>>;
  charProcOperatorList?: Readonly<Record<string, Drawn>>;
}

/** Glyphs that are numbered (g1A, c26, 118): pdf.js takes the number for a character, where the file has no table of its own. */
const numbered = /^[a-z]?[\da-f]{1,5}$/iu;
function isUntold({ composite, isType3Font, toUnicode, differences }: KnownFont): boolean {
  if (composite) return toUnicode?.firstChar !== undefined;
  if (!isType3Font) return false;
  const names = Object.entries(differences ?? {}).filter(([, name]) => name.length > 1 && name !== '.notdef');
  const isGuess = (code: number, name: string): boolean => {
    const taken = toUnicode?._map?.[code]?.codePointAt(0);
    return taken === undefined || [code, Number.parseInt(name.slice(1), 16), Number.parseInt(name.slice(1), 10)].includes(taken);
  };
  return names.length > 0 && names.every(([code, name]) => numbered.test(name) && isGuess(Number(code), name));
}

/** The paths among the operators that draw a glyph. */
function shapesIn({ fnArray, argsArray }: Drawn, names: readonly string[], start: Matrix): Shape {
  const found: { path: ArrayLike<number>; matrix: Matrix }[] = [];
  const saved: Matrix[] = [];
  let matrix = start;
  for (const [at, code] of fnArray.entries()) {
    const args = (argsArray[at] ?? []) as readonly unknown[];
    if (names[code] === 'save') saved.push(matrix);
    else if (names[code] === 'restore') matrix = saved.pop() ?? matrix;
    else if (names[code] === 'transform') matrix = combined(matrix, matrixOf(args));
    else if (names[code] === 'constructPath' && /fill/iu.test(names[Number(args[0])] ?? '')) {
      const path = (args[1] as (ArrayLike<number> | null)[] | null)?.[0];
      if (path) found.push({ path, matrix });
    }
  }
  return found;
}

/** `names`: what pdf.js calls its operators; `pathOf`: the outline it has under a name, null where it has none. */
export function fontOf(font: KnownFont, names: readonly string[], pathOf: (name: string) => ArrayLike<number> | null): Font {
  const { vertical = false, isType3Font = false, bbox, charProcOperatorList } = font;
  const untold = isUntold(font);
  if (!isType3Font)
    return {
      ...{ untold, vertical, unit: 0.001, em: 1 },
      shapeOf({ fontChar }) {
        const path = pathOf(`${font.loadedName}_path_${fontChar}`);
        return path ? [{ path, matrix: identity }] : [];
      },
    };
  const own = matrixOf(font.fontMatrix);
  // Letters of such a font are drawings in units of their own.
  const height = Math.abs(((bbox?.[3] ?? 0) - (bbox?.[1] ?? 0)) * own[3]);
  const em = height > 0 ? height : 1;
  return {
    ...{ untold, vertical, unit: Math.abs(own[0]), em },
    shapeOf({ operatorListId = '' }) {
      const drawn = charProcOperatorList?.[operatorListId];
      return drawn ? shapesIn(drawn, names, combined([1 / em, 0, 0, 1 / em, 0, 0], own)) : [];
    },
  };
}
