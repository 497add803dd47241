/**
 * Presence in sentences: 县长甲主持召开…, 副县长乙、丙出席, 丁因公请假, 戊应邀列席, 受己委托. Roles come from the verb; collectives are nobody.
 */
import { type Para, rawSpan, type View } from '../2-lines.ts';
import { findDates } from '../language/dates.ts';
import type { Role } from '../record.ts';
import { type Draft, sentence } from './draft.ts';
import { splitPerson } from './names.ts';
import { type Person, readPeople } from './people.ts';
import { addPerson } from './roster.ts';
import { type Found, glue } from './tokens.ts';

const meeting = '(?:了)?(?:本次|此次|全体|现场|调研)?(?:会议|活动)?(?:指导)?';
const verb = new RegExp(
  [
    '受[^。；]{2,40}?委托，?',
    `(?:(?:替|代)(?:会|岗)|(?:代替?|代为|替)(?:其|他|她)?(?:出席|参加|参会|到会|列席)${meeting})`,
    `(?:应邀|特邀)(?:到会|出席|列席|参加)${meeting}`,
    '主持召开(?:了)?',
    '主持(?!工作|日常|全面|全盘|党务|行政|局|县|市|区|镇)(?:了)?(?:会议|本次会议|全体会议)?(?:并(?:讲话|作总结讲话|发言))?',
    `未(?:能)?(?:出席|参加|到会|参会)${meeting}`,
    `列席${meeting}`,
    `出席${meeting}(?:并(?:讲话|致辞|发言))?`,
    '因[事病公故](?:请假|缺席)',
    '(?:请假|缺席)(?:会议)?',
    '(?:参加|参与)(?:了)?(?:本次|此次)?(?:会议|会)',
    '(?:参加|参会|到会|与会)(?=[。；，]|$)',
    '到会',
    '(?:做|作|担任|负责)?(?:会议)?记录(?=[。；，]|$)',
  ].join('|'),
  'g',
);
const roleOf = (word: string): Role | null =>
  /^受/.test(word)
    ? 'mentioned'
    : /应邀|特邀/.test(word)
      ? 'invited'
      : /主持/.test(word)
        ? 'chair'
        : /^未|假|缺席/.test(word)
          ? 'absent'
          : /列席/.test(word)
            ? 'observer'
            : /[代替]会|出席|参加|参会|到会|与会|参与/.test(word)
              ? 'present'
              : /记录/.test(word)
                ? 'recorder'
                : null;
const roleWord = /代会|替会|应邀|主持|列席|出席|参加|到会|参会|与会|请假|缺席|记录|委托/;

/** Reads sentences of presence in the given paragraphs. */
export function readAttendance(view: View, paras: readonly Para[], draft: Draft): void {
  for (const para of new Set(paras)) {
    let at = para.from;
    for (const text of para.text.split(/(?<=[。；！])/)) {
      if (roleWord.test(text) && text.length < 1500) readSentence(view, at, text, draft);
      at += text.length;
    }
  }
}

/** 出席会议的有：, 列席的还有: the list comes after the verb. */
const listed = /^(?:会议|本次会议)?的(?:还)?(?:领导|同志|人员|单位|负责同志|有关人员)?(?:还|分别)?(?:有|是|为)?[：:]?/;

function readSentence(view: View, at: number, text: string, draft: Draft): void {
  let from = 0;
  for (const found of text.matchAll(verb)) {
    const start = found.index;
    const end = start + found[0].length;
    const role = roleOf(found[0]);
    const after = text.slice(end);
    const list = listed.exec(after)?.[0];
    if (role && list && /[有是为：:]$/.test(list)) {
      people(view, at + end + list.length, at + text.length, role, at + start, at + end, draft, false);
      return;
    }
    if (/^的/.test(after) || (/^(?:参加|出席|列席)/.test(found[0]) && /[拟将须应可]$/.test(text.slice(0, start)))) continue;
    if (role === 'mentioned') people(view, at + start + 1, at + start + found[0].lastIndexOf('委托'), role, at + start, at + end, draft);
    else if (role) {
      const [low, high] = segment(text, from, start, role);
      people(view, at + low, at + high, role, at + start, at + end, draft);
    }
    from = end;
    const rest = role === 'mentioned' ? null : /^[^，。；,]{0,80}[，,]/.exec(after);
    if (rest) from = end + rest[0].length;
  }
}

/** 委托镇长甲(代为)主持: who is told to. */
const delegated =
  /(?:(?<!受[^。；，]{0,40})(?:特?委托|授权|指定|指派|安排|责成)(?:由)?|[，。]由)([^，。；]{4,60}?)(?:同志)?(?:代为|代理|代|临时|负责)?$/;
const inPlace = /(?:^|[，。；])(?:改|现)?由([^，。；]{4,40}?)(?:同志)?$/;
const deputized = /^(?:替|代)/;
const sender = /(?:委托|委派|指派|指定|安排|改?由)([^，。；]{4,40}?)(?:同志)?$/;

/** The stretch before the verb in which its people stand: after the date and after 召开…会议，. */
function segment(text: string, from: number, verbAt: number, role: Role): [number, number] {
  const before = text.slice(from, verbAt);
  // Who stands in for another has been sent: 委托镇长甲主持, 由副所长乙代会.
  const sent =
    role === 'chair' ? delegated.exec(before) : deputized.test(text.slice(verbAt, verbAt + 4)) ? sender.exec(before) : inPlace.exec(before);
  if (sent?.[1]) return [verbAt - sent[1].length, verbAt];
  const passive = /(?:会议|会)(?:分别|先后)?由([^，。]{2,60})$/.exec(before);
  if (passive?.[1] && (role === 'chair' || role === 'recorder')) return [verbAt - passive[1].length, verbAt];
  let low = from;
  const last = findDates(before).at(-1);
  if (last)
    low +=
      last.to +
      (/^(?:[（(]?(?:星期|周).[)）]?)?(?:上午|下午|晚上?)?(?:\d{1,2}[:：时点]\d{0,2}分?)?[，,]?/.exec(before.slice(last.to))?.[0].length ??
        0);
  low +=
    /^(?:[^，。]{0,60}(?:召开|举行)[^，。]{0,20}，)?(?:其中，?|会上，?|会议(?=[^，。]{0,3}长)|按照[^，。]{2,20}，|根据[^，。]{2,20}，|，|,)*/.exec(
      text.slice(low, verbAt),
    )?.[0].length ?? 0;
  return [low, verbAt];
}

/** What a person does or where he is, behind his name: 率队…, 在…会议室, 因公出差, 先后, 一行. */
const doing =
  /率|带队|带领|前往|深入|赴|一行|实地|亲临|在|到|代表|受|分别|先后|轮流|共同|也|还|均|并|亲自|全程|以视频|通过|线上|专程|委托|受托|因|于|参加|外出|出差|请假|休假|病假|事假|公假|产假|住院|随|陪同|另有|有事|有公务|正(?=在)|未/g;
/** Hides such words, so that only offices and names are left; the offsets stay. */
function withoutDoings(text: string): string {
  return text.replace(/[^，、；：。,;:（）()]{4,}/g, (piece) => {
    if (splitPerson(piece, true)?.kind === 'name') return piece;
    let tries = 0;
    for (const found of piece.matchAll(doing)) {
      if (found.index < 2) continue;
      tries += 1;
      if (tries > 8) break;
      const parts = splitPerson(piece.slice(0, found.index), true);
      if (parts?.kind === 'name') return piece.slice(0, found.index) + glue.repeat(piece.length - found.index);
    }
    return piece;
  });
}

function people(view: View, from: number, to: number, role: Role, verbFrom: number, verbTo: number, draft: Draft, strict = true): void {
  if (to <= from) return;
  const list = readPeople(withoutDoings(view.flat.slice(from, to)), 0, to - from, strict);
  const context = sentence(view, Math.min(from, verbFrom), Math.max(to, verbTo));
  const word = roleWord.exec(view.flat.slice(verbFrom, verbTo));
  const at = verbFrom + (word?.index ?? 0);
  const roleSpan = rawSpan(view, at, at + (word?.[0].length ?? 2));
  const lift = ({ value, span }: Found): Found => ({ value, span: rawSpan(view, from + span.start, from + span.end) });
  const add = ({ name, title }: Person, as: Role): void =>
    addPerson(
      draft,
      { name: lift(name), title: title ? lift(title) : null },
      as,
      as === role ? roleSpan : lift(name).span,
      context,
      'attendance',
    );
  for (const person of list.people) add(person, role);
  for (const person of list.beside) add(person, 'mentioned');
}
