/**
 * What stands in brackets behind a name or a body: an office, who came instead, a person of that body, sex, ethnicity or a reason.
 */

import type { Span } from '../../record.ts';
import { endsInOffice } from '../../words/offices.ts';
import { absenceReason, personMark, tellsAbsence } from '../../words/people.ts';
import type { Found, Note } from './cells.ts';
import { bodySuffix, isName } from './names.ts';
import { splitPerson } from './phrase.ts';

export interface Person {
  name: Found;
  title: Found | null;
  /** The remark that tells that this person was not there: （请假）. */
  away?: Found | null;
  /** A remark that may tell so: （参加培训） is why somebody is away, or what else they did. */
  doubt?: Found | null;
}
const stoodIn =
  /^(?:由|委托|代(?![省市县区州镇乡旗主]长?)|替|受)(.{4,24}?)(?:同志)?(?:代会|代为参[加会]|代为出席|代为列席|代参[加会]|参[加会]|出席|列席|代替|委托|代)?(?:会议)?$/;

/** What somebody is by calling, where nothing but a remark stands: 小学教师, 农技员. */
const calling = /^[一-龥]{2,20}[员师医]$|医生$/;

const subSpan = ({ at, span }: Note, from: number, length: number): Span => ({
  start: at[from] ?? span.start,
  end: (at[from + length - 1] ?? span.end - 1) + 1,
});
const part = (note: Note, from: number, to: number): Found => ({ value: note.value.slice(from, to), span: subSpan(note, from, to - from) });

/** The office or body a note holds, if it holds one. */
export function titleOf(notes: readonly Note[]): Found | null {
  for (const note of notes) {
    let offset = 0;
    for (const piece of note.value.split(/[，,；;]/)) {
      const fits =
        piece.length >= 2 &&
        !/^(?:由|委托|兼)/.test(piece) &&
        !stoodIn.test(piece) &&
        (endsInOffice(piece) || ((bodySuffix(piece) > 0 || calling.test(piece)) && !absenceReason.test(piece)));
      if (fits && !personMark.test(piece)) return note.value === piece ? note : part(note, offset, offset + piece.length);
      offset += piece.length + 1;
    }
  }
  return null;
}

/** What somebody did at the meeting itself, or came for: no reason to be away. */
const there = /议题|[一二三四五六七八九十\d]项|中途|迟到|早退|提前|线上|视频|主持|记录|[请代]$|^由|^代|代会|代为|委托/;
/** The remarks that tell or may tell that their holder was away; a cross does in a list that ticks who came. `had`: what is known already. */
export const remarksOf = (notes: readonly Note[], had: Pick<Person, 'away' | 'doubt'> = {}): Pick<Person, 'away' | 'doubt'> => ({
  away: had.away ?? notes.find(({ value }) => value === '×' || tellsAbsence(value)) ?? null,
  doubt:
    had.doubt ??
    notes.find(({ value }) => value.length <= 12 && absenceReason.test(value) && !there.test(value) && titleOf([...notes]) === null) ??
    null,
});

const nobody: readonly Person[] = [];
/** Who stood in for another, by a note: （由副局长陶然代会）. */
export function besideOf(notes: readonly Note[]): readonly Person[] {
  if (notes.length === 0) return nobody;
  return notes.flatMap((note) => {
    const inner = note.value
      .split(/[，,；;]/)
      .map((piece) => stoodIn.exec(piece)?.[1])
      .find((one) => one !== undefined);
    const parts = inner ? splitPerson(inner, true) : null;
    if (!inner || parts?.kind !== 'name' || !parts.title || parts.title[0] > 0) return [];
    const from = note.value.indexOf(inner);
    const found = ([start, end]: [number, number]): Found => part(note, from + start, from + end);
    return [{ name: found(parts.name), title: found(parts.title) }];
  });
}

/** The person in the brackets behind a body: 县住建局（陶然，副局长）. */
export function insideOf(notes: readonly Note[], unit: Found): Person[] {
  return notes.flatMap((note) =>
    note.value.split('、').flatMap((piece) => {
      const [name = '', office = ''] = piece.split(/[，,]/);
      if (!isName(name, true) || absenceReason.test(piece) || (office !== '' && !endsInOffice(office))) return [];
      const at = note.value.indexOf(piece);
      const title = office ? part(note, at + name.length + 1, at + name.length + 1 + office.length) : unit;
      return [{ name: part(note, at, at + name.length), title }];
    }),
  );
}
