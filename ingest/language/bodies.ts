/**
 * Bodies: where names of organizations begin and end in the flat text. Each place where a body's suffix ends proposes all its left edges
 * (body-edges.ts), and body-kinds.ts says whether what the cheapest gives names a body.
 */
import { areaSuffixes, fixedBodies } from '../words/bodies.ts';
import { officeEndingAt } from '../words/offices.ts';
import { edgeOf } from './body-edges.ts';
import { verdictOn } from './body-kinds.ts';
import { goesOn, suffixAt } from './body-suffixes.ts';
import { classAfter, classBefore, classOver, cutCost, type Lattice, latticeOf } from './lattice.ts';
import { stretchesOf } from './stretches.ts';
import { leadingTerm } from './terms.ts';
import { Class } from './word-class.ts';

export interface Body {
  from: number;
  to: number;
  text: string;
  /** 街道, 镇, 乡: an actor only where the sentence makes it act. */
  area: boolean;
}
/** A word that runs over a name's end makes the cut there dearer by so much: 农业|部分, 举|办公. */
const crossing = 3;

/**
 * All bodies in [from, to) of the text, in order, the longest at each place; `places` are the places the text is about (places.ts). Linear.
 */
export function findBodies(text: string, from = 0, to = text.length, places: readonly string[] = []): Body[] {
  const bodies: Proposed[] = [];
  for (const clause of stretchesOf(text, from, to)) {
    let lattice: Lattice | null = null;
    for (let end = clause.from + 1; end <= clause.to; end += 1) {
      const suffix = suffixAt(text, end);
      if (suffix === '' || goesOn(text, end, clause.to)) continue;
      lattice ??= latticeOf(text, clause.from, clause.to, places);
      const found = bodyEndingAt(lattice, end - clause.from, suffix);
      if (!found) continue;
      while ((bodies.at(-1)?.from ?? -1) >= found.from) bodies.pop();
      bodies.push(found);
    }
  }
  return bodies.some(({ listed }) => listed) ? besideOthers(text, bodies) : bodies.map(plain);
}

const plain = ({ from, to, text, area }: Proposed): Body => ({ from, to, text, area });
const severalBefore = /(?:各级?|有关|相关|其[他它]|全体|部分)$/;

/** What only a list makes a body counts beside another: 县人大、县政协、|法院|、|检察院|. */
function besideOthers(text: string, proposed: readonly Proposed[]): Body[] {
  const kept: Body[] = [];
  for (let first = 0; first < proposed.length; ) {
    let last = first;
    const joins = (one: Proposed | undefined, next: Proposed | undefined): boolean =>
      one !== undefined && next !== undefined && next.from - one.to < 3 && /^(?:[、和与及暨]|以及)$/.test(text.slice(one.to, next.from));
    while (joins(proposed[last], proposed[last + 1])) last += 1;
    const list = proposed.slice(first, last + 1);
    const from = list[0]?.from ?? 0;
    // 各级人大、政协: one of each at every level.
    const several = severalBefore.test(text.slice(Math.max(0, from - 2), from));
    const named = last > first || !list[0]?.listed;
    for (const one of list) if (several ? !one.listed : named) kept.push(plain(one));
    first = last + 1;
  }
  return kept;
}

interface Proposed extends Body {
  /** It is a body only beside others. */
  listed: boolean;
}

/** 大队|长, 办公室|主任 is none: an office's last character runs on from the suffix. */
const endsWithin = (text: string, end: number): boolean => text[end] === '长' && officeEndingAt(text, end + 1) > 1;

/** 大局, 举办, 教室: a word that is no body holds the short suffix. */
function isWithin(lattice: Lattice, start: number): boolean {
  const kind = classOver(lattice, start);
  return kind >= 0 && kind !== Class.body && kind !== Class.field && kind !== Class.whole && cutCost(lattice, start) > 2;
}

function bodyEndingAt(lattice: Lattice, end: number, suffix: string): Proposed | null {
  const { text, from: base } = lattice;
  const [start, to] = [end - suffix.length, base + end];
  if (cutCost(lattice, end) > crossing || endsWithin(text, to) || (suffix.length === 1 && isWithin(lattice, start))) return null;
  if (fixedBodies.includes(suffix)) return { from: base + start, to, text: suffix, area: false, listed: false };
  const edge = edgeOf(lattice, start, suffix);
  if (!edge) return null;
  let from = base + edge.at;
  // A congress is named by its term, a government is not.
  const term = leadingTerm(text.slice(from, to));
  if (!text.startsWith('人民代表大会', from + term) && !text.startsWith('全国人大', from + term)) from += term;
  const { stem } = edge;
  const around = { left: classBefore(lattice, edge.at), ahead: classBefore(lattice, start), behind: classAfter(lattice, end) };
  const verdict = verdictOn({ text, from, to, suffix, stem, ...around });
  if (!verdict) return null;
  return { from, to, text: text.slice(from, to), area: stem.length > 0 && areaSuffixes.has(suffix), listed: verdict === 'listed' };
}
