/** The documents of an OFD file (OFD.xml, Document.xml, lists of resources): where their pages are, how large, and what they draw with. */

import type { Box } from '../pdf/matrix.ts';
import type { Parts } from '../zip/parts.ts';
import { boxOf } from './numbers.ts';
import { below, childOf, type Element, readTree } from './tree.ts';

/** What pages refer to by number. */
export interface Resources {
  /** Paths of pictures. */
  pictures: Map<string, string>;
  /** Colours and the like that are named once. */
  styles: Map<string, Element>;
  /** Drawings that are named once. */
  drawings: Map<string, Element>;
}
export interface Page {
  path: string;
  /** The document it is of, from 0. */
  document: number;
  /** What is drawn on each page that asks for it, by number. */
  templates: ReadonlyMap<string, string>;
  box: Box | null;
  resources: Resources;
}
export interface Documents {
  pages: Page[];
  /** How many documents there are. */
  count: number;
  /** Parts that are named and are not there. */
  missing: string[];
}
const textOf = (element: Element | undefined): string => element?.text.trim() ?? '';

/** Reads a list of resources into `into`. */
export function addResources(list: Element, path: string, parts: Parts, into: Resources): void {
  const folder = list.attribute('BaseLoc') ?? '';
  for (const style of below(list, 'DrawParam')) into.styles.set(style.attribute('ID') ?? '', style);
  for (const drawing of below(list, 'CompositeGraphicUnit')) into.drawings.set(drawing.attribute('ID') ?? '', drawing);
  for (const media of below(list, 'MultiMedia')) {
    const file = textOf(childOf(media, 'MediaFile'));
    const found = parts.find(`${folder}/${file}`, path) ?? parts.find(file, path);
    if (found !== null) into.pictures.set(media.attribute('ID') ?? '', found);
  }
}

async function readDocument(path: string, parts: Parts, found: Documents): Promise<void> {
  const bytes = await parts.read(path);
  const document = bytes && readTree(path, bytes);
  const common = document && childOf(document, 'CommonData');
  if (!document || !common) return void found.missing.push(path);
  const resources: Resources = { pictures: new Map(), styles: new Map(), drawings: new Map() };
  const templates = new Map<string, string>();
  const locate = (location: string): string | null => {
    const at = parts.find(location, path);
    if (at === null) found.missing.push(location);
    return at;
  };
  for (const { name, text, attribute } of common.children) {
    if (name === 'PublicRes' || name === 'DocumentRes') {
      const at = locate(text.trim());
      const list = at === null ? null : await parts.read(at);
      if (at !== null && list) addResources(readTree(at, list), at, parts, resources);
    } else if (name === 'TemplatePage') {
      const at = locate(attribute('BaseLoc') ?? '');
      if (at !== null) templates.set(attribute('ID') ?? '', at);
    }
  }
  const box = boxOf(textOf(below(common, 'PhysicalBox')[0]));
  for (const page of childOf(document, 'Pages')?.children ?? []) {
    const at = locate(page.attribute('BaseLoc') ?? '');
    if (at !== null) found.pages.push({ path: at, document: found.count - 1, templates, box, resources });
  }
}

/** The pages of all documents in a file, in order. Null: it has no list of documents. Throws BrokenXml and ArchiveError. */
export async function readDocuments(parts: Parts): Promise<Documents | null> {
  const bytes = await parts.read('OFD.xml');
  if (!bytes) return null;
  const found: Documents = { pages: [], count: 0, missing: [] };
  for (const root of new Set(below(readTree('OFD.xml', bytes), 'DocRoot').map(textOf))) {
    const at = parts.find(root, 'OFD.xml');
    found.count += 1;
    if (at === null) found.missing.push(root);
    else await readDocument(at, parts, found);
  }
  return found;
}
