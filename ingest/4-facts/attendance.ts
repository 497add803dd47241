/**
 * Attendance in sentences: A主持召开…, B、C出席, D列席, E因事请假, 会议由F主持. A name without such a verb is never an attendee.
 */
import { type Para, rawSpan, type View } from '../2-lines.ts';
import type { Role } from '../record.ts';
import { findDates } from './dates.ts';
import { type Draft, sentence } from './draft.ts';
import { readPeople } from './people.ts';
import { addPerson } from './roster.ts';

const verb =
  /受.{2,30}?委托，?|(?:应邀(?:到会|出席|列席|参加)(?:了)?(?:会议)?|主持召开(?:了)?|主持(?:了)?(?:会议|本次会议)?(?:并(?:讲话|作总结讲话|发言))?|列席(?:了)?(?:会议)?|出席(?:了)?(?:会议|指导)?(?:并(?:讲话|致辞))?|(?:因[事病公故](?:请假|缺席))|请假|缺席(?:会议)?|参加(?:了)?(?:会议|会)|到会|做?记录$)/g;
const roleOf = (word: string): Role | null =>
  /^受/.test(word)
    ? null
    : /应邀|特邀/.test(word)
      ? 'invited'
      : /主持/.test(word)
        ? 'chair'
        : /列席/.test(word)
          ? 'observer'
          : /出席|参加|到会/.test(word)
            ? 'present'
            : /假|缺席/.test(word)
              ? 'absent'
              : /记录/.test(word)
                ? 'recorder'
                : null;
const roleWord = /应邀|主持|列席|出席|参加|到会|请假|缺席|记录/;

/** Reads sentences of presence in the given paragraphs. */
export function readAttendance(view: View, paras: readonly Para[], draft: Draft): void {
  for (const para of paras) {
    let at = para.from;
    for (const text of para.text.split(/(?<=[。；！])/)) {
      if (roleWord.test(text) && text.length < 1500) readSentence(view, at, text, draft);
      at += text.length;
    }
  }
}

function readSentence(view: View, at: number, text: string, draft: Draft): void {
  let from = 0;
  for (const found of text.matchAll(verb)) {
    const start = found.index;
    const end = start + found[0].length;
    const role = roleOf(found[0]);
    const after = text.slice(end);
    // 出席会议的有：A、B — the list comes after the verb.
    const listed = /^(?:会议)?的(?:还)?(?:领导|同志|人员)?(?:有|是|为)[：:]?/.exec(after);
    if (listed && role) {
      people(view, at + end + listed[0].length, at + text.length, role, at + start, at + end, draft);
      return;
    }
    if (/^的/.test(after) || (/^(?:参加|出席|列席)/.test(found[0]) && /[拟将须应可]$/.test(text.slice(0, start)))) continue;
    if (role) {
      let segment = text.slice(from, start);
      let offset = from;
      const passive = /(?:会议|本次会议|会)由([^，。]{2,40})$/.exec(segment);
      if (passive?.[1]) {
        offset = start - passive[1].length;
        segment = passive[1];
      } else {
        const dates = findDates(segment);
        const last = dates.at(-1);
        if (last) {
          const cut =
            last.to +
            (/^(?:[（(]?(?:星期|周).[)）]?)?(?:上午|下午|晚上?)?(?:\d{1,2}[:：时点]\d{0,2}分?)?[，,]?/.exec(segment.slice(last.to))?.[0]
              .length ?? 0);
          offset += cut;
          segment = segment.slice(cut);
        }
        // 在市民中心401会议室 between name and verb is the place; 在…召开的会议由 before it is not.
        const where = segment.search(/在[^，、]{2,40}$/);
        if (where > 1) segment = segment.slice(0, where);
        const reason = segment.search(/因[^，、]{1,16}$/);
        if (role === 'absent' && reason > 1) segment = segment.slice(0, reason);
        const lead = /^(?:[^，。]{0,60}(?:召开|举行)[^，。]{0,20}，)?(?:其中，|会上，|，|,)*/.exec(segment)?.[0].length ?? 0;
        offset += lead;
        segment = segment.slice(lead);
      }
      people(view, at + offset, at + offset + segment.length, role, at + start, at + end, draft);
    }
    from = end;
    const rest = /^[^，。；,]{0,80}[，,]/.exec(after);
    if (rest) from = end + rest[0].length;
  }
}

function people(view: View, from: number, to: number, role: Role, verbFrom: number, verbTo: number, draft: Draft): void {
  if (to <= from) return;
  const list = readPeople(view.flat, from, to, true);
  const context = sentence(view, Math.min(from, verbFrom), Math.max(to, verbTo));
  for (const person of list.people) {
    const lift = (found: {
      value: string;
      span: { start: number; end: number };
    }): { value: string; span: { start: number; end: number } } => ({
      value: found.value,
      span: rawSpan(view, found.span.start, found.span.end),
    });
    const word = roleWord.exec(view.flat.slice(verbFrom, verbTo));
    const at = verbFrom + (word?.index ?? 0);
    addPerson(
      draft,
      { name: lift(person.name), title: person.title ? lift(person.title) : null },
      role,
      rawSpan(view, at, at + (word?.[0].length ?? 2)),
      context,
      'attendance',
    );
  }
}
