/**
 * A meeting that a clause says was held: its name stands behind the verb (县政府召开第3次常务会议) or before it (县政府第3次常务会议召开). A body
 * right before the verb belongs to a name that has none; one that is only 学校, or that a place parts from the verb, is just the body.
 */
import { bodyIn, isBody, isOwn, longestBody } from './body.ts';
import { type Clause, clauseOf } from './clause.ts';
import { organOf } from './kind.ts';
import { type MeetingName, nameAt } from './name.ts';

export interface Convened {
  name: MeetingName;
  /** The name in words: it may be joined of a body before the verb and the rest behind it. */
  title: string;
  /** Those two stretches. */
  pieces?: [Stretch, Stretch];
  clause: Clause;
}
export interface Stretch {
  from: number;
  to: number;
}

const shift = (name: MeetingName, by: number): MeetingName => {
  const part = <T extends { from: number; to: number }>(one: T): T => ({ ...one, from: one.from + by, to: one.to + by });
  return {
    from: name.from + by,
    to: name.to + by,
    number: name.number && part(name.number),
    series: name.series && part(name.series),
    body: name.body && part(name.body),
  };
};

/** The meeting of a clause [from, to), null where it tells of none. */
export function convenedIn(text: string, from: number, to: number): Convened | null {
  const clause = clauseOf(text, from, to);
  if (!clause) return null;
  const object = text.slice(clause.object, to);
  const found = /^(?:会议|大会)?$/.test(object) ? null : nameAt(object, 0, true);
  if (found) return behind(text, clause, shift(found, clause.object));
  return before(text, clause, object);
}

/** The name stands before the verb. */
function before(text: string, clause: Clause, object: string): Convened | null {
  const { from, to } = clause.subject;
  const subject = text.slice(from, to);
  for (const start of [0, subject.search(/[^、】」》|“”]+$/)]) {
    if (start < 0) continue;
    const own = subject.slice(start);
    const name = nameAt(own, 0);
    if (name && name.to === own.length) return whole(text, shift(name, from + start), clause);
  }
  return /^会议/.test(object) && !/[的了、]/.test(subject) ? ownMeeting(clause, subject) : null;
}

/** 县委常委会召开会议: the meeting is called by its body. */
function ownMeeting(clause: Clause, subject: string): Convened | null {
  const { from, to } = clause.subject;
  const body = isBody(subject) && !isOwn(subject) && !clause.chaired ? bodyIn(subject, 0, subject.length) : null;
  const organ = organOf(subject);
  if (!body || subject === organ || !(organ || /委员会$/.test(subject))) return null;
  const series = organ ? { from: to - organ.length, to, value: `${organ}会议` } : null;
  const name = { from, to, number: null, series, body: { from: from + body.from, to: from + body.to, value: body.value } };
  return { name, title: `${subject}会议`, pieces: [clause.subject, { from: clause.object, to: clause.object + 2 }], clause };
}

const whole = (text: string, name: MeetingName, clause: Clause): Convened => ({ name, title: text.slice(name.from, name.to), clause });

/** 县政协三届一次会议举行预备会议: a meeting of a meeting. 第三次会议召开扩大会议 is that meeting itself. */
function ofMeeting(text: string, clause: Clause, name: MeetingName): Convened | null {
  const { from, to } = clause.subject;
  const outer = nameAt(text.slice(from, to), 0);
  if (!outer || outer.to < to - from) return null;
  const held = shift(outer, from);
  const words = text.slice(name.from, name.to);
  if (/^[（(]?扩大[）)]?会议?$/.test(words)) return whole(text, held, clause);
  return {
    name: { ...name, from, body: bodyWithin(text, clause, name, held.body) },
    title: text.slice(from, to) + words,
    pieces: [clause.subject, { from: name.from, to: name.to }],
    clause,
  };
}

/** Who meets within a session: the session itself (秘书长会议), its presidium (主席团会议). */
function bodyWithin(text: string, { subject: { from, to } }: Clause, name: MeetingName, held: MeetingName['body']): MeetingName['body'] {
  // The preparatory meeting is of all.
  if (text.startsWith('预备', name.from)) return held;
  const organ = text.startsWith('主席团', name.from) ? '主席团' : '';
  return { from, to: organ === '' ? to : name.from + organ.length, value: text.slice(from, to) + organ };
}

const general = /^(?:委员会|常务委员会|常委会|政府|人民政府)$/;

/** The name stands behind the verb. */
function behind(text: string, clause: Clause, name: MeetingName): Convened {
  const subject = text.slice(clause.subject.from, clause.subject.to);
  if (clause.chaired || !(isBody(subject) || /会议?$/.test(subject))) return whole(text, name, clause);
  if (subject.endsWith('会议')) return ofMeeting(text, clause, name) ?? whole(text, name, clause);
  const body = bodyIn(text, clause.subject.from, clause.subject.to);
  const words = text.slice(name.from, name.to);
  // 第十八届人民代表大会 is whose only with the town before the verb.
  const needs: boolean = !name.body || name.body.from > name.from || isOwn(name.body.value);
  // 市政协…召开七届委员会第九次主席会议: whose committee it is, the subject says.
  if (body && name.body && general.test(name.body.value) && clause.place) return { ...whole(text, name, clause), name: { ...name, body } };
  if (!body || !needs || (name.body && subject.endsWith(name.body.value))) return whole(text, name, clause);
  if (isOwn(subject) || clause.place || /^(?:全(?!体)|[各“])/.test(words))
    return { ...whole(text, name, clause), name: { ...name, body: name.body ?? body } };
  const title = subject + words;
  const joined = nameAt(title, 0);
  if (!joined) return whole(text, { ...name, body }, clause);
  // The joined words are no stretch of the text; the parts keep their places in it.
  const back = (at: number): number => (at < subject.length ? clause.subject.from + at : name.from + at - subject.length);
  const part = <T extends { from: number; to: number }>(one: T | null): T | null =>
    one && { ...one, from: back(one.from), to: back(one.to - 1) + 1 };
  // 区政协召开十届委员会…主席会议: the committee is the 政协 itself.
  const whose = name.body?.value === '委员会' && subject.endsWith('政协');
  const parts = { number: part(joined.number), series: part(joined.series), body: name.body && !whose ? part(joined.body) : body };
  return {
    name: { ...parts, from: clause.subject.from, to: name.to },
    title,
    pieces: [clause.subject, { from: name.from, to: name.to }],
    clause,
  };
}

/** The body that opens the sentence of a clause, where its own subject is people: 县老科协会长、…共30余人召开. */
export function sentenceBody(text: string, from: number, to: number): MeetingName['body'] {
  const length = longestBody(text.slice(from, to).split(/[，、在由]/)[0] ?? '');
  return length > 0 ? bodyIn(text, from, from + length) : null;
}
