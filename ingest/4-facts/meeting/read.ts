/**
 * The meeting of a record: its name, body, kind and number; several held together; the number that stands on a line of its own.
 */
import { rawSpan, type View } from '../../2-lines.ts';
import type { Sections } from '../../3-sections.ts';
import { readNumber } from '../../words/numerals.ts';
import type { Draft } from '../draft.ts';
import { note, noteBody } from '../note.ts';
import { bodyIn } from './body.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf } from './candidates.ts';
import { choose } from './choose.ts';
import { sentenceBody } from './convened.ts';
import { N } from './numbered.ts';
import { readPlace } from './place.ts';
import { type DayClue, readTime } from './time.ts';
import { readTogether } from './together.ts';

/** Reads the meeting into the draft. What it returns dates the meeting once the day of issue is known. */
export function readMeeting(view: View, sections: Sections, draft: Draft): DayClue | null {
  const { meeting } = draft;
  const candidates = candidatesOf(view, sections);
  const chosen = choose(candidates);
  // The kind in a title line is fixed wording where another line's name was taken.
  for (const { name, held } of candidates) if (name.series && !held) draft.fixed.push(rawSpan(view, name.series.from, name.series.to));
  if (chosen) {
    const { name, title, pieces } = chosen;
    meeting.title = note(view, name.from, name.to, 'meeting/title', title);
    if (pieces) meeting.title.pieces = pieces.map(({ from, to }) => rawSpan(view, from, to));
    const body = whoseBody(view, chosen);
    if (body) meeting.body = noteBody(view, body.from, body.to, body === name.body ? 'meeting/body' : 'meeting/convener', body.value);
    if (name.series) meeting.series = note(view, name.series.from, name.series.to, 'meeting/series', name.series.value);
    if (name.number) meeting.number = note(view, name.number.from, name.number.to, 'meeting/number', name.number.value);
    readTogether(view, chosen, draft);
  }
  if (!meeting.number) issueNumber(view, sections, draft);
  readPlace(view, sections, chosen?.held ?? null, draft);
  return readTime(view, sections, chosen?.held ?? null, draft);
}

/** The body of the name; where it is 委员会 and no more, the one whose 主任 chairs; where it has none, who opens the sentence. */
function whoseBody(view: View, { name, held }: Candidate): Candidate['name']['body'] {
  const { body } = name;
  if (!held) return body;
  const { from } = held;
  const before = view.flat.slice(from, held.clause.object);
  if (!body) return held.clause.chaired ? null : sentenceBody(view.flat, from + firstWord(before), held.clause.object);
  if (body.value.length > 4 || !/^(?:委员会|领导小组|指挥部|理事会|协会|联席会议)$/.test(body.value)) return body;
  const whole = new RegExp(
    `([一-龥]{1,24}${body.value}(?:[（(][^（）()]{2,24}[）)])?)(?=(?:常务)?副?(?:主任|组长|指挥|总指挥|理事长|会长|召集人))`,
  ).exec(before);
  if (!whole?.[1]) return body;
  const cut = whole[1].search(/[^、，和与]+$/);
  return bodyIn(view.flat, from + whole.index + cut, from + whole.index + whole[1].length) ?? body;
}

/** Where the words begin behind a day: 5月27日，|县老科协…. */
const firstWord = (text: string): number => /^(?:.{0,20}?\d{1,2}[日号](?:上午|下午|晚上?)?，?)?/.exec(text)?.[0].length ?? 0;

const ownLine = new RegExp(
  `^(?:[〔［\\[（(]20\\d\\d[〕］\\]）)])?[（(〔【]?(?:20\\d\\d年)?(?:第)(${N})([次期号])(?:[一-龥]{2,8}会议?)?[)）〕】]?(?:[（(]?总第.{1,8}期[)）]?)?$`,
);

function issueNumber(view: View, sections: Sections, draft: Draft): void {
  const lines = sections.head.slice(0, 12).flatMap((para) => {
    const found = ownLine.exec(para.text) ?? new RegExp(`纪要[（(]?(?:20\\d\\d年)?第(${N})([次期号])[)）]?$`).exec(para.text);
    return found ? [{ para, found }] : [];
  });
  const best = lines.find(({ found }) => found[2] === '次') ?? lines[0];
  const digits = best?.found[1] ?? '';
  const value = readNumber(digits);
  if (!best || value === null) return;
  const from = best.para.from + best.found.index + best.found[0].indexOf(`第${digits}`) + 1;
  draft.meeting.number = note(view, from, from + digits.length, 'meeting/number', value);
}
