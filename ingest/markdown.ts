/**
 * Markdown: its marks are no text. A text that is written in it is read in a copy with blanks for # ** > and bullets, and tabs for the bars
 * of its tables; of the same length, so that every offset is also one of the original.
 */

/** A heading, a line that opens in bold or is quoted, a struck word, or the row that parts a table's head from its body makes a text Markdown. */
const shown =
  /~~[^\s~]|^(?:[ \t]{0,3}>[ \t]|\d{1,3}\\[.)]|#{1,6}[ \t]+\S|[ \t]{0,3}(?:[-*+][ \t]+)?\*\*[^\s*]|[ \t]{0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|)/mu;
const rule = /^[ \t]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;
const opening = /^[ \t]{0,8}(?:#{1,6}(?=[ \t])|>[ \t]?|[-*+](?=[ \t]))+/u;
/** Struck through, or a remark that no page shows. */
const gone = /~~(?=\S)[^~]{1,200}~~|<(del|s|strike)>[^<>]{0,200}<\/\1>|<!--[^<>]{0,2000}-->/giu;
const tag = /<\/?(?:u|b|i|p|div|br|hr|em|strong|span|font|ins|sup|sub|center)(?:[ /][^<>]{0,200})?>/giu;
/** The words of a link or a picture are text, its address is none. */
const link = /(!?\[)([^[\]]{0,200})(\]\([^()\s]{0,500}\))/gu;
/** A sign that would be a mark, and the stroke at the end of a line that is not to go on. */
const escaped = /\\([\\`*_{}[\]()#+.!|~>-])/gu;
const ending = /\\(?=\r?$)/u;
/** What is written bold holds more than marks: 郑**、李** are two masked names. */
const bold = /(\*\*|__)(?=\S)([^*_]{0,200}?[^*_\s、，；。])\1/gu;
const bar = /\|/gu;
const blanks = (text: string): string => ' '.repeat(text.length);

function plainLine(line: string, inTable: boolean): string {
  if (rule.test(line) && /--|\|/u.test(line)) return blanks(line);
  const bare = line
    .replace(gone, blanks)
    .replace(opening, blanks)
    .replace(tag, blanks)
    .replace(ending, ' ')
    .replace(link, (_all, before: string, words: string, behind: string) => blanks(before) + words + blanks(behind))
    .replace(escaped, '$1 ')
    .replace(bold, (_all, mark: string, inner: string) => blanks(mark) + inner + blanks(mark));
  return inTable ? bare.replace(bar, '\t') : bare;
}

/** The text without the marks of Markdown; the text itself where it is none. Linear. */
export function withoutMarkdown(text: string): string {
  if (!shown.test(text)) return text;
  const lines = text.split('\n');
  const isRow = (at: number): boolean => lines[at]?.includes('|') === true;
  const isRule = (at: number): boolean => isRow(at) && rule.test((lines[at] ?? '').replace(/\r$/u, ''));
  let inTable = false;
  return lines
    .map((line, at) => {
      inTable = isRow(at) && (inTable || isRule(at) || isRule(at + 1));
      return plainLine(line, inTable);
    })
    .join('\n');
}
