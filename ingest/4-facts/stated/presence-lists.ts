/** Presence by item in rosters: in the bracket behind a name (田野（第3项起到会）), in the label before a list (列席第二、三项议题：…). */
import { countUpTo } from '../../../cypher/sorted.ts';
import { flatOffset } from '../../2-lines.ts';
import { itemReference } from '../../language/item-numbers.ts';
import { splitPerson } from '../../language/people/phrase.ts';
import type { Names } from '../read-item.ts';
import { sentencesWith } from './people-in.ts';
import { itemsNamed, objectsOf, type Presence } from './presence-of.ts';
import { itemOf, named, type Reading } from './rule.ts';

const kinds: readonly (readonly [Presence, RegExp])[] = [
  [
    'JOINED_AT',
    new RegExp(
      `^(?:于|从|自)?(?:${itemReference})(?:起|开始|时)(?:才)?(?:到会|参会|入会|进场|参加|列席|出席)?(?:会议)?$|^(?:迟到|晚到|中途到会)$`,
      'u',
    ),
  ],
  [
    'LEFT_AT',
    new RegExp(
      `^(?:[^，。；]{0,6}?(?:${itemReference})[^，。；]{0,6})?(?:因[^，。；]{1,10})?(?:中途|提前)?(?:离会|退席|离席|离场|退场)$`,
      'u',
    ),
  ],
  [
    'RECUSED_FROM',
    new RegExp(`^(?:[^，。；]{0,4}(?:${itemReference})(?:时)?)?(?:按规定|主动|依规|依法)?回避(?:了)?(?:${itemReference})?$`, 'u'),
  ],
  ['PRESENT_FOR', new RegExp(`^(?:仅|只)?(?:列席|出席|参加|旁听)?(?:会议)?(?:${itemReference})(?:列席|参加|出席|审议|讨论)?$`, 'u')],
];
/** What a bracket must hold to say anything of this; most tell an office or a sex. */
const telling = /[项题]|会$|席$|场$|回避|迟到|[代由托派排]/u;
/** 代江河, 代江河参会; 代表 and 代理 are words of their own. */
const inPlaceOf = /^代(?![表理])(?<who>[^，。；]{2,16}?)(?:同志)?(?:参会|出席|列席|参加(?:会议)?)?$/u;
/** 委托副局长苏木参会, 由副局长苏木代会. */
const sent = /^(?:委托|由|安排|指派)(?<who>[^，。；]{2,24}?)(?:同志)?(?:代会|(?:代为?)?(?:参会|出席|列席|参加))(?:会议)?$/u;

/** What stands in a bracket right behind a name: its pieces, with their offsets. */
function piecesBehind(flat: string, to: number): { text: string; at: number }[] {
  const found = /^[（(]([^（）()\n]{2,40})[）)]/u.exec(flat.slice(to, to + 44));
  if (!found) return [];
  let at = to + 1;
  return (found[1] ?? '').split(/[，,；;]/u).map((text) => {
    const piece = { text, at };
    at += text.length + 1;
    return piece;
  });
}

/** The brackets behind names. */
export function notes(reading: Reading): void {
  const { flat } = reading.view;
  for (const { names } of sentencesWith(/[（(]/u, reading))
    for (const one of names)
      for (const { text, at } of piecesBehind(flat, one.to)) {
        if (!telling.test(text)) continue;
        const person = named(reading, 'Official', one.from, one.to);
        const kind = kinds.find(([, pattern]) => pattern.test(text))?.[0];
        if (kind) for (const object of objectsOf(reading, kind, text, at)) reading.claim(kind, person, object, one.from, at + text.length);
        else standIn(reading, one, { text, at });
      }
}

/** Who stands in for whom, by a bracket behind the one or the other. */
function standIn(reading: Reading, one: Names, { text, at }: { text: string; at: number }): void {
  const person = named(reading, 'Official', one.from, one.to);
  for (const [pattern, isSent] of [
    [inPlaceOf, false],
    [sent, true],
  ] as const) {
    const who = pattern.exec(text)?.groups?.who;
    const parts = who === undefined ? null : splitPerson(who, false);
    if (who === undefined || parts?.kind !== 'name') continue;
    const from = at + text.indexOf(who);
    const other = named(reading, 'Official', from + parts.name[0], from + parts.name[1]);
    if (other.words === one.text) continue;
    const [came, absent] = isSent ? [other, person] : [person, other];
    reading.claim('STOOD_IN_FOR', came, absent, one.from, at + text.length);
  }
}

/** Labels that name items: all in the list are there for these. */
export function labels(reading: Reading): void {
  const { view, sections } = reading;
  const fields = sections.fields.flatMap(({ kind, word, value }) => {
    const items = kind === 'roster' ? itemsNamed(reading, word) : [];
    return items.length > 0 ? [{ items, from: flatOffset(view, value.start), to: flatOffset(view, value.end) }] : [];
  });
  if (fields.length === 0) return;
  const people = [...sentencesWith(/[：:]/u, reading)].flatMap(({ names }) => names);
  for (const { items, from, to } of fields)
    for (let at = countUpTo(people.length, (index) => people[index]?.from ?? 0, from - 1); (people[at]?.to ?? to + 1) <= to; at += 1) {
      const one = people[at] as Names;
      for (const item of items)
        reading.claim('PRESENT_FOR', named(reading, 'Official', one.from, one.to), itemOf(reading, item), one.from, one.to);
    }
}
