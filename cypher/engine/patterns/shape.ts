/** What a MATCH asks for, as nodes and the links between them: names that come again are one node, all have a slot. */
import type { LabelExpression, NodePattern, PatternPart, RelationshipPattern } from '../../query/tree.ts';
import type { Scope } from '../running.ts';
import { hiding } from '../scope.ts';

export interface NodeShape {
  name: string;
  slot: number;
  labels: LabelExpression[];
  patterns: NodePattern[];
  /** Whether it has a value before matching. */
  given: boolean;
}
export interface LinkShape {
  name: string;
  slot: number;
  /** Nodes at its ends, as numbers in the shape, in the order of writing. */
  left: number;
  right: number;
  pattern: RelationshipPattern;
  given: boolean;
  shortest: 'one' | 'all' | null;
}
/** A named path: its nodes and links in order. */
export interface PathShape {
  name: string;
  slot: number;
  nodes: number[];
  links: number[];
}
export interface Shape {
  nodes: NodeShape[];
  links: LinkShape[];
  paths: PathShape[];
  /** The scope before, with the new names. */
  scope: Scope;
  /** The same with a slot for each part without a name: what conditions are compiled in. */
  inner: Scope;
}

/** Names no query can write: parts of a pattern that have none. */
const unnamed = (at: number): string => `\0${at}`;

/** Brings the parts of a MATCH into one shape. */
export function shapeOfPattern(parts: readonly PatternPart[], before: Scope): Shape {
  const named = parts.flatMap(({ path, nodes, relationships }) => [path, ...[...nodes, ...relationships].map(({ variable }) => variable)]);
  const scope = named.reduce<Scope>((grown, name) => (name === null ? grown : grown.with(name)), before);
  const shape: Shape = { nodes: [], links: [], paths: [], scope, inner: scope };
  const slotOf = (variable: string | null, fresh: string): { name: string; slot: number } => {
    const name = variable ?? fresh;
    const known = shape.inner.slot(name);
    if (known !== undefined) return { name, slot: known };
    shape.inner = hiding(shape.inner, name);
    return { name, slot: shape.inner.slot(name)! };
  };
  const nodeOf = (pattern: NodePattern): number => {
    const { variable, labels } = pattern;
    const known = variable === null ? -1 : shape.nodes.findIndex(({ name }) => name === variable);
    const added: LabelExpression[] = labels ? [labels] : [];
    if (known >= 0) {
      shape.nodes[known]!.labels.push(...added);
      shape.nodes[known]!.patterns.push(pattern);
      return known;
    }
    const given = variable !== null && before.slot(variable) !== undefined;
    return shape.nodes.push({ ...slotOf(variable, unnamed(shape.inner.size)), labels: added, patterns: [pattern], given }) - 1;
  };
  for (const { path, nodes, relationships, shortest } of parts) {
    const ends = nodes.map(nodeOf);
    const links = relationships.map((pattern, index) => {
      const given = pattern.variable !== null && before.slot(pattern.variable) !== undefined;
      const place = slotOf(pattern.variable, unnamed(shape.inner.size));
      return shape.links.push({ ...place, left: ends[index]!, right: ends[index + 1]!, pattern, given, shortest }) - 1;
    });
    if (path !== null) shape.paths.push({ name: path, slot: scope.slot(path)!, nodes: ends, links });
  }
  return shape;
}
