/**
 * Finds labelled fields in a raw line: 出  席：…, 会议时间：…　　会议地点：…, 主持⇥….
 */
import type { Role } from '../record.ts';
import { type FieldKind, fieldLabels, rosterLabels } from '../words/labels.ts';

export interface Label {
  kind: FieldKind;
  role: Role | null;
  /** The label's words without padding: 出席委员. */
  word: string;
  /** Offsets in the line: the label's words, and where its value begins. */
  start: number;
  end: number;
  value: number;
  colon: boolean;
}

const table = new Map<string, { kind: FieldKind; role: Role | null }>();
for (const [kind, words] of Object.entries(fieldLabels))
  for (const word of words.split(' ')) table.set(word, { kind: kind as FieldKind, role: null });
for (const [role, words] of Object.entries(rosterLabels))
  for (const word of words.split(' ')) table.set(word, { kind: 'roster', role: role as Role });

const gap = '[ \\t　\\u00a0]{0,8}';
const words = [...table.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => [...word].join(gap))
  .join('|');
const tail = `(?:${gap}[】\\]])?(?:[（(][^（）()：:]{0,24}[）)])?${gap}`;
const atStart = new RegExp(`^[【\\[]?(${words})${tail}[：:][ \\t　\\u00a0]*`);
const inside = new RegExp(`(?<=[ \\t　\\u00a0；;。，,|])[【\\[]?(${words})${tail}[：:][ \\t　\\u00a0]*`, 'g');
const bare = new RegExp(`^(${words})(?:[ \\t　\\u00a0]+)(?=[^ \\t　\\u00a0])`);
const bracketed = new RegExp(`^【(${words})】[ \\t　\\u00a0]*`);

function label(found: RegExpExecArray, colon: boolean): Label | null {
  const words = found[1] ?? '';
  const word = words.replace(/\s/g, '');
  const entry = table.get(word);
  if (!entry) return null;
  const start = found.index + found[0].indexOf(words);
  return { ...entry, word, start, end: start + words.length, value: found.index + found[0].length, colon };
}

/** The labels of a line in order; [] where it opens with none. `line` has no blank at its start. */
export function findLabels(line: string): Label[] {
  const first = atStart.exec(line) ?? bracketed.exec(line);
  const loose = first ? null : bare.exec(line);
  const head = first ? label(first, true) : loose ? label(loose, false) : null;
  if (!head) return /^(?:19|20)\d\d[-年/.]/.test(line) && line.length < 160 ? labelsAfter(line, 0) : [];
  // Without a colon only short labels of the roster and the header block count; prose begins with 参加 too.
  if (
    !head.colon &&
    (head.word.length < 2 ||
      /[。]/.test(line.slice(head.value, head.value + 400)) ||
      !['roster', 'time', 'place', 'distribution'].includes(head.kind))
  )
    return [];
  if (head.kind === 'distribution' && head.word.length < 2 && !head.colon) return [];
  return [head, ...labelsAfter(line, head.value)];
}

/** Further labels of a line, each after a blank or a mark. */
function labelsAfter(line: string, from: number): Label[] {
  const all: Label[] = [];
  inside.lastIndex = from;
  for (let found = inside.exec(line); found && all.length < 24; found = inside.exec(line)) {
    const next = label(found, true);
    if (next && (next.word.length > 1 || next.kind === 'distribution')) all.push(next);
  }
  return all;
}
