/**
 * Patterns: a walk through the stored graph, told with labels, types and property maps left out here and there, so that most match
 * something. The rows a pattern may give are estimated; one that would give too many begins at a single node.
 */

import { relationshipTypes } from '../model.ts';
import type { StoredEdge, StoredNode, Value } from '../store.ts';
import { kindOf, propertiesOf, type Step } from './graph.ts';
import { type Bound, freshName, inScope, type Maker } from './maker.ts';
import { empty, leaf, list, type Tree, tree } from './tree.ts';
import { someValue, written } from './values.ts';
import { labels, propertiesWith, propertyTypes } from './vocabulary.ts';

/** Rows a question may go through, about. */
const mostRows = 8000;
/** Texts longer than this are not written into a question. */
const longestText = 80;
const optional = (made: Tree): Tree => ({ ...made, optional: true });

function entry(maker: Maker, of: StoredNode | StoredEdge): Tree | null {
  const { random } = maker;
  const real = Object.entries(propertiesOf(of)).filter(([, value]) => !Array.isArray(value) && String(value).length <= longestText);
  const type = random.pick(['text', 'integer', 'boolean', 'number'] as const);
  const [name, value]: [string, Value] =
    real.length > 0 && random.chance(0.85) ? random.pick(real) : [random.pick(propertiesWith(type)), someValue(maker, type, null)];
  const typed = propertyTypes.get(name);
  if (!typed || typed === 'list') return null;
  const drawn = random.chance(0.85) ? value : someValue(maker, typed, name);
  const given = typeof drawn === 'number' && random.chance(0.15) ? -drawn : drawn;
  return tree(`map.${typed}${typeof given === 'number' && given < 0 ? '.negative' : ''}`, [leaf(name), ': ', written(maker, given, typed)]);
}

/** `{name: 'x', end: 5}`, mostly true of the node or relationship. */
function propertyMap(maker: Maker, of: StoredNode | StoredEdge): Tree {
  const entries = [entry(maker, of), maker.random.chance(0.2) ? entry(maker, of) : null].filter((one) => one !== null);
  const once = entries.filter(
    (one, at) => entries.findIndex((other) => JSON.stringify(other.parts[0]) === JSON.stringify(one.parts[0])) === at,
  );
  return once.length === 0 ? empty : optional(tree('', [' {', list(once, '', ', ', 1), '}']));
}

function bind(maker: Maker, type: Bound['type'], witness: Bound['witness']): Tree {
  const name = freshName(maker);
  maker.scope.set(name, { name, type, witness });
  return optional(leaf(name));
}

/** A path is written in one manner, as a person's is. */
interface Manner {
  /** It names no labels. */
  bare: boolean;
  /** One type and one direction a step, no property maps on steps, no variable length. */
  plain: boolean;
  /** Chance that a step names its type. */
  typed: number;
}
interface Writing {
  /** Nothing comes before it in the path. */
  first?: boolean;
  /** It is told by its key. */
  key?: boolean;
  /** The path names no labels. */
  bare?: boolean;
}
interface Place {
  written: Tree;
  node: StoredNode;
}
function place(maker: Maker, node: StoredNode, { first = false, key = false, bare = false }: Writing = {}): Place {
  const { random } = maker;
  const known = first ? undefined : inScope(maker, 'node').find(({ witness }) => witness === node);
  if (known && random.chance(0.8)) return { node, written: tree('node.again', ['(', leaf(known.name), ')']) };
  const name = random.chance(first ? 0.9 : 0.75) ? bind(maker, 'node', node) : empty;
  const labelled = !bare && (first || random.chance(0.75));
  const policy = node.labels.includes('Policy');
  const label = policy && random.chance(0.5) ? random.pick(['Policy', 'Document:Policy', 'Policy:Document']) : kindOf(node);
  const wrong = random.chance(0.03);
  const said = labelled ? tree('node.labelled', [':', leaf(wrong ? random.pick(labels) : label)]) : tree('node.unlabelled', []);
  const map = key
    ? tree('map.key', [' {key: ', written(maker, node.key, 'text'), '}'])
    : random.chance(0.12)
      ? propertyMap(maker, node)
      : empty;
  return { node, written: tree('', ['(', name, said, map, ')']) };
}

interface Walked {
  steps: Step[];
  /** Types named; null for none. */
  types: string[] | null;
  least: number;
  most: number;
  /** A relationship of variable length. */
  many: boolean;
}

/** Where to go on from a node: a type first, so that rare ones are met as often. */
function drawStep(maker: Maker, from: StoredNode, used: ReadonlySet<string>): Step | null {
  const steps = maker.graph.steps(from).filter(({ edge }) => !used.has(edge.id));
  if (steps.length === 0) return null;
  const type = maker.random.pick([...new Set(steps.map(({ edge }) => edge.type))]);
  return maker.random.pick(steps.filter(({ edge }) => edge.type === type));
}

function walkOn(maker: Maker, from: StoredNode, used: Set<string>, { plain, typed: chance }: Manner): Walked | null {
  const { random } = maker;
  const step = drawStep(maker, from, used);
  if (!step) return null;
  used.add(step.edge.id);
  const typed = random.chance(chance);
  const others = !plain && random.chance(0.3) ? random.take(relationshipTypes, random.int(1, 2)) : [];
  const types = typed ? [...new Set([step.edge.type, ...others])] : null;
  if (plain || !random.chance(0.25)) return { steps: [step], types, least: 1, most: 1, many: false };
  const second = types ? null : drawStep(maker, step.to, used);
  const two = second && random.chance(0.4);
  if (two) used.add(second.edge.id);
  const least = two ? 2 : 1;
  return { steps: two ? [step, second] : [step], types, least, most: random.int(least, types ? 3 : 2), many: true };
}

function relationship(maker: Maker, { steps, types, least, most, many }: Walked, { plain }: Manner): Tree {
  const { random } = maker;
  const [{ edge, along }] = steps as [Step];
  const bare = !many && !types && random.chance(0.4);
  const name = !many && !bare && random.chance(0.5) ? bind(maker, 'relationship', edge) : empty;
  const said = types
    ? tree(types.length > 1 ? 'step.types' : 'step.type', [
        ':',
        list(
          types.map((one) => leaf(one)),
          '',
          '|',
          1,
        ),
      ])
    : tree('step.any', []);
  const range = random.pick([`*${least}..${most}`, ...(least === 1 ? [`*..${most}`] : []), ...(least === most ? [`*${most}`] : [])]);
  const length = many ? tree('step.many', [leaf(range)], { optional: true }) : empty;
  const map = !bare && !plain && random.chance(0.2) ? propertyMap(maker, edge) : empty;
  const body = bare ? tree('step.bare', []) : tree('', ['[', name, said, length, map, ']']);
  const way = steps.length > 1 || random.chance(plain ? 0.1 : 0.4) ? 'either' : along !== random.chance(0.06) ? 'along' : 'against';
  return tree(`step.${way}`, [way === 'against' ? '<-' : '-', body, way === 'along' ? '->' : '-']);
}

const ways = ({ graph }: Maker, { types, most }: Walked): number =>
  (types ?? [null]).reduce((sum, type) => sum + graph.fan(type), 0) ** most;

function start(maker: Maker): { node: StoredNode; bound: Bound | null } {
  const bound = inScope(maker, 'node').filter(({ witness }) => witness !== null);
  if (bound.length > 0 && maker.random.chance(0.85)) {
    const one = maker.random.pick(bound);
    return { node: one.witness as StoredNode, bound: one };
  }
  const there = maker.random.pick(labels.filter((label) => maker.graph.of(label).length > 0));
  return { node: maker.random.pick(maker.graph.of(there)), bound: null };
}

/** One path; what it names comes into scope. `used` are the relationships that other paths of the same MATCH go along. */
export function path(maker: Maker, used: Set<string>, least = 0): Tree {
  const { random, graph } = maker;
  const { node, bound } = start(maker);
  const manner: Manner = maker.simple
    ? { bare: random.chance(0.6), plain: random.chance(0.75), typed: random.pick([1, 1, 1, 0.3]) }
    : { bare: random.chance(0.4), plain: random.chance(0.4), typed: random.pick([1, 0.7, 0.2]) };
  const walked: Walked[] = [];
  const wanted = Math.max(random.pick(maker.simple ? [1, 1, 2, 2, 2, 3] : [0, 1, 1, 1, 2, 2, 2, 3]), least);
  let [rows, at] = [1, node];
  while (walked.length < wanted) {
    const next = walkOn(maker, at, used, manner);
    if (!next || maker.rows * rows * ways(maker, next) > mostRows) break;
    rows *= ways(maker, next);
    walked.push(next);
    at = next.steps.at(-1)?.to as StoredNode;
  }
  const starts = manner.bare ? graph.nodes.length : graph.of(kindOf(node)).length;
  const whole = maker.rows * rows * starts;
  const key = bound === null && whole > mostRows;
  const first = bound
    ? { node, written: tree('node.again', ['(', leaf(bound.name), ')']) }
    : place(maker, node, { first: true, key, bare: manner.bare });
  maker.rows *= rows * (bound || key ? 1 : starts);
  const parts: Tree[] = [];
  for (const one of walked) {
    const step = relationship(maker, one, manner);
    parts.push(tree('', [step, place(maker, one.steps.at(-1)?.to as StoredNode, { bare: manner.bare }).written]));
  }
  return tree(`path.${walked.length}`, [first.written, list(parts, '', '')]);
}
