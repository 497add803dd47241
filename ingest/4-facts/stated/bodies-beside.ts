/** Bodies on the sides of a verb: those that were found in the text, else the words there that end as a body does. */
import { countUpTo } from '../../../cypher/sorted.ts';
import { bodySuffix } from '../../language/people/names.ts';
import type { Reading } from './rule.ts';

/** Where a name stands. */
export interface Place {
  from: number;
  to: number;
}
const joint = /^[”"」]?(?:[（(][^（）()\n]{1,20}[）)])?(?:[、和与及]|以及)[“"「]?$/u;

/** Bodies of one list, at most. */
const mostInChain = 30;

/** The index of the last body that ends at or before an offset; -1 for none. */
const lastEndingBy = (bodies: readonly Place[], at: number): number => countUpTo(bodies.length, (index) => bodies[index]?.to ?? 0, at) - 1;

/** The bodies that end right before an offset, joined to one another; `between` may stand between the last and the offset. */
export function bodiesBefore({ view: { flat }, bodies }: Reading, at: number, between: RegExp): Place[] {
  let index = lastEndingBy(bodies, at);
  const last = bodies[index];
  if (!last || !between.test(flat.slice(last.to, at))) {
    const words = /(?:^|[，。；、：:“"「\n]|将|把|由|在)([一-龥]{3,20})$/u.exec(flat.slice(Math.max(0, at - 24), at))?.[1] ?? '';
    return bodySuffix(words) > 0 ? [{ from: at - words.length, to: at }] : [];
  }
  const chain: Place[] = [last];
  for (; index > 0; index -= 1) {
    const [before, first] = [bodies[index - 1] as Place, chain[0] as Place];
    if (!joint.test(flat.slice(before.to, first.from))) break;
    chain.unshift(before);
  }
  return chain;
}

/** The bodies that begin right behind an offset, joined to one another. The first is what the words up to it name whole: 县工业和|科技局. */
export function bodiesBehind({ view: { flat }, bodies }: Reading, at: number): Place[] {
  const start = /^[“"「]/u.test(flat[at] ?? '') ? at + 1 : at;
  const words = /^[一-龥]{3,24}?(?=[”"」，。；、：\n（(]|的?牌|等|$)/u.exec(flat.slice(start, start + 26))?.[0] ?? '';
  const index = lastEndingBy(bodies, start) + 1;
  const found = bodies[index];
  const whole = bodySuffix(words) > 0 ? { from: start, to: start + words.length } : null;
  const first =
    found && found.from === start && !(whole && found.to < whole.to && !joint.test(flat.slice(found.to, found.to + 1))) ? found : whole;
  if (!first) return [];
  const chain: Place[] = [first];
  for (const next of bodies.slice(index, index + mostInChain)) {
    if (next.from < first.to) continue;
    if (!joint.test(flat.slice((chain.at(-1) as Place).to, next.from))) break;
    chain.push(next);
  }
  return chain;
}
