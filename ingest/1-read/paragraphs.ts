/** Paragraphs of a file → one text, a paragraph a line, with the offset where each begins. */
import type { Anchors } from '../../cypher/anchors.ts';

/** Joins paragraphs by line ends. Empty ones stay as empty lines, so that numbers are those of the file. */
export function joinParagraphs(paragraphs: readonly string[]): { text: string; anchors: Anchors | null } {
  const starts: number[] = [];
  let size = 0;
  for (const paragraph of paragraphs) {
    starts.push(size);
    size += paragraph.length + 1;
  }
  return {
    text: paragraphs.map((paragraph) => `${paragraph}\n`).join(''),
    anchors: starts.length > 0 ? { unit: 'paragraph', starts } : null,
  };
}
