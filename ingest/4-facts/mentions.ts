/**
 * People in the body: speakers by name, and those who are only mentioned (national leaders, 省委书记易炼红, appointed people, reporters).
 */
import { groupBy } from '../../cypher/group-by.ts';
import { rawSpan, type View } from '../2-lines.ts';
import type { Sections } from '../3-sections.ts';
import type { Found } from '../language/people/cells.ts';
import { readPeople } from '../language/people/read-people.ts';
import { nationalLeaders } from '../words/people.ts';
import { findAppointments } from './appointments.ts';
import { findAwarded } from './awards.ts';
import type { Draft } from './draft.ts';
import { sentence } from './note.ts';
import { officeBefore } from './office-before.ts';
import { findOrdered } from './ordered.ts';
import { press } from './press.ts';
import type { Names } from './read-item.ts';
import { addPerson, rowOf } from './roster.ts';
import { readTold } from './told.ts';

const longestFirst = (names: readonly string[]): string[] => [...names].sort((a, b) => b.length - a.length).slice(0, 200);

/** All places where names already known stand in the flat text. Linear. */
export function findNames(view: View, known: Iterable<string>): Names[] {
  const groups = groupBy([...known], (name) => name.charCodeAt(0));
  const byFirst = new Map(Array.from(groups, ([first, names]) => [first, longestFirst(names)]));
  const found: Names[] = [];
  const { flat } = view;
  // Most characters begin no name: the last bits of their codes tell that of most of them.
  const some = new Uint8Array(256);
  for (const code of byFirst.keys()) some[code & 255] = 1;
  for (let at = 0; at < flat.length; at += 1) {
    const code = flat.charCodeAt(at);
    const name = some[code & 255] ? byFirst.get(code)?.find((one) => flat.startsWith(one, at)) : undefined;
    if (!name) continue;
    found.push({ from: at, to: at + name.length, text: name });
    at += name.length - 1;
  }
  return found;
}

const found = (view: View, from: number, to: number): Found => ({ value: view.flat.slice(from, to), span: rawSpan(view, from, to) });

/** Speakers and mentioned people; runs after roster and attendance. */
export function readMentions(view: View, sections: Sections, draft: Draft): void {
  orator(view, sections, draft);
  readTold(view, draft);
  leaders(view, draft);
  appointed(view, sections, draft);
  press(view, draft);
}

/** Who gave a speech: the line under its title, 县长　陶　然, perhaps in brackets or with the day. */
function orator(view: View, sections: Sections, draft: Draft): void {
  if (draft.kind !== 'speech') return;
  for (const para of sections.head.slice(1, 8)) {
    if (/^(?:同志们|各位|尊敬的)/.test(para.text)) return;
    const line = /^[（(]?([^，。：:；《》\d（）()]{2,40}?)[）)]?(?:[（(]?(?:19|20)\d\d年[^，。]{0,12})?$/.exec(para.text)?.[1];
    if (!line || /讲话|会议|工作|报告|全文|发布|来源/.test(line)) continue;
    const from = para.from + para.text.indexOf(line);
    const span = rawSpan(view, from, from + line.length);
    const { people, leftover } = readPeople(
      view.lists,
      span.start,
      span.end,
      /[\s　]/.test(view.raw.slice(span.start, span.end)) ? 'list' : 'presence',
    );
    const [person] = people;
    if (!person || people.length > 1 || leftover > 0) continue;
    addPerson(draft, person, 'speaker', person.name.span, span, 'speakers/orator');
    return;
  }
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

/** Appointed and dismissed people; the title is the office gained or lost. */
function appointed(view: View, sections: Sections, draft: Draft): void {
  const spans = [
    ...sections.zones.flatMap((zone) => [zone.heading, ...zone.body]),
    ...[...sections.head, ...sections.extras, ...sections.tail].map(({ from, to }) => ({ start: from, end: to })),
  ];
  for (const span of spans)
    for (const { person, office } of findAppointments(view, span))
      addPerson(draft, { name: person, title: office }, 'mentioned', person.span, person.context, 'mentions/appointed');
  for (const span of spans)
    for (const name of findOrdered(view, span))
      addPerson(
        draft,
        { name: found(view, ...name), title: null },
        'mentioned',
        rawSpan(view, ...name),
        sentence(view, ...name),
        'mentions/ordered',
      );
  for (const span of spans)
    for (const { name, title } of findAwarded(view, span))
      addPerson(
        draft,
        { name: found(view, ...name), title: title ? found(view, ...title) : null },
        'mentioned',
        rawSpan(view, ...name),
        sentence(view, ...name),
        'mentions/awarded',
      );
}
