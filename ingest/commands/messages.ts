/** Messages of the reader as lines: `path:line:column: level rule: reason`, the form editors and tools can follow. */
import { type Anchors, placeOf } from '../../cypher/anchors.ts';
import { type Message, wordsOf } from '../messages.ts';
import { place } from '../span.ts';
import { printable } from './printable.ts';

/**
 * One message of one source. Without a text or a span it stands at the source as a whole. Lines are those of the text; where
 * that was read from pages or paragraphs, these are named: `notice.pdf:page 2`.
 */
export function messageLine(source: string, message: Message, text: string | null, anchors: Anchors | null = null): string {
  const at = message.span && text !== null ? place(text, message.span.start) : null;
  const anchor = message.span && anchors ? placeOf(anchors, message.span.start) : null;
  const where = anchor ? `${source}:${anchor.unit} ${anchor.number}` : at ? `${source}:${at.line}:${at.column}` : source;
  return printable(`${where}: ${message.level} ${message.rule}: ${wordsOf(message).en}`);
}
