/**
 * People in the body: speakers by name, and those who are only mentioned (national leaders, 省委书记易炼红, appointed people, reporters).
 */
import { rawSpan, type View } from '../2-lines.ts';
import type { Sections } from '../3-sections.ts';
import { officeEndingAt } from '../words/offices.ts';
import { nationalLeaders } from '../words/people.ts';
import { compoundSurnames } from '../words/surnames.ts';
import { speaking } from '../words/verbs.ts';
import { findAppointments } from './appointments.ts';
import { type Draft, sentence } from './draft.ts';
import type { Names } from './items.ts';
import { isName, surnameLed } from './names.ts';
import type { Found } from './people.ts';
import { addPerson, isRead, rowOf } from './roster.ts';

/** All places where names already known stand in the flat text. Linear. */
export function findNames(view: View, known: Iterable<string>): Names[] {
  const byFirst = new Map<string, string[]>();
  for (const name of known)
    byFirst.set(name[0] ?? '', [...(byFirst.get(name[0] ?? '') ?? []), name].sort((a, b) => b.length - a.length).slice(0, 200));
  const found: Names[] = [];
  const { flat } = view;
  for (let at = 0; at < flat.length; at += 1) {
    const candidates = byFirst.get(flat[at] ?? '');
    const name = candidates?.find((one) => flat.startsWith(one, at));
    if (!name) continue;
    found.push({ from: at, to: at + name.length, text: name });
    at += name.length - 1;
  }
  return found;
}

const found = (view: View, from: number, to: number): Found => ({ value: view.flat.slice(from, to), span: rawSpan(view, from, to) });

/** Speakers and mentioned people; runs after roster and attendance. */
export function readMentions(view: View, sections: Sections, draft: Draft): void {
  speakers(view, draft);
  leaders(view, draft);
  officials(view, draft);
  appointed(view, sections, draft);
  press(view, draft);
}

function speakers(view: View, draft: Draft): void {
  const known = new Map<string, Found | null>();
  for (const { name, title } of draft.people) if (title || !known.has(name.value)) known.set(name.value, title);
  const { flat } = view;
  for (const { from, to } of findNames(view, known.keys())) {
    const before = flat.slice(Math.max(0, from - 1), from);
    const office = officeEndingAt(flat, from);
    const opens = before === '' || /[\n。，；：]/.test(before) || office > 0;
    if (!opens || isRead(draft, rawSpan(view, from, to).start)) continue;
    const after = flat.slice(to, to + 60);
    const dialogue = /^[：:](?!\d)/.test(after) && /[\n]/.test(before || '\n');
    const told = speaking.test(after) && !/^(?:提出的|同志?任|安排)/.test(after);
    if (!dialogue && !told) continue;
    const title = office > 0 ? officeBefore(view, from) : null;
    addPerson(draft, { name: found(view, from, to), title }, 'speaker', rawSpan(view, from, to), sentence(view, from, to), 'speakers');
  }
}

/** The office that ends at `end`, with its organization, back to the last mark or verb. */
function officeBefore(view: View, end: number): Found | null {
  const length = officeEndingAt(view.flat, end);
  if (length === 0) return null;
  let from = end - length;
  const stop = /[，。；：！？“”《》（）()\n\d]/;
  while (
    from > 0 &&
    end - from < 30 &&
    !stop.test(view.flat[from - 1] ?? '') &&
    !/(?:学习|传达|由|听取|听取了|是|在|对|经|请|了|的|和|与|同意|会上|任命|免去|贯彻|以|及|精神)$/.test(
      view.flat.slice(Math.max(0, from - 3), from),
    )
  ) {
    if (view.flat[from - 1] === '、' && officeEndingAt(view.flat, from - 1) === 0) break;
    from -= 1;
  }
  return found(view, from, end);
}

function leaders(view: View, draft: Draft): void {
  const known = new Set(draft.people.map(({ name }) => name.value));
  for (const { from, to, text } of findNames(view, nationalLeaders)) {
    if (
      known.has(text) ||
      /^(?:新时代|外交|生态文明|强军|法治|经济|文化|思想|关于[^，。]{0,20}思想)/.test(view.flat.slice(to, to + 24)) ||
      /[（(]/.test(view.flat[to] ?? '')
    )
      continue;
    if (text.length === 2 && !/^(?:总理|委员长|主席|同志|副|书记|提出|作出|在|对|强调)/.test(view.flat.slice(to))) continue;
    const after = /^(?:总书记|国家主席|主席|总理|委员长|副总理)/.exec(view.flat.slice(to, to + 6))?.[0];
    const title = after ? found(view, to, to + after.length) : officeBefore(view, from);
    const row = rowOf(draft, text, 'mentioned');
    if (row && (row.title || !title)) {
      if (row.name.also.length < 20) row.name.also.push(rawSpan(view, from, to));
      continue;
    }
    addPerson(
      draft,
      { name: found(view, from, to), title },
      'mentioned',
      rawSpan(view, from, to),
      sentence(view, from, to),
      'mentions/leader',
    );
  }
}

const upper =
  /(?:国家主席|总书记|总理|省委书记|省长|副省长|市委书记|市长|副市长|县委书记|县长|副县长|区委书记|区长|副区长|部长|州长|局长|厅长|主任|书记|主席|委员长|董事长|总经理|镇长|乡长|所长|院长|校长|秘书长)/g;
const afterName =
  /^(?:同志)?(?:在|对|来|率|主持|出席|强调|指出|要求|肯定|充分|提出|作|就|关于|到|宣布|讲话|批示|书记|省长|市长|县长|的|等|同志|、|，|一行|调研|视察|深入|带队|任|分别)/;

/** 省委书记袁家军在…: an office, a name, a verb. */
function officials(view: View, draft: Draft): void {
  const { flat } = view;
  for (const match of flat.matchAll(upper)) {
    const from = match.index + match[0].length;
    if (officeEndingAt(flat, from) < 2) continue;
    for (const length of compoundSurnames.has(flat.slice(from, from + 2)) ? [4, 3] : [3, 2]) {
      const name = flat.slice(from, from + length);
      if (!isName(name, true) || !surnameLed(name) || !afterName.test(flat.slice(from + length))) continue;
      if (length === 2 && /^(?:会议|主持|关于|任免|和|与|及|于|时)/.test(name)) continue;
      const span = rawSpan(view, from, from + length);
      if (draft.people.some((row) => row.name.value === name && row.role.value !== 'mentioned') || isRead(draft, span.start)) break;
      addPerson(
        draft,
        { name: found(view, from, from + length), title: officeBefore(view, from) },
        'mentioned',
        span,
        sentence(view, from, from + length),
        'mentions/official',
      );
      break;
    }
  }
}

/** Appointed and dismissed people; the title is the office gained or lost. */
function appointed(view: View, sections: Sections, draft: Draft): void {
  const spans = [
    ...sections.zones.flatMap((zone) => [zone.heading, ...zone.body]),
    ...[...sections.head, ...sections.extras, ...sections.tail].map(({ from, to }) => ({ start: from, end: to })),
  ];
  for (const span of spans)
    for (const { person, office } of findAppointments(view, span))
      addPerson(draft, { name: person, title: office }, 'mentioned', person.span, person.context, 'mentions/appointed');
}

const presser = /(?:^|[（(\n，、；;|\s])(?:(?:本报|本台|见习|特约|通讯)?(记者|通讯员)|(责任编辑|编辑|责编|作者|摄影))[：:\s]{0,3}/g;
/** Reporters and editors, from the raw text, where blanks part the names. */
function press(view: View, draft: Draft): void {
  const { raw } = view;
  for (const match of raw.matchAll(presser)) {
    const word = match[1] ?? match[2] ?? '';
    let end = match.index + match[0].length;
    const start = end;
    while (end < raw.length && end - start < 24 && !/[）)\n。，,:：\d/|；;]/.test(raw[end] ?? '')) end += 1;
    const text = raw.slice(start, end);
    const other = /(?:通讯员|记者|编辑|摄影|审核)/.exec(text);
    const stop = other ? start + other.index : end;
    const parts = raw.slice(start, stop).trim();
    const squashed = parts.replace(/\s+/g, '');
    const pieces = squashed.length <= 4 && isName(squashed, true) ? [parts] : parts.split(/[、\s]+/);
    let at = start;
    for (const piece of pieces) {
      const name = piece.replace(/\s+/g, '');
      const from = raw.indexOf(piece, at);
      at = from + piece.length;
      if (piece === '' || !isName(name, true)) continue;
      const wordStart = match.index + match[0].indexOf(word);
      const title = { value: word, span: { start: wordStart, end: wordStart + word.length } };
      addPerson(
        draft,
        { name: { value: name, span: { start: from, end: at } }, title },
        'mentioned',
        title.span,
        { start: wordStart, end: at },
        'mentions/press',
      );
    }
  }
}
