/**
 * Lists of people: 副主任  高  岷、周坚栋，县发改局局长李明（女） → names with their offices.
 * Find, then parse: first the tokens between separators, then the parts of each, line by line as the layout has them.
 */
import type { Span } from '../record.ts';
import { endsInOffice, officeEndingAt, soleOffice } from '../words/offices.ts';
import { absenceReason, personMark } from '../words/people.ts';
import { compoundSurnames, surnames } from '../words/surnames.ts';
import { bodySuffix, isListed, isName, type Parts, splitPerson } from './names.ts';
import { type Found, type Note, splitConjunctions, squash, type Token, tokenize } from './tokens.ts';

export type { Found } from './tokens.ts';
export interface Person {
  name: Found;
  title: Found | null;
}
export interface PeopleList {
  people: Person[];
  /** People named in a bracket beside another: （由副局长陶然代会）. They were sent, not listed. */
  beside: Person[];
  /** How many characters of the stretch were neither name, title nor separator. */
  leftover: number;
  /** 共12人, where the list says so. */
  count: { value: number; span: Span } | null;
}

/** Joins the halves of padded names: 高 + 岷, 局长游 + 勇, 欧阳 + 炎, and of padded offices: 县 + 长. */
function joinPadded(tokens: Token[], strict: boolean): Token[] {
  const joined: Token[] = [];
  let open = false;
  for (const token of tokens) {
    const last = joined.at(-1);
    const short = token.text.length === 1;
    if (last && last.notes.length === 0 && token.before === ' ' && open && token.text.length <= 2 && (short || last.text.length === 1)) {
      last.text += token.text;
      last.at = [...last.at, ...token.at];
      last.notes = token.notes;
      last.padded = last.text.length <= 4 || endsInOffice(last.text.slice(0, -2));
      open = false;
      continue;
    }
    joined.push({ ...token });
    open = isHalf(token.text, strict);
  }
  return joined;
}

/** Half a name is one character, a compound surname, or an office or body with one character behind it. */
function isHalf(text: string, strict: boolean): boolean {
  if (text.length === 1 || compoundSurnames.has(text)) return true;
  const front = text.slice(0, -1);
  const surname = surnames.has(text.at(-1) ?? '');
  if (surname && officeEndingAt(text, front.length) > 0) return true;
  const parts = splitPerson(text, strict);
  if (parts === null && endsInOffice(front)) return true;
  return (
    surname && text.length >= 4 && parts?.kind !== 'name' && parts?.kind !== 'title' && bodySuffix(text) === 0 && bodySuffix(front) > 0
  );
}

const stoodIn =
  /^(?:由|委托|代(?![省市县区州镇乡旗主]长?)|替|受)(.{4,24}?)(?:同志)?(?:代会|代为参[加会]|代为出席|代为列席|代参[加会]|参[加会]|出席|列席|代替|委托|代)?(?:会议)?$/;
/** The title a note in brackets holds, if it holds one. */
function titleOf(notes: readonly Note[]): Found | null {
  for (const note of notes) {
    let offset = 0;
    for (const piece of note.value.split(/[，,；;]/)) {
      const fits =
        piece.length >= 2 &&
        !/^(?:由|委托|兼)/.test(piece) &&
        !stoodIn.test(piece) &&
        (endsInOffice(piece) || (bodySuffix(piece) > 0 && !absenceReason.test(piece)));
      if (fits && !personMark.test(piece)) return note.value === piece ? note : { value: piece, span: subSpan(note, offset, piece.length) };
      offset += piece.length + 1;
    }
  }
  return null;
}
const subSpan = ({ at, span }: Note, from: number, length: number): Span => ({
  start: at[from] ?? span.start,
  end: (at[from + length - 1] ?? span.end - 1) + 1,
});

/** Who stood in for another, by a note in brackets. */
function besideOf(notes: readonly Note[]): Person[] {
  return notes.flatMap((note) => {
    const inner = note.value
      .split(/[，,；;]/)
      .map((piece) => stoodIn.exec(piece)?.[1])
      .find((one) => one !== undefined);
    const parts = inner ? splitPerson(inner, true) : null;
    if (!inner || parts?.kind !== 'name' || !parts.title || parts.title[0] > 0) return [];
    const from = note.value.indexOf(inner);
    const part = ([start, end]: [number, number]): Found => ({
      value: inner.slice(start, end),
      span: subSpan(note, from + start, end - start),
    });
    return [{ name: part(parts.name), title: part(parts.title) }];
  });
}

/** The person in the brackets behind a body: 县住建局（陶然，副局长）. */
function insideOf(notes: readonly Note[], unit: Found): Person[] {
  return notes.flatMap((note) =>
    note.value.split('、').flatMap((piece) => {
      const [name = '', office = ''] = piece.split(/[，,]/);
      if (!isName(name, true) || absenceReason.test(piece) || (office !== '' && !endsInOffice(office))) return [];
      const at = note.value.indexOf(piece);
      const title = office ? { value: office, span: subSpan(note, at + name.length + 1, office.length) } : unit;
      return [{ name: { value: name, span: subSpan(note, at, name.length) }, title }];
    }),
  );
}

/** Which tokens stand on a line that has the name first and the office after it: 陶然　　副乡长. */
function officeAfter(tokens: readonly Token[], kinds: readonly Parts[]): boolean[] {
  const after: boolean[] = [];
  for (let start = 0; start < tokens.length; ) {
    let end = start + 1;
    while (end < tokens.length && !tokens[end]?.line) end += 1;
    const [first, second, last] = [kinds[start], kinds[start + 1], kinds[end - 1]];
    const works = (parts: Parts | undefined): boolean => parts?.kind === 'title' || parts?.kind === 'unit';
    const yes =
      end - start >= 2 && first?.kind === 'name' && !first.title && works(second) && tokens[start + 1]?.before === ' ' && works(last);
    for (; start < end; start += 1) after.push(yes);
  }
  return after;
}

/** Reads the people of `raw.slice(start, end)`; `strict` for running prose, where only surname-led names count. Linear. */
export function readPeople(raw: string, start: number, end: number, strict = false): PeopleList {
  const tokens = joinPadded(splitConjunctions(tokenize(raw, start, end)), strict);
  const list: PeopleList = { people: [], beside: [], leftover: 0, count: null };
  const bare = tokens.map(withoutTail);
  const kinds = tokens.map((token, index) => partsOf(bare[index] ?? '', token.padded, strict));
  const after = officeAfter(tokens, kinds);
  const commas = !tokens.some((token) => token.before === '、');
  let pending: { from: number; to: number; kind: 'title' | 'unit' } | null = null;
  let common: Found | null = null;
  for (const [index, token] of tokens.entries()) {
    const text = bare[index] ?? '';
    const counted =
      /^(?:等|共|计|应到|实到)*(\d{1,4})[人名位]$/.exec(token.text) ??
      /共(\d{1,4})[人名]/.exec(token.notes.map(({ value }) => value).join());
    if (counted) list.count = { value: Number(counted[1]), span: { start: token.at[0] ?? 0, end: (token.at.at(-1) ?? 0) + 1 } };
    list.beside.push(...besideOf(token.notes));
    if (/[；;。]/.test(token.before) || (/[，,]/.test(token.before) && !commas)) common = null;
    if (/[；;。，,]/.test(token.before) || (token.before === '、' && pending?.kind === 'unit')) pending = null;
    let parts = kinds[index] ?? null;
    // 副主席甲、党群: after a name that shares its office, the next one needs no known surname.
    if (parts?.kind !== 'name' && strict && token.before === '、' && common && isListed(text))
      parts = { kind: 'name', name: [0, text.length], title: null };
    // 副县长　顾问: an office that begins like a surname is the name where an office stands before it and no name after.
    const alone = !strict && !after[index] && pending?.kind === 'title' && token.before !== '、' && tokens[index + 1]?.before !== ' ';
    if (parts?.kind === 'title' && alone && text.length === 2 && surnames.has(text[0] ?? ''))
      parts = { kind: 'name', name: [0, 2], title: null };
    if (parts === null) {
      if (!counted) list.leftover += text.length;
      pending = null;
      continue;
    }
    const part = ([from, to]: [number, number]): Found => found(raw, token.at[from] ?? 0, (token.at[to - 1] ?? 0) + 1);
    if (parts.kind !== 'name') {
      const last = list.people.at(-1);
      const whole = part([0, text.length]);
      const inside = parts.kind === 'unit' ? insideOf(token.notes, whole) : [];
      if (inside.length > 0) {
        list.people.push(...inside);
        pending = null;
        continue;
      }
      if (after[index] && last && (!last.title || token.before === '、'))
        last.title = last.title ? found(raw, last.title.span.start, whole.span.end) : whole;
      else {
        const goesOn: boolean = pending !== null && !(pending.kind === 'unit' && parts.kind === 'unit');
        pending = { from: goesOn && pending ? pending.from : whole.span.start, to: whole.span.end, kind: parts.kind };
      }
      continue;
    }
    const name = part(parts.name);
    let title: Found | null = null;
    if (parts.title && parts.title[0] > 0) title = part(parts.title);
    else if (parts.title || pending) {
      title = found(
        raw,
        pending ? pending.from : (token.at[0] ?? 0),
        parts.title ? (token.at[parts.title[1] - 1] ?? 0) + 1 : (pending?.to ?? 0),
      );
      common = title;
    }
    pending = null;
    const own = titleOf(token.notes);
    if (!title && !own && common && !after[index] && (/[、 ：:]/.test(token.before) || commas) && !soleOffice(common.value)) title = common;
    if (own || (!title && token.before !== '、')) common = null;
    list.people.push({ name, title: title ?? own });
  }
  return list;
}

const found = (raw: string, start: number, end: number): Found => ({ value: squash(raw.slice(start, end)), span: { start, end } });

/** A token without 同志, 等, 等14人 behind it. */
function withoutTail({ text }: Token): string {
  const tail = /(?:同志|先生|女士|教授)?(?:等(?:同志|领导|人)?(?:\d{1,3}人)?)?$/.exec(text)?.[0].length ?? 0;
  return tail > 0 && text.length - tail >= 2 ? text.slice(0, text.length - tail) : text;
}

/** The parts of a token; what is padded like a name is one unless it is an office: 关　键, but 县　长. */
function partsOf(text: string, padded: boolean, strict: boolean): Parts {
  if (padded && text.length <= 4 && !endsInOffice(text) && (isName(text, true) || isListed(text) || compoundSurnames.has(text)))
    return { kind: 'name', name: [0, text.length], title: null };
  // 副县长顾　问: what is padded behind an office is the name, be it a word for an office.
  if (padded && text.length > 4 && endsInOffice(text) && surnames.has(text.at(-2) ?? ''))
    return { kind: 'name', name: [text.length - 2, text.length], title: [0, text.length - 2] };
  return splitPerson(text, strict);
}
