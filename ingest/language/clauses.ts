/** Sentences and their clauses: pieces of the flat text between marks that stand in no title, quotation or bracket. */

import { piecesBehind, signSet } from '../signs.ts';

/** A stretch of a text; offsets in that text. */
export interface Piece {
  start: number;
  /** Behind its mark. */
  end: number;
  /** Without the mark. */
  text: string;
  /** The mark that ends it; '' at the end of the text. */
  mark: string;
}

const opens = signSet('《（“(〈【[');
const closes = signSet('》）”)〉】]');
const endsSentence = signSet('。！？');
const endsClause = signSet('，；。！？,;');

/** The text with all that stands in titles, quotations and brackets blanked (＿), at the same length: what is quoted does nothing itself. */
export function unquoted(text: string): string {
  let depth = 0;
  let out = '';
  /** Where what is not yet copied begins. */
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (opens(text, at)) {
      if (depth === 0) out += text.slice(from, at + 1);
      else out += '＿';
      depth += 1;
      from = at + 1;
    } else if (depth > 0) {
      if (closes(text, at)) depth -= 1;
      if (depth > 0) out += '＿';
      from = depth > 0 ? at + 1 : at;
    }
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Splits behind the marks that `isMark` takes, outside of titles, quotations and brackets. Linear. */
function pieces(text: string, isMark: (at: number) => boolean): Piece[] {
  const found: Piece[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (opens(text, at)) depth += 1;
    else if (closes(text, at)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isMark(at)) {
      found.push({ start, end: at + 1, text: text.slice(start, at), mark: text[at] ?? '' });
      start = at + 1;
    }
  }
  if (start < text.length) found.push({ start, end: text.length, text: text.slice(start), mark: '' });
  return found;
}

/** Behind these a colon opens the list of what was named: 人事任免事项：. */
const lists = /(?:事项|名单|事宜|议案|议题)$/;

const isColon = signSet('：:');

/** Only says when, how or for whom: what it says it of comes behind the mark. */
const opensNext =
  /^(?:会上|会中|会议期间|期间|另外|此外|其间|同时|随后|最后|首先|接着|然后|会前|会后|会议?(?:经过?|以|通过)[^，。；]{1,40}|经过?[^，。；]{1,24}|[^，。；]{2,40}(?:(?<!人民|人大|党|村民|职工|会员|各)代表(?!大会|资格|团|们|人)[^，。；的所作做《〈]{2,24}|受[^，。；的所作做《〈]{2,24}委托))$/;

/** 对深入推进甲，|深化乙等议题进行了审议: what it is about goes over a mark. */
const opensTopic = /^(?:会议|并|还|会上)?[就对](?!.*(?:进行|[作做]了|开展))/;
const closesTopic = /^[^就对]{2,60}(?:进行|[作做])了/;

/** 全会决定，|5月6日召开…. */
const decides = /^[^，。；]{0,8}会议?决定$/;
const dayHeld = /^于?[^，。；]{0,10}[日月](?:在[^，。；]{2,12})?(?:召开|举行)/;

/** The clauses of a sentence. */
export function clausesIn(sentence: string): Piece[] {
  const all = pieces(
    sentence,
    (at) => endsClause(sentence, at) || (isColon(sentence, at) && lists.test(sentence.slice(Math.max(0, at - 2), at))),
  );
  const joined: Piece[] = [];
  let start: number | null = null;
  for (const [index, piece] of all.entries()) {
    const plain = unquoted(piece.text);
    const goesOn =
      opensNext.test(plain) ||
      (decides.test(plain) && dayHeld.test(all[index + 1]?.text ?? '')) ||
      (opensTopic.test(plain) && closesTopic.test(unquoted(all[index + 1]?.text ?? '')));
    if (/[，,]/.test(piece.mark) && index < all.length - 1 && goesOn) {
      start ??= piece.start;
      continue;
    }
    joined.push(start === null ? piece : { ...piece, start, text: sentence.slice(start, piece.start + piece.text.length) });
    start = null;
  }
  return joined;
}

/** The sentences of a paragraph. */
export const sentencesIn = (paragraph: string): Piece[] =>
  // A bracket that is never closed hides no mark: each line of a paragraph is looked at as it stands.
  piecesBehind(paragraph, endsSentence).reduce<Piece[]>((all, text) => {
    const start = all.at(-1)?.end ?? 0;
    const mark = endsSentence(text, text.length - 1) ? text.slice(-1) : '';
    all.push({ start, end: start + text.length, text: mark ? text.slice(0, -1) : text, mark });
    return all;
  }, []);
