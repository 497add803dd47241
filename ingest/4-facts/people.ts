/**
 * Lists of people: 副主任  高  岷、周坚栋，县发改局局长李明（女） → names with their offices.
 * Find, then parse: first the tokens between separators, then the parts of each.
 */
import type { Span } from '../record.ts';
import { endsInOffice, officeEndingAt, soleOffice } from '../words/offices.ts';
import { absenceReason, personMark } from '../words/people.ts';
import { surnames } from '../words/surnames.ts';
import { bodySuffix, splitPerson } from './names.ts';

export interface Found {
  value: string;
  span: Span;
}
export interface Person {
  name: Found;
  title: Found | null;
}
export interface PeopleList {
  people: Person[];
  /** How many characters of the stretch were neither name, title nor separator. */
  leftover: number;
  /** 共12人, where the list says so. */
  count: { value: number; span: Span } | null;
}
interface Token {
  text: string;
  start: number;
  end: number;
  /** The separator before it: '' at the start, ' ' for blanks, else the mark. */
  before: string;
  notes: Found[];
}

const separators = '、，,；;。：:|/\n';
const blank = /[\s\u200b]/;
const squash = (text: string): string => text.replace(/[\s\u200b]+/g, '');

function tokenize(raw: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let before = '';
  let at = start;
  while (at < end) {
    const char = raw[at] ?? '';
    if (blank.test(char)) {
      if (before === '' && tokens.length > 0) before = ' ';
      at += 1;
    } else if (separators.includes(char)) {
      before = char;
      at += 1;
    } else if ('（(【[〔'.includes(char)) {
      let close = at + 1;
      while (close < end && close - at < 80 && !'）)】]〕'.includes(raw[close] ?? '')) close += 1;
      const last = tokens.at(-1);
      const inner = { value: squash(raw.slice(at + 1, close)), span: { start: at + 1, end: close } };
      if (last) last.notes.push(inner);
      at = close + 1;
      before = ' ';
    } else {
      const from = at;
      while (at < end && !blank.test(raw[at] ?? '') && !`${separators}（(【[〔`.includes(raw[at] ?? '')) at += 1;
      tokens.push({ text: raw.slice(from, at), start: from, end: at, before, notes: [] });
      before = '';
    }
  }
  return tokens;
}

/** Joins the halves of padded names: 高 + 岷, 局长游 + 勇, 欧阳 + 炎. */
function joinPadded(tokens: Token[], strict: boolean): Token[] {
  const joined: Token[] = [];
  let open = false;
  for (const token of tokens) {
    const last = joined.at(-1);
    const short = token.text.length === 1;
    if (last && last.notes.length === 0 && token.before === ' ' && open && token.text.length <= 2 && (short || last.text.length === 1)) {
      last.text += token.text;
      last.end = token.end;
      last.notes = token.notes;
      open = false;
      continue;
    }
    joined.push({ ...token });
    // Half a name is one character, or an office with one character behind it.
    open =
      short ||
      (surnames.has(token.text.at(-1) ?? '') && officeEndingAt(token.text, token.text.length - 1) > 0) ||
      (splitPerson(token.text, strict) === null && endsInOffice(token.text.slice(0, -1))) ||
      ['欧阳', '司徒', '上官', '诸葛', '司马', '夏侯', '皇甫', '令狐', '慕容', '公孙', '尉迟', '东方', '单于', '闻人', '毋丘'].includes(
        token.text,
      );
  }
  return joined;
}

/** The title a note in brackets holds, if it holds one. */
function titleOf(notes: readonly Found[]): Found | null {
  for (const note of notes) {
    let offset = 0;
    for (const piece of note.value.split(/[，,；;]/)) {
      const fits = piece.length >= 2 && (endsInOffice(piece) || (bodySuffix(piece) > 0 && !absenceReason.test(piece)));
      if (fits && !personMark.test(piece)) return note.value === piece ? note : { value: piece, span: subSpan(note, offset, piece.length) };
      offset += piece.length + 1;
    }
  }
  return null;
}
const subSpan = (note: Found, from: number, length: number): Span =>
  note.span.end - note.span.start === note.value.length
    ? { start: note.span.start + from, end: note.span.start + from + length }
    : note.span;

/** Reads the people of `raw.slice(start, end)`; `strict` for running prose, where only surname-led names count. Linear. */
export function readPeople(raw: string, start: number, end: number, strict = false): PeopleList {
  const tokens = joinPadded(tokenize(raw, start, end), strict);
  const list: PeopleList = { people: [], leftover: 0, count: null };
  let pending: Token | null = null;
  let pendingKind = '';
  let pendingEnd = 0;
  let common: Found | null = null;
  const commas = !tokens.some((token) => token.before === '、');
  const kinds = [splitPerson(tokens[0]?.text ?? '', strict), splitPerson(tokens[1]?.text ?? '', strict)];
  const after =
    kinds[0]?.kind === 'name' &&
    !kinds[0].title &&
    kinds[1]?.kind === 'title' &&
    tokens[1]?.before === ' ' &&
    splitPerson(tokens.at(-1)?.text ?? '', strict)?.kind === 'title';
  for (const token of tokens) {
    const count =
      /^(?:等|共|计|应到|实到)*(\d{1,4})[人名位]$/.exec(token.text) ??
      /共(\d{1,4})[人名]/.exec(token.notes.map(({ value }) => value).join());
    if (count) list.count = { value: Number(count[1]), span: { start: token.start, end: token.end } };
    const tail = /(?:同志|先生|女士|教授)?(?:等(?:同志|领导|人)?(?:\d{1,3}人)?)?$/.exec(token.text)?.[0].length ?? 0;
    const text = tail > 0 && token.text.length - tail >= 2 ? token.text.slice(0, token.text.length - tail) : token.text;
    if (/[；;。：:\n]/.test(token.before) || (/[，,]/.test(token.before) && !commas)) common = null;
    if (/[；;。：:，,]/.test(token.before) || (token.before === '、' && pendingKind === 'unit')) pending = null;
    const parts = splitPerson(text, strict);
    if (parts === null) {
      if (!count) list.leftover += text.length;
      pending = null;
      continue;
    }
    if (parts.kind !== 'name') {
      const last = list.people.at(-1);
      if (after && last && !last.title) last.title = { value: text, span: { start: token.start, end: token.start + text.length } };
      else {
        if (!pending) pending = token;
        pendingKind = parts.kind;
        pendingEnd = token.start + text.length;
      }
      continue;
    }
    // Offsets inside the token hold as long as it has no padding; a padded name always ends the token.
    const padded = token.end - token.start !== token.text.length;
    const nameStart = token.start + parts.name[0];
    const nameEnd = padded ? token.end : token.start + parts.name[1];
    const name = { value: text.slice(...parts.name), span: { start: nameStart, end: nameEnd } };
    let title: Found | null = null;
    if (parts.title && parts.title[0] > 0)
      title = { value: text.slice(...parts.title), span: { start: token.start + parts.title[0], end: token.start + parts.title[1] } };
    else if (parts.title || pending) {
      const span: Span = { start: pending ? pending.start : token.start, end: parts.title ? nameStart : pendingEnd };
      title = { value: squash(raw.slice(span.start, span.end)), span: trimmed(raw, span) };
      common = parts.title?.[0] === 0 || pendingKind !== 'unit' || pending ? title : null;
    }
    pending = null;
    const own = titleOf(token.notes);
    if (!title && !own && common && (/[、 ]/.test(token.before) || commas) && !soleOffice(common.value)) title = common;
    if (own || (!title && token.before !== '、')) common = null;
    list.people.push({ name, title: title ?? own });
  }
  return list;
}

function trimmed(raw: string, span: Span): Span {
  let end = span.end;
  while (end > span.start && blank.test(raw[end - 1] ?? '')) end -= 1;
  return { start: span.start, end };
}
