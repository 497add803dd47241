/**
 * The order in which the parts of a pattern are matched: what is given first, then always what is likely to have the fewest ways on.
 * A plan is made when a run comes to the pattern, since only the graph tells how many nodes there are of a kind.
 */
import { QueryRefused } from '../../store.ts';
import type { Known } from '../graph.ts';
import type { Frame, Running } from '../running.ts';
import { NodeValue } from '../values.ts';
import type { Condition } from './conditions.ts';
import type { Hint, NodeHints } from './hints.ts';
import type { Link } from './links.ts';
import type { PatternNode } from './nodes.ts';
import type { PathShape } from './shape.ts';
import { expand } from './stages/expand.ts';
import { givenLink } from './stages/given-link.ts';
import { makePath } from './stages/path.ts';
import { shortest } from './stages/shortest.ts';
import type { Open, Stage } from './stages/stage.ts';
import { lookAtGiven, startAt } from './stages/start.ts';
import { trail } from './stages/trail.ts';
import { wayOf } from './stages/way.ts';

export interface Pattern {
  nodes: readonly PatternNode[];
  hints: readonly NodeHints[];
  links: readonly Link[];
  paths: readonly PathShape[];
  conditions: readonly Condition[];
}

/** So few nodes that going through them is no worse than going along relationships. */
const few = 2;

/** Steps for a pattern, from a frame like those it will be run with. */
export function planOf(pattern: Pattern, frame: Frame, running: Running): Stage[] {
  const { nodes, hints, links, paths } = pattern;
  const stages: Stage[] = [];
  const bound = new Set<string>();
  const nodeBound = nodes.map(({ given }) => given);
  const linkDone = links.map(() => false);
  const pathDone = paths.map(() => false);
  let waiting = [...pattern.conditions];
  const ready = (needs: ReadonlySet<string>): boolean => [...needs].every((name) => bound.has(name));

  const add = (open: Open): void => {
    const conditions = waiting.filter(({ needs }) => ready(needs));
    waiting = waiting.filter((one) => !conditions.includes(one));
    stages.push({ open, conditions: conditions.map(({ holds }) => holds) });
  };
  const bindNode = (node: number): void => {
    nodeBound[node] = true;
    bound.add(nodes[node]!.name);
  };
  const walked = (link: number): void => {
    linkDone[link] = true;
    bound.add(links[link]!.name);
    bindNode(links[link]!.left);
    bindNode(links[link]!.right);
  };
  const usedBy = ({ others }: Link): number[] => others.filter(({ link }) => linkDone[link]).map(({ slot }) => slot);
  const addPaths = (): void => {
    for (const [index, path] of paths.entries()) {
      if (pathDone[index] || !path.nodes.every((node) => nodeBound[node]) || !path.links.every((link) => linkDone[link])) continue;
      pathDone[index] = true;
      bound.add(path.name);
      add(makePath(path, nodes, links));
    }
  };

  /** What is known of a node by now; what depends on the pattern itself is known of later frames, not of this one. */
  const knownOf = (node: number): { hints: Hint[]; known: Known[]; later: boolean } => {
    const usable = hints[node]!.properties.filter(({ needs }) => ready(needs));
    const now = usable.filter(({ needs }) => needs.size === 0);
    return { hints: usable, known: now.flatMap(({ known }) => known(frame, running)), later: now.length < usable.length };
  };
  /** The least list of labels a node must have one of, and how many nodes there are about. */
  const sizeOf = (node: number): { size: number; labels: string[] | null } => {
    const { known, later } = knownOf(node);
    const choices = hints[node]!.choices.length > 0 ? hints[node]!.choices : [null];
    const sizes = choices.map((labels) => ({ labels, size: running.graph.size(labels, known) }));
    const best = sizes.reduce((least, one) => (one.size < least.size ? one : least));
    return later ? { ...best, size: Math.sqrt(best.size) } : best;
  };
  const start = (node: number, labels: string[] | null): void => {
    const { hints: usable } = knownOf(node);
    bindNode(node);
    add(startAt(nodes[node]!, labels, (now, run) => usable.flatMap(({ known }) => known(now, run))));
  };
  /** Of two ends, the one whose relationships are likely fewer: the more nodes there are of a kind, the fewer each has. */
  const backwards = ({ left, right }: Link): boolean => {
    if (!nodeBound[left] || !nodeBound[right]) return !nodeBound[left];
    const crowd = (node: number): number => {
      const value = nodes[node]!.given ? frame[nodes[node]!.slot] : null;
      return running.graph.size(value instanceof NodeValue ? value.labels : (hints[node]!.choices[0] ?? null), []);
    };
    return crowd(right) > crowd(left);
  };
  const walk = (index: number): void => {
    const link = links[index]!;
    const back = backwards(link);
    const way = wayOf(link, nodes, back, nodeBound[back ? link.left : link.right]!, usedBy(link));
    walked(index);
    add(link.pattern.length === null ? expand(way) : trail(way));
  };
  const walkGiven = (index: number): void => {
    const link = links[index]!;
    const way = wayOf(link, nodes, false, nodeBound[link.right]!, usedBy(link));
    const leftBound = nodeBound[link.left]!;
    walked(index);
    add(givenLink(way, leftBound));
  };
  const walkShortest = (index: number): void => {
    const link = links[index]!;
    const path = paths.findIndex((one) => one.links.includes(index));
    walked(index);
    const named = paths[path];
    if (named) {
      pathDone[path] = true;
      bound.add(named.name);
    }
    const inSearch = waiting.filter(({ needs }) => ready(needs));
    waiting = waiting.filter((one) => !inSearch.includes(one));
    const each = inSearch.flatMap((one) => one.each ?? []);
    const tests = inSearch.flatMap((one) => (one.each ? [] : one.holds));
    add(shortest(wayOf(link, nodes, false, true, []), named?.slot ?? null, each, tests));
  };

  /** The first open link of a kind; -1: none. */
  const linkWhere = (is: (link: Link) => boolean): number =>
    links.findIndex((link, index) => !linkDone[index] && link.shortest === null && ready(link.needs) && is(link));
  const endsBound = ({ left, right }: Link): number => Number(nodeBound[left]) + Number(nodeBound[right]);
  const openNodes = (): number[] => nodes.flatMap((_, index) => (nodeBound[index] ? [] : [index]));

  for (const { name, given } of [...nodes, ...links]) if (given) bound.add(name);
  add(lookAtGiven(nodes.filter(({ given }) => given)));
  for (;;) {
    addPaths();
    const given = linkWhere((link) => link.given);
    if (given >= 0) {
      walkGiven(given);
      continue;
    }
    const closing = linkWhere((link) => link.pattern.length === null && endsBound(link) === 2);
    if (closing >= 0) {
      walk(closing);
      continue;
    }
    const sizes = openNodes().map((node) => ({ node, ...sizeOf(node) }));
    const [least] = sizes.sort((a, b) => a.size - b.size);
    if (least && least.size <= few) {
      start(least.node, least.labels);
      continue;
    }
    const single = linkWhere((link) => link.pattern.length === null && endsBound(link) === 1);
    const next = single >= 0 ? single : linkWhere((link) => endsBound(link) === 2);
    const open = next >= 0 ? next : linkWhere((link) => endsBound(link) === 1);
    if (open >= 0) {
      walk(open);
      continue;
    }
    if (least) {
      start(least.node, least.labels);
      continue;
    }
    const search = links.findIndex((link, index) => !linkDone[index] && link.shortest !== null && ready(link.needs));
    if (search >= 0) {
      walkShortest(search);
      continue;
    }
    break;
  }
  if (linkDone.includes(false))
    throw new QueryRefused('unsupported', 'Parts of this pattern depend on each other in a circle. Move one of the conditions to WHERE.');
  return stages;
}
