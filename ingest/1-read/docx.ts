/**
 * Word files (.docx): paragraphs with the numbers Word prints before them, tables, text boxes. Read from the file's own XML
 * (decision 10): the library for it, mammoth, drops the numbers, and 一、二、三、 are how records number their items.
 */

import { message } from '../messages.ts';
import { readChunk } from './docx/chunks.ts';
import { DocumentReader } from './docx/document.ts';
import { readNumbering } from './docx/numbering.ts';
import type { WordText } from './docx/paragraph.ts';
import { type PartReader, partsOf, relationsOf } from './docx/parts.ts';
import { readStyles } from './docx/styles.ts';
import { type Format, type ReadResult, refuse } from './format.ts';
import { joinFields } from './html/fields.ts';
import type { ReadLimits } from './limits.ts';
import { joinParagraphs } from './paragraphs.ts';
import { unseen } from './unseen.ts';
import { BrokenXml } from './xml.ts';
import { ArchiveError } from './zip/archive.ts';

/** Documents within documents are read no deeper than this. */
const deepest = 3;

/** Reads a file whole; null: it has not the part it names, which is `main`. Throws an ArchiveError or BrokenXml. */
async function readParts(part: PartReader, limits: ReadLimits, depth: number): Promise<{ main: string; found: WordText | null }> {
  const main = (await relationsOf('', part)).find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const body = await part(main);
  if (!body) return { main, found: null };
  const relations = await relationsOf(main, part);
  const beside = main.replace(/[^/]*$/u, '');
  const partOf = (type: string): Promise<Uint8Array | null> =>
    part(relations.find((one) => one.type === type)?.target ?? `${beside}${type}.xml`);
  const styles = readStyles(await partOf('styles'));
  const numbering = readNumbering(await partOf('numbering'), (style) => styles.of(style).place?.list ?? null);
  const reader = new DocumentReader(numbering, styles);
  reader.read(main, body);
  const found: WordText = { paragraphs: [], hidden: reader.hidden, struck: reader.struck, notes: reader.notes };
  for (const paragraph of reader.paragraphs) {
    const target = relations.find(({ id }) => paragraph.chunk !== null && id === paragraph.chunk)?.target;
    const bytes = target === undefined ? null : await part(target);
    if (paragraph.chunk === null) found.paragraphs.push(paragraph);
    else if (bytes && depth < deepest) {
      const inside = await readChunk(bytes, async (file) => (await readParts(await partsOf(file, limits), limits, depth + 1)).found);
      found.paragraphs.push(...inside.paragraphs.map((one) => ({ ...one, path: [...paragraph.path, ...one.path] })));
      found.hidden += inside.hidden;
      found.struck += inside.struck;
      found.notes += inside.notes;
    }
  }
  return { main, found };
}

/** The text of paragraphs, with what is said of what was left out. */
export function toResult(name: string, { paragraphs, hidden, struck, notes }: WordText): ReadResult {
  const { text, anchors } = joinParagraphs(joinFields(paragraphs.map((one) => ({ ...one, linked: 0 }))).map((one) => one.text));
  const messages = [...unseen(name, hidden, struck), ...(notes > 0 ? [message('read/docx-notes', { name, notes })] : [])];
  if (text.trim() === '') return refuse(message('read/no-text', { name }), messages);
  return { text, encoding: null, anchors, messages };
}

export const docx: Format = {
  async read(bytes, name, limits) {
    try {
      const { main, found } = await readParts(await partsOf(bytes, limits), limits, 0);
      return found ? toResult(name, found) : refuse(message('read/docx-part', { name, part: main }));
    } catch (error) {
      if (error instanceof ArchiveError || error instanceof BrokenXml)
        return refuse(message('read/docx-damaged', { name, why: error.message }));
      throw error;
    }
  },
};
