/**
 * Items: one for each numbered heading and for each unnumbered extra paragraph; what they hold is read by the rules beside this one.
 */
import type { Para, View } from '../2-lines.ts';
import type { Sections, Zone } from '../3-sections.ts';
import type { Body } from './bodies.ts';
import type { Draft } from './draft.ts';
import type { ItemInput } from './item-input.ts';
import { note } from './note.ts';
import { type Names, readItem } from './read-item.ts';
import { findStudies } from './unnumbered.ts';

/** Whether a paragraph is what one of these opens: 陶然：…, 陶然发言：…. */
const opensWith =
  (names: ReadonlySet<string>) =>
  (paragraph: string): boolean =>
    [2, 3, 4].some((length) => opensTurn.test(paragraph.slice(length, length + 3)) && names.has(paragraph.slice(0, length)));
const opensTurn = /^(?:汇报|发言|同志)?[：:]/;

/** All items with numbers, then the unnumbered extras after the last. */
export function readItems(view: View, sections: Sections, bodies: readonly Body[], names: readonly Names[], draft: Draft): void {
  // What the chair says last is what the meeting decides; what others say is their opinion.
  const chairs = new Set(draft.people.filter(({ role }) => role.value === 'chair').map(({ name }) => name.value));
  const known = [...new Set(draft.people.map(({ name }) => name.value))]
    .filter((name) => !chairs.has(name))
    .filter((name) => /^[㐀-鿿]{2,4}$/.test(name))
    .slice(0, 400);
  const speakers = known.length > 0 ? opensWith(new Set(known)) : null;
  if (sections.zones.length > 0 && draft.kind !== 'speech') {
    const headings = sections.zones.map(({ heading, body }) =>
      view.flat.slice(heading.start, Math.min(heading.end + 80, body.at(-1)?.end ?? heading.end)),
    );
    for (const study of findStudies(view, sections.head, headings, draft))
      readItem(view, { ...study, body: [] }, bodies, names, null, draft);
  }
  for (const zone of sections.zones) readItem(view, zoneInput(view, zone), bodies, names, speakers, draft);
  let current: ItemInput | null = null;
  const inputs: ItemInput[] = [];
  for (const para of sections.extras) {
    const opened = extra(para);
    if (opened) {
      current = opened;
      inputs.push(opened);
    } else if (current) current.body.push({ start: para.from, end: para.to });
  }
  for (const input of inputs) readItem(view, input, bodies, names, speakers, draft);
}

function zoneInput(view: View, zone: Zone): ItemInput {
  const { start } = zone.mark;
  const digits = /[0-9零一二三四五六七八九十百]+/.exec(view.flat.slice(start, zone.mark.end));
  const at = start + (digits?.index ?? 0);
  const number = note(view, at, at + (digits?.[0].length ?? 1), '');
  return { number: { value: zone.number, span: number.span }, heading: zone.heading, body: zone.body, cells: zone.cells };
}

const noMatter =
  /^(?:另外，|此外，|最后，)?会议(?:还|同时)?(?:研究|讨论|审议|听取|通报)(?:决定)?了?(?:其他|其它|有关其他)(?:有关)?(?:事项|事宜|工作|问题)/;
/** An extra paragraph's item: its first sentence is the heading; null where it only goes on or names no matter. */
function extra(para: Para): ItemInput | null {
  if (noMatter.test(para.text) || !/^(?:另外，|此外，|最后，)?会议/.test(para.text)) return null;
  const stop = para.text.indexOf('。');
  const end = stop < 0 ? para.to : para.from + stop + 1;
  return { number: null, heading: { start: para.from, end }, body: end < para.to ? [{ start: end, end: para.to }] : [] };
}
