/** Smaller questions with the same fault: parts left out, values replaced by a part of theirs. */

import type { Question } from './question.ts';
import { empty, plain, print, type Tree, walk } from './tree.ts';

const isTree = (part: string | Tree): part is Tree => typeof part !== 'string';

/** Every tree that is one step smaller; from the end on, for what stands there needs what stands before it. */
export function* smaller(of: Tree): Iterable<Tree> {
  const { parts, list } = of;
  const withPart = (at: number, part: Tree): Tree => ({ ...of, parts: parts.toSpliced(at, 1, part) });
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at];
    if (part === undefined || !isTree(part) || print(part) === '') continue;
    if (list && parts.length > list.least) yield { ...of, parts: parts.toSpliced(at, 1) };
    if (part.optional) yield withPart(at, empty);
    for (const one of smaller(part)) yield withPart(at, one);
  }
  // What an aggregate is of cannot stand for it: the rows would be others.
  if (of.type && !of.production.startsWith('aggregate'))
    for (const inner of walk(of)) if (inner !== of && inner.type === of.type && print(inner) !== print(of)) yield inner;
}

/** Where rows are chosen by SKIP or LIMIT the order has to stay total, or more than one answer is right. */
const isDetermined = (of: Tree): boolean =>
  [...walk(of)].every((one) => {
    if (one.production !== 'tail') return true;
    const within = [...walk(one)];
    return !within.some(({ production }) => production.startsWith('tail.')) || within.some(({ total }) => total);
  });

/** The smallest question found for which `stays` holds, asking it at most `most` times. */
export async function shrink(question: Question, stays: (smaller: Question) => Promise<boolean>, most: number): Promise<Question> {
  let asked = 0;
  const holds = async (one: Question): Promise<boolean> => {
    asked += 1;
    return stays(one);
  };
  let best = question;
  const simple = { ...question, style: plain };
  if (await holds(simple)) best = simple;
  // After a step that holds the search goes on behind it; a whole pass without one ends it.
  for (let [at, since] = [0, 0]; asked < most; ) {
    const trees = [...smaller(best.tree)];
    if (since >= trees.length || trees.length === 0) break;
    at %= trees.length;
    const candidate = { ...best, tree: trees[at] as Tree };
    if (isDetermined(candidate.tree) && (await holds(candidate))) {
      best = candidate;
      since = 0;
    } else {
      at += 1;
      since += 1;
    }
  }
  return best;
}
