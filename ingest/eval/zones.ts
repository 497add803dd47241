/**
 * Zones of a record, for the score: masthead, opening, roster, heading, decision, prose, distribution; and where in a text
 * a value stands that the reader missed.
 */
import { type Para, readLines, type View } from '../2-lines.ts';
import { divide, type Sections } from '../3-sections.ts';
import { simplified } from '../simplified.ts';
import { place } from '../span.ts';

export const zones = ['masthead', 'opening', 'roster', 'heading', 'decision', 'prose', 'distribution'] as const;
export type Zone = (typeof zones)[number];

export interface Spot {
  zone: Zone;
  /** From 1, with the line's words; null where the value stands nowhere in the text. */
  line: number | null;
  words: string;
}
export interface ZoneMap {
  /** The zone and line of a raw offset. */
  at(offset: number): Spot;
  /** Where the first of `values` that stands in the text stands, rather in one of the `home` zones; else nowhere, at home. */
  find(values: readonly string[], home: readonly Zone[]): Spot;
}

const opens = /召开|举行|主持/;
const decides =
  /(?:会议|会上|原则|一致|表决|审议|研究)[^，。；]{0,8}(?:同意|通过|批准)|(?:会议|会上)[^，。；]{0,4}(?:决定|议定)|(?:提交|提请|报请?)[^，。；]{2,30}(?:审议|审定|研究|批准|备案)|印发|暂缓|再议/;
/** The longest line of a masthead: names and days stand there, no sentences. */
const shortLine = 60;

/** The map of one text; `headings` are raw spans of headings without a number, which only a reader knows. */
export function zoneMap(text: string, headings: readonly { start: number; end: number }[] = []): ZoneMap {
  const view = readLines(simplified(text));
  const ids = idsOf(view, divide(view));
  for (const { start, end } of headings) ids.fill(zones.indexOf('heading'), start, end);
  const dense = squashed(text);
  const at = (offset: number): Spot => {
    const { line } = place(text, offset);
    const from = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
    const words = /^[^\r\n]*/u.exec(text.slice(from))?.[0].trim() ?? '';
    return { zone: zones[ids[offset] ?? 0] ?? 'prose', line, words };
  };
  return {
    at,
    find(values, home) {
      for (const value of values) {
        const found = occurrences(dense.text, squashed(value).text).map((index) => at(dense.map[index] ?? 0));
        const best = found.find(({ zone }) => home.includes(zone)) ?? found[0];
        if (best) return best;
      }
      return { zone: home[0] ?? 'prose', line: null, words: '' };
    },
  };
}

/** The zone of every raw offset, as an index into `zones`. */
function idsOf(view: View, sections: Sections): Uint8Array {
  const ids = new Uint8Array(view.raw.length + 1).fill(zones.indexOf('prose'));
  const fill = (zone: Zone, start: number, end: number): void => void ids.fill(zones.indexOf(zone), start, end);
  const flat = (zone: Zone, from: number, to: number): void => {
    if (to > from) fill(zone, view.map[from] ?? 0, (view.map[to - 1] ?? 0) + 1);
  };
  const whole = (zone: Zone, para: Para): void => flat(zone, para.from, para.to);
  for (const found of view.flat.matchAll(/[^。；！？\n]+[。；！？]?/g))
    if (decides.test(found[0])) flat('decision', found.index, found.index + found[0].length);
  const first = sections.head.findIndex((para) => opens.test(para.text) && para.text.length > 20);
  for (const [index, para] of sections.head.entries()) {
    if (index < first || (first < 0 && para.text.length <= shortLine)) whole('masthead', para);
    else if (index === first || sections.zones.length > 0) whole('opening', para);
  }
  for (const para of sections.tail) if (para.text.length <= shortLine && !/。/.test(para.text)) whole('masthead', para);
  for (const { mark, heading } of sections.zones) flat('heading', mark.start, heading.end);
  for (const { kind, label, value } of sections.fields)
    fill(kind === 'roster' || kind === 'distribution' ? kind : 'masthead', label.start, Math.max(label.end, value.end));
  return ids;
}

/** The text without white space, with the raw offset of each character. */
function squashed(text: string): { text: string; map: number[] } {
  const map: number[] = [];
  const chars: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/u.test(text[at] ?? '')) continue;
    map.push(at);
    chars.push(text[at] ?? '');
  }
  return { text: chars.join(''), map };
}

function occurrences(text: string, value: string): number[] {
  const found: number[] = [];
  if (value === '') return found;
  for (let at = text.indexOf(value); at >= 0 && found.length < 50; at = text.indexOf(value, at + 1)) found.push(at);
  return found;
}
