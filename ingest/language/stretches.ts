/** Stretches of a text between its marks, in each of which a body's name must lie whole. */
import { matchesOf } from '../matches.ts';

const marks = '.．，。、；：！？“”‘’《》〈〉（）()【】〔〕[]\n,;:!?—…·*";|/' + '0123456789%～~-';
const isMark = new Uint8Array(65536);
for (const mark of marks) isMark[mark.charCodeAt(0)] = 1;

/** A road's or project's sign (县G331线…指挥部), a place in brackets (云梭科技(丰泽)有限公司): marks that a name runs over. */
const inName = /(?<=[一-龥])(?:[A-Z]{1,3}\d{1,4}|\d{1,4}[A-Z])(?=[一-龥])|[（(][一-龥]{2,6}[）)](?=[一-龥]{0,6}(?:有限|集团|公司))/g;

/** The stretches of [from, to), in order. Linear. */
export function* stretchesOf(text: string, from: number, to: number): Generator<{ from: number; to: number }> {
  const open = new Set<number>();
  for (const found of matchesOf(text.slice(from, to), inName))
    for (let at = 0; at < found[0].length; at += 1) open.add(from + found.index + at);
  for (let at = from; at < to; at += 1) {
    const start = at;
    while (at < to && (!isMark[text.charCodeAt(at)] || open.has(at))) at += 1;
    if (at > start) yield { from: start, to: at };
  }
}
