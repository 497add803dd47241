/** One page of an OFD file: its templates and layers drawn in order → what is seen of it. */
import { areaOf, type Box } from '../pdf/matrix.ts';
import { type PrintedPage, printedOf } from '../pdf/printed.ts';
import type { PageSize } from '../pdf/text.ts';
import type { Parts } from '../zip/parts.ts';
import { addResources, type Page, type Resources } from './document.ts';
import { Drawing, type Picture } from './drawing.ts';
import { boxOf } from './numbers.ts';
import { isOpaque } from './pictures.ts';
import { below, childOf, childrenOf, type Element, readTree } from './tree.ts';

export interface ReadPage extends PrintedPage {
  size: PageSize;
  /** The largest picture on it. */
  picture: Picture | null;
  tooMany: boolean;
}
/** A sheet that no part gives a size. */
const a4: Box = { left: 0, top: 0, right: 210, bottom: 297 };
/** Points in a millimetre. */
const unit = 72 / 25.4;
const order = ['Background', 'Body', 'Foreground'];
const layersOf = (root: Element): Element[] =>
  childrenOf(childOf(root, 'Content') ?? root, 'Layer')
    .map((layer) => ({ layer, at: order.indexOf(layer.attribute('Type') ?? 'Body') }))
    .sort((a, b) => a.at - b.at)
    .map(({ layer }) => layer);

/** Reads a page; `number` is what it is called, from 1. Throws BrokenXml and ArchiveError. */
export async function readPage(page: Page, parts: Parts, opaque: Map<string, boolean>, number: number): Promise<ReadPage | null> {
  const rootOf = async (path: string): Promise<Element | null> => {
    const bytes = await parts.read(path);
    return bytes && readTree(path, bytes);
  };
  const root = await rootOf(page.path);
  if (!root) return null;
  const resources: Resources = {
    pictures: new Map(page.resources.pictures),
    styles: new Map(page.resources.styles),
    drawings: new Map(page.resources.drawings),
  };
  const addLists = async (from: Element, path: string): Promise<void> => {
    for (const list of childrenOf(from, 'PageRes')) {
      const at = parts.find(list.text.trim(), path);
      const read = at === null ? null : await rootOf(at);
      if (at !== null && read) addResources(read, at, parts, resources);
    }
  };
  await addLists(root, page.path);
  const under: Element[] = [];
  const above: Element[] = [];
  for (const used of childrenOf(root, 'Template')) {
    const path = page.templates.get(used.attribute('TemplateID') ?? '');
    const template = path === undefined ? null : await rootOf(path);
    if (path === undefined || !template) continue;
    await addLists(template, path);
    (used.attribute('ZOrder') === 'Foreground' ? above : under).push(...layersOf(template));
  }
  for (const path of new Set(resources.pictures.values())) {
    if (opaque.has(path)) continue;
    const bytes = await parts.read(path);
    opaque.set(path, bytes !== null && isOpaque(bytes));
  }
  const box = boxOf(below(root, 'PhysicalBox')[0]?.text) ?? page.box ?? a4;
  const size = { width: (box.right - box.left) * unit, height: (box.bottom - box.top) * unit };
  const drawing = new Drawing(resources, (path) => opaque.get(path) ?? false);
  for (const layer of [...under, ...layersOf(root), ...above]) drawing.layer(layer, [unit, 0, 0, unit, -box.left * unit, -box.top * unit]);
  const { letters, areas, pictures, tooMany } = drawing;
  const [picture = null] = pictures.sort((a, b) => areaOf(b.box) - areaOf(a.box));
  return { ...printedOf(letters, areas, size, number), size, picture, tooMany };
}
