/**
 * PDF files with a text layer: lines by their places on the page, columns one after the other, headers, footers and page
 * marks set aside, wrapped lines joined over page ends. Pages that are pictures are recognised. The page of every character is kept.
 */
import { type Message, message } from '../messages.ts';
import { type Format, type ReadResult, refuse } from './format.ts';
import type { ReadLimits } from './limits.ts';
import { confidenceMessage, isText } from './ocr/lines.ts';
import type { Drawing } from './ocr/pictures.ts';
import { besideMessages, setAside } from './pdf/furniture.ts';
import type { Hidden } from './pdf/hidden.ts';
import { isGarbled, type PrintedLine } from './pdf/lines.ts';
import { openPdf, type Pdf } from './pdf/open.ts';
import { readPage } from './pdf/page.ts';
import { readScans } from './pdf/scans.ts';
import { joinLines, type PageSize } from './pdf/text.ts';

interface Pages {
  lines: PrintedLine[];
  sizes: PageSize[];
  /** Pages without a character, from 1. */
  bare: number[];
  hidden: Hidden[];
  aside: string[];
  /** Pages that are drawn to be recognised. */
  drawn: Map<number, () => Drawing>;
}

async function readPages(pdf: Pdf, most: number): Promise<Pages> {
  const pages: Pages = { lines: [], sizes: [], bare: [], hidden: [], aside: [], drawn: new Map() };
  const layers = await pdf.getOptionalContentConfig();
  for (let number = 1; number <= Math.min(pdf.numPages, most); number += 1) {
    const { lines, size, hidden, aside, draw } = await readPage(pdf, number, layers);
    if (lines.length === 0) pages.bare.push(number);
    pages.lines.push(...lines);
    pages.sizes.push(size);
    pages.hidden.push(...hidden);
    pages.aside.push(...aside);
    if (draw) pages.drawn.set(number, draw);
  }
  return pages;
}

/** Characters that stand for nothing: signs of a font whose table of characters is missing. */
const nothing = /[\ufffd\p{Co}]|(?![\t\n])\p{Cc}/gu;

function whyNot(error: unknown, name: string): Message {
  const { name: kind, message: why } = error instanceof Error ? error : { name: '', message: String(error) };
  return kind === 'PasswordException' ? message('read/pdf-encrypted', { name }) : message('read/pdf-damaged', { name, why });
}

async function readText(pdf: Pdf, name: string, limits: ReadLimits, step: () => void): Promise<ReadResult> {
  const messages: Message[] = [];
  if (pdf.numPages > limits.pages) messages.push(message('read/pdf-pages', { name, pages: pdf.numPages, most: limits.pages }));
  const { lines: layer, sizes, bare: without, hidden, aside, drawn } = await readPages(pdf, limits.pages);
  for (const place of hidden) messages.push(message('read/hidden-text', { name, ...place }));
  const scans = await readScans(pdf, without.slice(0, limits.scans), sizes, drawn, step);
  const lines = [...layer, ...scans.lines].sort((a, b) => a.page - b.page);
  const bare = without.filter((page) => !scans.pages.includes(page));
  if (scans.seen.length > 0) messages.push(confidenceMessage(name, scans.seen));
  if (layer.length === 0 && !isText(scans.seen)) return refuse(message('read/pdf-no-text', { name, pages: sizes.length }), messages);
  if (isGarbled(layer, nothing)) return refuse(message('read/pdf-text', { name }), messages);
  if (bare.length > 0) messages.push(message('read/pdf-empty', { name, pages: bare }));
  const divided = setAside(lines, sizes.length);
  messages.push(...besideMessages(name, [...aside, ...divided.furniture]));
  const { text, anchors } = joinLines(divided.lines, sizes);
  return text.trim() === '' ? refuse(message('read/pdf-marks', { name }), messages) : { text, encoding: null, anchors, messages };
}

export const pdf: Format = {
  async read(bytes, name, limits, step) {
    let opened: Pdf;
    try {
      opened = await openPdf(bytes);
    } catch (error) {
      return refuse(whyNot(error, name));
    }
    try {
      return await readText(opened, name, limits, step);
    } catch (error) {
      // pdf.js throws at whatever a damaged page makes it stumble over.
      return refuse(whyNot(error, name));
    } finally {
      await opened.loadingTask.destroy();
    }
  },
};
