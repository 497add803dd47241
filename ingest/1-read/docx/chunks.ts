/** Another document that a Word file takes in whole (`w:altChunk`): a page, a web archive, a Word file or text, as other programs put there. */
import { parse } from 'parse5';
import { decodeText } from '../decode.ts';
import { readBlocks } from '../html/blocks.ts';
import { decodePage } from '../html/encoding.ts';
import { pageOfArchive } from '../html/mhtml.ts';
import { kindOf } from '../kind.ts';
import type { WordText } from './paragraph.ts';

const nothing: WordText = { paragraphs: [], hidden: 0, struck: 0, notes: 0 };

function ofPage(text: string): WordText {
  const found = readBlocks(parse(text, { scriptingEnabled: false }));
  if (!found) return nothing;
  const paragraphs = found.blocks.map((block) => ({ text: block.text, path: block.path, chunk: null }));
  return { paragraphs, hidden: found.hidden, struck: found.struck, notes: 0 };
}

/** Its paragraphs; none where it is of another kind. `word` reads a Word file. */
export async function readChunk(bytes: Uint8Array, word: (bytes: Uint8Array) => Promise<WordText | null>): Promise<WordText> {
  const kind = kindOf(bytes);
  if (kind === 'zip' || kind === 'docx') return (await word(bytes)) ?? nothing;
  if (kind === 'html') return ofPage(decodePage(bytes, '')?.text ?? '');
  if (kind === 'mhtml') return ofPage(pageOfArchive(bytes) ?? '');
  if (kind !== 'text') return nothing;
  const text = decodeText(bytes)?.text ?? '';
  return { ...nothing, paragraphs: text.split(/\r\n?|\n/u).map((line) => ({ text: line, path: [], chunk: null })) };
}
