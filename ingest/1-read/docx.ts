/**
 * Word files (.docx): paragraphs with the numbers Word prints before them, tables, text boxes. Read from the file's own XML
 * (decision 10): the library for it, mammoth, drops the numbers, and 一、二、三、 are how records number their items.
 */

import { message, wordsOf } from '../messages.ts';
import { readDocument } from './docx/document.ts';
import { readListStyles, readNumbering } from './docx/numbering.ts';
import { BrokenXml, readXml } from './docx/xml.ts';
import { type Format, refuse } from './format.ts';
import { joinFields } from './html/fields.ts';
import type { ReadLimits } from './limits.ts';
import { joinParagraphs } from './paragraphs.ts';
import { ArchiveError, type Entry, readArchive } from './zip/archive.ts';
import { isBomb } from './zip/bomb.ts';

/** Parts a Word file may have at most; real ones have some dozens, pictures included. */
const mostParts = 5000;

/** The main part, as the file's own list of relations names it. */
function mainPart(relations: Uint8Array | null): string {
  let main = 'word/document.xml';
  if (relations)
    readXml('_rels/.rels', relations, {
      open(name, attribute) {
        if (name === 'Relationship' && attribute('Type')?.endsWith('/officeDocument'))
          main = (attribute('Target') ?? main).replace(/^\//u, '');
      },
    });
  return main;
}

function partReader(bytes: Uint8Array, entries: readonly Entry[], limits: ReadLimits): (name: string) => Promise<Uint8Array | null> {
  return async (name) => {
    const entry = entries.find((one) => one.name === name);
    if (!entry) return null;
    if (entry.obstacle) throw new ArchiveError(`${name} ${wordsOf(entry.obstacle).en}`);
    const bomb = isBomb(entry, limits);
    if (bomb) throw new ArchiveError(`${name} ${wordsOf(bomb).en}`);
    return entry.read(bytes);
  };
}

export const docx: Format = {
  async read(bytes, name, limits) {
    try {
      const { entries } = await readArchive(bytes, mostParts);
      const part = partReader(bytes, entries, limits);
      const main = mainPart(await part('_rels/.rels'));
      const body = await part(main);
      if (!body) return refuse(message('read/docx-part', { name, part: main }));
      const beside = main.replace(/[^/]*$/u, '');
      const numbering = readNumbering(await part(`${beside}numbering.xml`));
      const styles = readListStyles(await part(`${beside}styles.xml`));
      const { paragraphs, notes } = readDocument(body, main, numbering, styles);
      const { text, anchors } = joinParagraphs(joinFields(paragraphs.map((one) => ({ ...one, linked: 0 }))).map((one) => one.text));
      if (text.trim() === '') return refuse(message('read/no-text', { name }));
      const messages = notes > 0 ? [message('read/docx-notes', { name, notes })] : [];
      return { text, encoding: null, anchors, messages };
    } catch (error) {
      if (error instanceof ArchiveError || error instanceof BrokenXml)
        return refuse(message('read/docx-damaged', { name, why: error.message }));
      throw error;
    }
  },
};
