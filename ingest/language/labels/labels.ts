/**
 * Finds labelled fields in a raw line: 出  席：…, 会议时间：…　　会议地点：…, 主持⇥….
 */
import { itemReference } from '../item-numbers.ts';
import { cellLabels } from './cells.ts';
import { findCounted } from './counted.ts';
import { blank, isLabel, type Label, label, longest, maxLabels, skip } from './label.ts';
import { stems } from './roster-words.ts';

export type { Label } from './label.ts';

/** （出席：…；列席：…）: a whole roster may stand in brackets. */
const bracket = /^[【[（(]/;
const opener = /[ \t　\u00a0；;。，,|【[\d]/;
/** Blanks allowed between two characters of a padded label. */
const padding = 8;
/** What may stand between the words and the colon: 】, and a count or a remark in brackets. */
const tail = /[】\]]?[ \t　\u00a0]{0,8}(?:[（(][^（）()：:]{0,24}[）)])?[ \t　\u00a0]{0,8}$/;

/** The longest label whose words end at `end`, where they open the line or follow a blank or a mark. */
function wordsEndingAt(line: string, end: number, from: number): { word: string; start: number } | null {
  let word = '';
  let best: { word: string; start: number } | null = null;
  let gap = 0;
  for (let at = end - 1; at >= from && word.length < longest; at -= 1) {
    const char = line[at] ?? '';
    if (blank.test(char)) {
      gap += 1;
      if (gap > padding) break;
      continue;
    }
    if (char < '一' || char > '龥') break;
    gap = 0;
    word = char + word;
    if ((at === 0 || opener.test(line[at - 1] ?? '') || (at === 1 && bracket.test(line))) && isLabel(word)) best = { word, start: at };
  }
  return best;
}

/** The label before the colon at `colon`, or null. */
function labelBefore(line: string, colon: number, from: number): Label | null {
  const near = Math.max(from, colon - 48);
  const before = line.slice(near, colon);
  const end = near + before.length - (tail.exec(before)?.[0].length ?? 0);
  const words = wordsEndingAt(line, end, from);
  return words ? label(words.word, words.start, end, skip(line, colon + 1), true) : null;
}

/** A label without a colon, set off by a blank: 主持⇥陶然, 【主持】陶然. */
function bareLabel(line: string): Label | null {
  const bracketed = /^【([一-龥]{1,14})】/.exec(line);
  if (bracketed?.[1]) return label(bracketed[1], 1, bracketed[0].length - 1, skip(line, bracketed[0].length), true);
  let word = '';
  let best: Label | null = null;
  for (let at = 0; at < line.length && word.length <= longest; ) {
    const char = line[at] ?? '';
    if (char < '一' || char > '龥') break;
    word += char;
    at += 1;
    const next = skip(line, at);
    if (next > at && next < line.length) best = label(word, 0, at, next, false) ?? best;
    if (next - at > padding) break;
    at = next;
  }
  return best;
}

/** The labels of a line that says how many came: 应到代表38人，实到35人，缺席3人：…, with further labels behind them. */
function countedLabels(line: string): Label[] {
  const found = findCounted(line).map((one): Label => ({ ...one, kind: 'roster', colon: true }));
  const last = found.at(-1);
  return last ? [...found, ...labelsAfter(line, last.value)] : [];
}

const ofItems = new RegExp(
  `^(?:(?:会议)?(${stems.map(({ stem }) => stem).join('|')})(?:会议)?(?:的)?${itemReference}(?:的)?(?:人员|单位|领导|同志)?|${itemReference}(${stems.map(({ stem }) => stem).join('|')})(?:人员|单位|领导|同志)?)[\\s　]*[：:]`,
);
/** A label of who was there for some items: 列席第二、三项议题：, 第四项议题列席人员：. */
function itemsLabel(line: string): Label[] {
  const found = ofItems.exec(line.slice(0, 60));
  const role = stems.find(({ stem }) => stem === (found?.[1] ?? found?.[2]))?.role;
  if (!found || !role) return [];
  const words = found[0].replace(/[\s　]*[：:]$/, '');
  const own: Label = { kind: 'roster', role, word: words, start: 0, end: words.length, value: skip(line, found[0].length), colon: true };
  return [own, ...labelsAfter(line, own.value)];
}

/** The labels of a line in order; [] where it opens with none. `line` has no blank at its start. */
export function findLabels(line: string): Label[] {
  // Cells between bars: the first one that is not empty holds a label, and two bars at least stand in the row.
  if (/^[|｜\s]*[^|：:]{2,16}[：:]?\s*\|[^|]*\S[^|]*\|/.test(line.slice(0, 200)) && line.length < 600) {
    const cells = cellLabels(line, '|');
    if (cells.length > 0) return cells;
  }
  const some = /^.{0,8}[第题]/.test(line) ? itemsLabel(line) : [];
  if (some.length > 0) return some;
  const counted = countedLabels(line);
  if (counted.length > 0) return counted;
  if (line.includes('\t') && line.length < 400 && !/[：:]/.test(line.split('\t')[0] ?? '')) {
    const cells = cellLabels(line, '\t');
    if (cells.length > 1 && cells[0]?.start === 0) return cells;
  }
  const colon = line.slice(0, 200).search(/[：:]/);
  const first = colon > 0 ? labelBefore(line, colon, 0) : null;
  const opens = first && first.start <= (bracket.test(line) ? 1 : 0) ? first : null;
  const head = opens ?? bareLabel(line);
  if (!head) return /^(?:19|20)\d\d[-年/.]/.test(line) && line.length < 160 ? labelsAfter(line, 0) : [];
  // Without a colon only labels of the roster and the header block count; prose begins with 参加 too.
  if (
    !head.colon &&
    (head.word.length < 2 ||
      /[。]/.test(line.slice(head.value, head.value + 400)) ||
      !['roster', 'time', 'place', 'distribution', 'issuer', 'issued', 'published', 'title'].includes(head.kind) ||
      (['issuer', 'issued', 'published', 'title'].includes(head.kind) &&
        !/\t|　{2}| {3}/.test(line.slice(head.end, head.value)) &&
        !line.includes('\t')))
  )
    return [];
  if (head.kind === 'distribution' && head.word.length < 2 && !head.colon) return [];
  return [head, ...labelsAfter(line, head.value)];
}

/** Further labels of a line, each after a blank or a mark. */
function labelsAfter(line: string, from: number): Label[] {
  const all: Label[] = [];
  let floor = from;
  for (let at = from; at < line.length && all.length < maxLabels; at += 1) {
    if (line[at] !== '：' && line[at] !== ':') continue;
    const next = labelBefore(line, at, floor);
    if (next && next.start > 0 && opener.test(line[next.start - 1] ?? '') && (next.word.length > 1 || next.kind === 'distribution'))
      all.push(next);
    floor = at + 1;
  }
  return all;
}
