/**
 * OFD files (GB/T 33190, what government bodies exchange instead of PDF): the text objects of each page by their place, then as
 * the lines of a PDF. What nobody sees is left out and counted; pages that are pictures are recognised. A signature changes
 * nothing; an encrypted file is refused.
 */
import { type Message, message } from '../messages.ts';
import { type Format, type ReadResult, refuse } from './format.ts';
import type { ReadLimits } from './limits.ts';
import { confidenceMessage, isText } from './ocr/lines.ts';
import { readDocuments } from './ofd/document.ts';
import { joinDocuments } from './ofd/join.ts';
import { type ReadPage, readPage } from './ofd/page.ts';
import { recognised, type Scan } from './ofd/pictures.ts';
import { besideMessages } from './pdf/furniture.ts';
import { isGarbled, type PrintedLine } from './pdf/lines.ts';
import type { PageSize } from './pdf/text.ts';
import { BrokenXml } from './xml.ts';
import { ArchiveError } from './zip/archive.ts';
import { openParts, type Parts } from './zip/parts.ts';

/** The list of encrypted parts, by GM/T 0099. */
const encrypted = /^Encryptions\.xml$/iu;
/** Signs for which a font has a drawing and no character, as OFD writes them. */
const nothing = /[\ufffd\u00a4\p{Co}\p{Cc}]/gu;

interface Pages {
  lines: PrintedLine[];
  sizes: PageSize[];
  /** How many pages each document has. */
  counts: number[];
  /** Pages without a line, from 1, and the picture on each. */
  bare: { page: number; picture: ReadPage['picture'] }[];
  /** Words that stand slantwise, in seals, at the edge. */
  aside: string[];
  messages: Message[];
}

async function readPages(parts: Parts, name: string, limits: ReadLimits): Promise<Pages | null> {
  const documents = await readDocuments(parts);
  if (!documents) return null;
  const { pages, count, missing } = documents;
  const found: Pages = { lines: [], sizes: [], counts: Array.from({ length: count }, () => 0), bare: [], aside: [], messages: [] };
  if (missing.length > 0) found.messages.push(message('read/ofd-missing', { name, parts: missing.slice(0, 8) }));
  if (count > 1) found.messages.push(message('read/ofd-documents', { name, documents: count }));
  if (pages.length > limits.pages) found.messages.push(message('read/pdf-pages', { name, pages: pages.length, most: limits.pages }));
  const opaque = new Map<string, boolean>();
  for (const page of pages.slice(0, limits.pages)) {
    const number = found.sizes.length + 1;
    const read = await readPage(page, parts, opaque, number);
    if (!read) continue;
    found.sizes.push(read.size);
    found.counts[page.document] = (found.counts[page.document] ?? 0) + 1;
    if (read.lines.length === 0) found.bare.push({ page: number, picture: read.picture });
    found.lines.push(...read.lines);
    found.aside.push(...read.aside);
    for (const place of read.hidden) found.messages.push(message('read/hidden-text', { name, ...place }));
    if (read.tooMany) found.messages.push(message('read/ofd-objects', { name, page: number }));
  }
  return found;
}

async function readText(parts: Parts, name: string, limits: ReadLimits, step: () => void): Promise<ReadResult> {
  const pages = await readPages(parts, name, limits);
  if (!pages) return refuse(message('read/ofd-part', { name, part: 'OFD.xml' }));
  const { sizes, bare, messages } = pages;
  const scans = async function* (): AsyncIterable<Scan> {
    for (const { page, picture } of bare.slice(0, limits.scans)) {
      const bytes = picture && (await parts.read(picture.path));
      if (picture && bytes) yield { page, pageHeight: sizes[page - 1]?.height ?? 1, bytes, box: picture.box };
    }
  };
  const { lines: scanned, seen } = await recognised(scans(), step);
  if (seen.length > 0) messages.push(confidenceMessage(name, seen));
  if (pages.lines.length === 0 && !isText(seen)) return refuse(message('read/ofd-no-text', { name, pages: sizes.length }), messages);
  if (isGarbled(pages.lines, nothing)) return refuse(message('read/ofd-text', { name }), messages);
  const read = new Set(scanned.map(({ page }) => page));
  const empty = bare.map(({ page }) => page).filter((page) => !read.has(page));
  if (empty.length > 0) messages.push(message('read/pdf-empty', { name, pages: empty }));
  const all = [...pages.lines, ...scanned].sort((a, b) => a.page - b.page);
  const { text, anchors, furniture } = joinDocuments(all, sizes, pages.counts);
  messages.push(...besideMessages(name, [...pages.aside, ...furniture]));
  return text.trim() === '' ? refuse(message('read/pdf-marks', { name }), messages) : { text, encoding: null, anchors, messages };
}

export const ofd: Format = {
  async read(bytes, name, limits, step) {
    try {
      const parts = await openParts(bytes, limits);
      if (parts.paths.some((path) => encrypted.test(path))) return refuse(message('read/ofd-encrypted', { name }));
      return await readText(parts, name, limits, step);
    } catch (error) {
      if (error instanceof ArchiveError || error instanceof BrokenXml)
        return refuse(message('read/ofd-damaged', { name, why: error.message }));
      throw error;
    }
  },
};
