/**
 * Lists of people: 副主任  高  岷、周坚栋，县发改局局长李明（女） → names with their offices. The segmenter tells the parts; here
 * each office finds its holder: before the name, behind it, or once for all that follow.
 */

import type { Span } from '../../record.ts';
import { endsInOffice, soleOffice } from '../../words/offices.ts';
import { type Bound, bound, type Cells, cellsOf, type Found, type Note, squash, wordsOf } from './cells.ts';
import { besideOf, insideOf, type Person, remarksOf, titleOf } from './notes.ts';
import { isTitle, officeAfter } from './office-after.ts';
import { type Part, type Setting, segment } from './segment.ts';

export interface PeopleList {
  people: Person[];
  /** People named in a bracket beside another: （由副局长陶然代会）. They were sent, not listed. */
  beside: Person[];
  /** What was neither name, title, group nor mark. */
  unread: Span[];
  /** How many characters of it. */
  leftover: number;
  /** 共12人, where the list says so. */
  count: { value: number; span: Span } | null;
}

const rank = /(?:^[一二三四首]级|[一二三四]级)(?:大|高级)?(?:[警检法][一-龥]{1,3}|巡视员|调研员|主任科员|主办)$/;

/** Reads the people of `raw.slice(start, end)`. Linear. */
export function readPeople(raw: string, start: number, end: number, setting: Setting = 'list', known?: ReadonlySet<string>): PeopleList {
  const cells = cellsOf(raw, start, end, setting !== 'list');
  return holders(raw, cells, segment(cells, setting, known));
}

/** The people of parted cells, each with the office that is theirs. */
export function holders(raw: string, cells: Cells, parts: readonly Part[]): PeopleList {
  const after = officeAfter(cells, parts);
  const list: PeopleList = { people: [], beside: [], unread: [], leftover: 0, count: null };
  const commas = !parts.some((part, index) => parts[index - 1]?.kind === 'name' && cells.before[part.from] === bound.list);
  const stretch = (from: number, to: number): Found => ({ value: squash(raw.slice(from, to)), span: { start: from, end: to } });
  let pending: { span: Span; kind: Part['kind'] } | null = null;
  let common: Found | null = null;
  for (const [index, part] of parts.entries()) {
    const previous = parts[index - 1];
    const gap: Bound = previous?.kind === 'joint' ? bound.list : (cells.before[part.from] ?? bound.none);
    const notes = notesOf(cells, part);
    const plain = wordsOf(cells, part.from, part.to);
    // An office with brackets inside is copied with them.
    const words = part.kind === 'name' ? plain : stretch(plain.span.start, plain.span.end);
    if (cells.opens[part.from] && after[index]) pending = null;
    list.beside.push(...besideOf(notes));
    if (gap === bound.stop || (gap === bound.comma && !commas)) common = null;
    // 法院院长，二级大法官陶然: a rank goes with the office before it.
    const ranked = gap === bound.comma && part.kind === 'office' && rank.test(words.value);
    if ((gap > bound.colon && !ranked) || (gap === bound.list && pending?.kind === 'body')) pending = null;
    // 学生代表2名 counts those who are not named.
    if (part.kind === 'count' && (gap > bound.none || previous?.kind === 'name' || /^[等共]/.test(words.value)))
      list.count = countOf(words) ?? list.count;
    if (part.kind === 'office' || part.kind === 'body') {
      const last = list.people.at(-1);
      const inside = part.kind === 'body' ? insideOf(notes, words) : [];
      if (inside.length > 0) {
        list.people.push(...inside);
        pending = null;
      } else if (previous?.kind === 'name' && gap === bound.none && last) {
        if (!last.title || !endsInOffice(last.title.value)) last.title = words;
        Object.assign(last, remarksOf(notes, last));
        common = null;
      } else if (after[index] && last && (!last.title || gap === bound.list || (gap < bound.line && isTitle(previous)))) {
        last.title = last.title ? stretch(last.title.span.start, words.span.end) : words;
        Object.assign(last, remarksOf(notes, last));
      } else {
        const goesOn: boolean = pending !== null && (gap === bound.none || !(pending.kind === 'body' && part.kind === 'body'));
        pending = { span: { start: goesOn && pending ? pending.span.start : words.span.start, end: words.span.end }, kind: part.kind };
      }
      continue;
    }
    if (part.kind !== 'name') {
      if (part.kind === 'other') {
        list.leftover += part.to - part.from;
        // A line nobody can read may be the heading of those below.
        if (cells.opens[part.from] && part.to - part.from > 1) common = null;
        const last = list.unread.at(-1);
        if (last && previous?.kind === 'other' && gap === bound.none) last.end = words.span.end;
        else list.unread.push({ ...words.span });
      }
      if (words.value !== '兼' && part.kind !== 'tail') pending = null;
      continue;
    }
    let title: Found | null = null;
    if (pending) {
      title = stretch(pending.span.start, pending.span.end);
      common = title;
    }
    pending = null;
    const own = titleOf(notes);
    const shares = gap === bound.list || gap === bound.colon || gap < bound.list || commas;
    if (!title && !own && common && !after[index] && shares && !soleOffice(common.value)) title = common;
    if (own || (!title && gap !== bound.list)) common = null;
    list.people.push({ name: words, title: title ?? own, ...remarksOf(notes) });
  }
  return list;
}

function notesOf({ notes }: Cells, { from, to }: Part): readonly Note[] {
  for (let at = to - 1; at >= from; at -= 1) {
    const found = notes.get(at);
    if (found) return found;
  }
  return [];
}

function countOf({ value, span }: Found): PeopleList['count'] {
  const number = /\d{1,4}/.exec(value)?.[0];
  return number ? { value: Number(number), span } : null;
}
