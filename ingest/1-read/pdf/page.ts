/** One page of a PDF: what is painted on it → its lines in reading order, what of it is not shown, and what lies beside its text. */
import { getResolvedPDFJS } from 'unpdf';
import type { Drawing } from '../ocr/pictures.ts';
import { drawLetters, isUntold } from './draw.ts';
import { type Font, fontOf, type KnownFont } from './fonts.ts';
import type { Box } from './matrix.ts';
import { matrixOf } from './matrix.ts';
import type { Pdf } from './open.ts';
import { type Operators, paint, type Referred } from './paint.ts';
import { type PrintedPage, printedOf } from './printed.ts';
import type { PageSize } from './text.ts';

export interface ReadPage extends PrintedPage {
  size: PageSize;
  /** Draws the page, where the file does not tell its characters but has their shapes. */
  draw: (() => Drawing) | null;
}
type Page = Awaited<ReturnType<Pdf['getPage']>>;
type Layers = Awaited<ReturnType<Pdf['getOptionalContentConfig']>>;

/** Milliseconds after which an object of a page will not come any more: what it hangs on is damaged. */
const patience = 2000;
const objectOf = (page: Page, name: string): Promise<unknown> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, patience, null);
    // pdf.js keeps what several pages share under names of its own.
    page[name.startsWith('g_') ? 'commonObjs' : 'objs'].get(name, (found: unknown) => {
      clearTimeout(late);
      resolve(found);
    });
  });
const isObject = (found: unknown): found is object => typeof found === 'object' && found !== null;

/** What is known of a picture: 4 bytes for a point where it may be transparent. */
interface Picture {
  data?: ArrayLike<number>;
  kind?: number;
}
const fourBytes = 3;
function isOpaquePicture({ data, kind }: Picture): boolean {
  if (kind !== fourBytes || !data) return true;
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 250) return false;
  return true;
}

async function referredOf(page: Page, { fnArray, argsArray }: Operators, names: readonly string[], layers: Layers): Promise<Referred> {
  const wanted = new Set<string>();
  for (const [at, code] of fnArray.entries())
    if (names[code] === 'dependency' || /^paintImageXObject/u.test(names[code] ?? ''))
      for (const name of (argsArray[at] ?? []) as unknown[]) if (typeof name === 'string') wanted.add(name);
  const objects = new Map(await Promise.all([...wanted].map(async (name) => [name, await objectOf(page, name)] as const)));
  const pathOf = (name: string): ArrayLike<number> | null =>
    page.commonObjs.has(name) ? (page.commonObjs.get(name) as { path: ArrayLike<number> }).path : null;
  const fonts = new Map<string, Font>();
  const opaque = new Map<string, boolean>();
  for (const [name, found] of objects) {
    if (!isObject(found)) continue;
    if ('loadedName' in found) fonts.set(name, fontOf(found as KnownFont, names, pathOf));
    else opaque.set(name, isOpaquePicture(found));
  }
  return {
    names,
    font: (name) => fonts.get(name) ?? null,
    isOpaque: (picture) => (typeof picture === 'string' ? (opaque.get(picture) ?? false) : isOpaquePicture((picture ?? {}) as Picture)),
    isOn: (layer) => layers.isVisible(layer),
  };
}

export async function readPage(pdf: Pdf, number: number, layers: Layers): Promise<ReadPage> {
  const { OPS } = await getResolvedPDFJS();
  const names: string[] = [];
  for (const [name, code] of Object.entries(OPS)) names[code] = name;
  const page = await pdf.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const size: PageSize = { width: view.width, height: view.height };
  const whole: Box = { left: 0, top: 0, right: size.width, bottom: size.height };
  const operators = await page.getOperatorList();
  const { letters, areas } = paint(operators, await referredOf(page, operators, names, layers), matrixOf(view.transform), whole);
  page.cleanup();
  const printed = printedOf(letters, areas, size, number);
  const draw = isUntold(printed.shown) ? (): Drawing => drawLetters(printed.shown, size) : null;
  return { ...printed, draw, lines: draw ? [] : printed.lines, size };
}
