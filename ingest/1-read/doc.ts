/**
 * Old Word files (.doc), by word-extractor: the paragraphs of the body. Automatic numbers are not in its text. The XML that Word of 2003
 * writes under the same name is read as that of later files.
 */
import { message } from '../messages.ts';
import { readVisible } from './doc/visible.ts';
import { DocumentReader } from './docx/document.ts';
import { readNumbering } from './docx/numbering.ts';
import { readStyles } from './docx/styles.ts';
import { toResult } from './docx.ts';
import { type Format, type ReadResult, refuse } from './format.ts';
import { joinParagraphs } from './paragraphs.ts';
import { unseen } from './unseen.ts';
import { BrokenXml } from './xml.ts';

const numbered = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])/mu;

/** All of a file of Word 2003 is one XML: its styles, lists and text. */
function readXmlFile(bytes: Uint8Array, name: string): ReadResult {
  try {
    const styles = readStyles(bytes);
    const reader = new DocumentReader(
      readNumbering(bytes, (style) => styles.of(style).place?.list ?? null),
      styles,
    );
    reader.read(name, bytes);
    return toResult(name, reader);
  } catch (error) {
    if (error instanceof BrokenXml) return refuse(message('read/docx-damaged', { name, why: error.message }));
    throw error;
  }
}

export const doc: Format = {
  async read(bytes, name) {
    if (bytes[0] !== 0xd0) return readXmlFile(bytes, name);
    let found: Awaited<ReturnType<typeof readVisible>>;
    try {
      found = await readVisible(bytes);
    } catch (error) {
      // The library throws plain errors at whatever a damaged or encrypted file makes it stumble over.
      return refuse(message('read/doc-damaged', { name, why: error instanceof Error ? error.message : String(error) }));
    }
    // Page and column breaks, cell ends and the places of fields and pictures are control characters in such files.
    const clean = (text: string): string[] =>
      text
        .replace(/\r\n?|\f/gu, '\n')
        .replace(/(?![\t\n])\p{Cc}/gu, '')
        .split('\n');
    const { text, anchors } = joinParagraphs([...clean(found.boxes).filter((line) => line.trim() !== ''), ...clean(found.body)]);
    const messages = unseen(name, found.hidden, found.struck);
    if (text.trim() === '') return refuse(message('read/no-text', { name }), messages);
    if (!numbered.test(text)) messages.push(message('read/doc-numbers', { name }));
    return { text, encoding: null, anchors, messages };
  },
};
