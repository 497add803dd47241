/**
 * Presence in sentences, clause by clause: 县长甲主持召开…, 副县长乙、丙出席, 丁因公请假, 出席会议的有戊，列席的有己. Roles come from the
 * verb; each verb takes the chain of people right before it, or the list behind it.
 */
import { flatOffset, type Para, rawSpan, type View } from '../2-lines.ts';
import { chainBefore } from '../language/people/chain.ts';
import type { PeopleList } from '../language/people/read-people.ts';
import { readPeople } from '../language/people/read-people.ts';
import { message } from '../messages.ts';
import type { Role } from '../record.ts';
import { piecesBehind, signSet } from '../signs.ts';
import type { Draft } from './draft.ts';
import { sentence } from './note.ts';
import { roleWord, type Verb, verbsOf } from './presence-verbs.ts';
import { addPerson } from './roster.ts';

const longestSentence = 1500;
const endsSentence = signSet('。；！？');
/** Columns of a table are no sentence. */
const columns = /\t[^\t]+\t/;

/** Reads sentences of presence in the given paragraphs. */
export function readAttendance(view: View, paras: readonly Para[], draft: Draft): void {
  for (const para of new Set(paras)) {
    if (columns.test(para.lines[0]?.text ?? '')) continue;
    let at = para.from;
    for (const text of wholeLists(piecesBehind(para.text, endsSentence))) {
      if (roleWord.test(text) && text.length < longestSentence && !text.endsWith('？')) readSentence(view, at, text, draft);
      at += text.length;
    }
  }
}

/** 县长甲；各局负责人；镇长乙列席会议: what ends in ； and has no verb of presence goes on with what follows. */
function wholeLists(pieces: readonly string[]): string[] {
  const whole: string[] = [];
  let open = '';
  for (const piece of pieces) {
    open += piece;
    if (piece.endsWith('；') && !roleWord.test(piece) && open.length < longestSentence) continue;
    whole.push(open);
    open = '';
  }
  return open === '' ? whole : [...whole, open];
}

function readSentence(view: View, at: number, text: string, draft: Draft): void {
  const verbs = verbsOf(text);
  let from = exceptEnd(view, at, text, verbs[0]?.start ?? 0, draft);
  for (const [index, verb] of verbs.entries()) {
    const { start, end, word, role, list } = verb;
    const next = verbs[index + 1];
    if (list !== null) {
      const whole = next ? listEnd(text, list, next) : text.length;
      const stop = ownEnd(view, at, text, list, whole, draft);
      add(view, at, verb, readPeople(view.lists, ...raw(view, at + list, at + stop), 'list', known(draft)), draft);
      from = whole;
      continue;
    }
    if (role === 'mentioned') {
      const to = start + word.lastIndexOf('委托');
      add(view, at, verb, readPeople(view.lists, ...raw(view, at + start + 1, at + to), 'presence', known(draft)), draft);
    } else {
      const sent = senderEnd(text.slice(from, start), role, word);
      const asked =
        sent === 0 && (role === 'observer' || role === 'present') ? (invited.exec(text.slice(from, start))?.[0].length ?? 0) : 0;
      const whose = asked > 0 ? { ...verb, role: 'invited' as const } : verb;
      const chain = raw(view, at + from + Math.max(sent, asked), at + start);
      add(view, at, whose, chainBefore(view.lists, ...chain, known(draft), role === 'chair'), draft);
    }
    from = end;
  }
}

/** 除县长陶然外，全体到会: who is excepted did not do what the rest did; whether they were away is not said, so nothing is read, and that is told. */
const except = /^[^。；]{0,30}?(?:^|，)除(?:了)?[^。；]{2,60}?(?:之外|以外|外)(?=，|其[他余它]|全|均|都)/;
function exceptEnd(view: View, at: number, text: string, verb: number, draft: Draft): number {
  const end = except.exec(text)?.[0].length ?? 0;
  if (end === 0 || end > verb) return 0;
  const from = text.lastIndexOf('除', end);
  draft.messages.push(message('roster/unread', { words: text.slice(from, end) }, rawSpan(view, at + from, at + end)));
  return end;
}

/** 缺庚的有：…: a clause with a list of its own and no verb that is known. */
const otherList = /[，；,;]([^，；、。：:]{2,10}?的(?:还)?(?:有|是))[：:]?/;
/** Where the list ends if another one begins inside it that nobody can read; what follows may be of those who were away, and is told. */
function ownEnd(view: View, at: number, text: string, list: number, whole: number, draft: Draft): number {
  const other = otherList.exec(text.slice(list, whole));
  if (!other) return whole;
  const words = text.slice(list + other.index + 1, whole);
  draft.messages.push(message('roster/unread', { words: words.slice(0, 40) }, rawSpan(view, at + list + other.index + 1, at + whole)));
  return list + other.index;
}

/** Where the list behind a verb ends: before the next verb's own clause. */
function listEnd(text: string, list: number, next: Verb): number {
  if (next.list !== null) return next.start;
  const comma = Math.max(...[...'，；,;'].map((mark) => text.lastIndexOf(mark, next.start - 2)));
  return comma > list ? comma : next.start;
}

/** 委托镇长甲(代为)主持: who is told to. */
const delegated =
  /(?:(?<!受[^。；，]{0,40})(?:特?委托|授权|指定|指派|安排|责成)(?:由)?|[，。]由)(?=[^，。；]{4,60}(?:同志)?(?:代为|代理|代|临时|负责)?$)/;
const inPlace = /(?:^|[，。；])(?:改|现)?由(?=[^，。；]{4,40}$)/;
const sender = /(?:委托|委派|指派|指定|安排|改?由)(?=[^，。；]{4,40}$)/;
const passive = /(?:会议|会|[议事]题起|事项起|项起|开始|起，)(?:分别|先后|改|转|转为)?由(?=[^，。]{2,60}$)/;
/** How much of the words before a verb is about who sent the one who came; 0 where nobody did. */
function senderEnd(before: string, role: Role, word: string): number {
  const found =
    (role === 'chair' ? delegated.exec(before) : /^[替代]/.test(word) ? sender.exec(before) : inPlace.exec(before)) ??
    (role === 'chair' || role === 'recorder' ? passive.exec(before) : null);
  return found ? found.index + found[0].length : 0;
}

/** 会议还邀请了甲、乙列席会议. */
const invited = /^(?:[^。；]{0,40}[，；])?[^，。；]{0,12}(?:邀请|特邀)了?/;

const raw = (view: View, from: number, to: number): [number, number] => {
  if (to <= from) return [0, 0];
  const span = rawSpan(view, from, to);
  return [span.start, span.end];
};
const known = (draft: Draft): ReadonlySet<string> => new Set(draft.people.map(({ name }) => name.value));

function add(view: View, at: number, verb: Verb, list: PeopleList, draft: Draft): void {
  const people = [
    ...list.people.map((person) => ({ person, role: verb.role })),
    ...list.beside.map((person) => ({ person, role: 'mentioned' as const })),
  ];
  const word = roleWord.exec(verb.word);
  const wordAt = at + verb.start + (word?.index ?? 0);
  const roleSpan = rawSpan(view, wordAt, wordAt + (word?.[0].length ?? 2));
  for (const { person, role } of people) {
    const from = flatOffset(view, person.name.span.start);
    const context = sentence(view, Math.min(from, at + verb.start), Math.max(from + 1, at + verb.end));
    // 方圆（请假）、陶然出席: the remark says more of its holder than the verb of all.
    const away = ['present', 'observer', 'invited'].includes(role) ? person.away?.span : undefined;
    const told = role === verb.role ? roleSpan : person.name.span;
    addPerson(draft, person, away ? 'absent' : role, away ?? told, context, 'attendance');
    if (verb.spoke && role === verb.role && !away) addPerson(draft, person, 'speaker', person.name.span, context, 'speakers');
  }
}
