/** Who can act in the prose of a record: its chair, the body that met, people and bodies by their names. */

import { isName } from '../language/people/names.ts';
import { splitPerson } from '../language/people/phrase.ts';
import type { Actors } from '../language/predicate.ts';
import { endsInOffice } from '../words/offices.ts';
import { findBodies } from './bodies.ts';
import type { Draft } from './draft.ts';

const joints = /[、，]|以及|和(?=[一-龥]{2,})/;
/** A person by a name, with an office before or behind it. */
function isOne(words: string): boolean {
  if (words.length < 2 || words.length > 40) return false;
  const plain = words.replace(/同志$/, '');
  if (splitPerson(plain, true)?.kind === 'name') return true;
  return [2, 3].some(
    (length) =>
      plain.length > length + 1 && plain.length <= length + 8 && isName(plain.slice(0, length), true) && endsInOffice(plain.slice(length)),
  );
}

/** 甲局、乙局|等九个部门: without what counts them. */
const named = (words: string): string => words.replace(/等(?:[一二两三四五六七八九十\d]{1,3}[个家])?[^等]{0,10}$/, '');
function isWholeBody(words: string): boolean {
  const body = words.replace(/(?:主要|相关|有关)?负责(?:人|同志)$/, '');
  return body.length >= 3 && findBodies(body).some(({ from, to }) => from === 0 && to === body.length);
}

/** The actors of a draft whose meeting and roster are read. */
export function actorsOf(draft: Draft): Actors {
  const chairs = draft.people.filter(({ role }) => role.value === 'chair').map(({ name }) => name.value);
  const names = new Set(draft.people.map(({ name }) => name.value));
  const met = [draft.meeting.body?.value, draft.meeting.title?.value].filter((one) => one !== undefined);
  const isOffice = (words: string): boolean => words.length <= 24 && /[一-龥]{2}/.test(words) && endsInOffice(words);
  const isSomebody = (words: string): boolean =>
    names.has(words.replace(/同志$/, '')) || isOne(words) || (joints.test(words) && words.split(joints).every(isOne));
  return {
    meetingAt: (clause, at) => [...chairs, ...met].find((one) => one.length > 1 && clause.startsWith(one, at))?.length ?? 0,
    isNamed: (name) => names.has(name),
    isPerson: (words) => isSomebody(words) || isOffice(words),
    isOffice: (words) => !/^[各全]/.test(words) && isOffice(words) && !isSomebody(words) && findBodies(words).length === 0,
    isBody: (words) => !/听取|审议|大会/.test(words) && named(words).split(joints).every(isWholeBody),
  };
}
