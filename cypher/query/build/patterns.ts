/** Patterns: nodes, the relationships between them, their names, shortest paths. */
import type {
  AnonymousPatternContext,
  NodePatternContext,
  PathLengthContext,
  PathPatternNonEmptyContext,
  PatternContext,
  PatternElementContext,
  PropertiesContext,
  RelationshipPatternContext,
  ShortestPathPatternContext,
} from '@neo4j-cypher/language-support';
import { below, type Part, rules, type Word } from '../grammar.ts';
import type { Expression, NodePattern, PatternPart, RelationshipPattern } from '../tree.ts';
import { labelsOf } from './labels.ts';
import { mapOf } from './maps.ts';
import { nameOf } from './names.ts';
import { at, type Builder, optional, stands, unsupported, wrong } from './parts.ts';

export const parameterOf = (of: { parameterName(): Part } & Part): Expression => ({
  kind: 'parameter',
  at: at(of),
  name: nameOf(of.parameterName()),
});

function propertiesOf(of: PropertiesContext, builder: Builder): Expression | null {
  const found = optional(of);
  if (!found) return null;
  const map = optional(found.map());
  return map ? mapOf(map, builder) : parameterOf(found.parameter());
}
function variableOf(of: Part | null | undefined): string | null {
  return of ? nameOf(of) : null;
}

function nodeOf(of: NodePatternContext, builder: Builder): NodePattern {
  const where = optional(of.expression());
  return {
    at: at(of),
    variable: variableOf(of.variable()),
    labels: labelsOf(of.labelExpression()),
    properties: propertiesOf(of.properties(), builder),
    where: where && builder.expression(where),
  };
}

/** The number of steps a path may have at most or at least; more than can be counted is as many as one likes. */
function steps(word: Word | undefined | null, of: Part): number | null {
  if (!word) return null;
  const text = word.text.replaceAll('_', '');
  if (!/^\d+$/u.test(text)) throw wrong(`${word.text} is no number of steps.`, of);
  return Math.min(Number(text), Number.MAX_SAFE_INTEGER);
}
function lengthOf(of: PathLengthContext): RelationshipPattern['length'] {
  const found = optional(of);
  if (!found) return null;
  const single = steps(found._single as Word | undefined, found);
  if (single !== null) return { min: single, max: single };
  // The generated parser keeps the first number under `from`; its types say `from_`.
  const { from } = found as unknown as { from?: Word };
  return { min: steps((found._from_ as Word | undefined) ?? from, found), max: steps(found._to as Word | undefined, found) };
}
function relationshipOf(of: RelationshipPatternContext, builder: Builder): RelationshipPattern {
  const [left, right] = [stands(of.leftArrow()), stands(of.rightArrow())];
  const where = optional(of.expression());
  return {
    at: at(of),
    variable: variableOf(of.variable()),
    types: labelsOf(of.labelExpression()),
    direction: left === right ? 'both' : left ? 'in' : 'out',
    length: lengthOf(of.pathLength()),
    properties: propertiesOf(of.properties(), builder),
    where: where && builder.expression(where),
  };
}

const path = (nodes: NodePatternContext[], relationships: RelationshipPatternContext[], where: number, builder: Builder): PatternPart => ({
  at: where,
  path: null,
  shortest: null,
  nodes: nodes.map((node) => nodeOf(node, builder)),
  relationships: relationships.map((relationship) => relationshipOf(relationship, builder)),
});
/** (a)-->(b) where an expression may stand. */
export const pathOf = (of: PathPatternNonEmptyContext, builder: Builder): PatternPart =>
  path(of.nodePattern_list(), of.relationshipPattern_list(), at(of), builder);

/** A pattern of nodes and relationships. Throws QueryRefused for what repeats a part of it. */
export function elementOf(of: PatternElementContext, start: number, builder: Builder): PatternPart {
  const [nodes, relationships] = [of.nodePattern_list(), of.relationshipPattern_list()];
  const [repeated] = [...of.quantifier_list(), ...of.parenthesizedPath_list()];
  if (repeated)
    throw unsupported('Repeating a part of a path, ((a)-[:T]->(b)){1,3} or -[:T]->+, is not supported; write -[:T*1..3]->.', repeated);
  const second = below(of).some((part, index) => index % 2 === 1 && part instanceof rules.NodePatternContext);
  if (second || nodes.length !== relationships.length + 1)
    throw wrong('Two nodes stand side by side; put a relationship or a comma between them.', of);
  return path(nodes, relationships, start, builder);
}

/** shortestPath( … ) and allShortestPaths( … ). */
export function shortestOf(of: ShortestPathPatternContext, builder: Builder): PatternPart {
  const part = builder.element(of.patternElement(), at(of));
  if (part.relationships.length !== 1)
    throw wrong('A shortest path has one relationship between two nodes: shortestPath((a)-[*]-(b)).', of);
  return { ...part, shortest: stands(of.SHORTEST_PATH()) ? 'one' : 'all' };
}
function anonymousOf(of: AnonymousPatternContext, builder: Builder): PatternPart {
  const shortest = optional(of.shortestPathPattern());
  return shortest ? shortestOf(shortest, builder) : builder.element(of.patternElement(), at(of));
}
/** One of the patterns of a MATCH. */
export function patternOf(of: PatternContext, builder: Builder): PatternPart {
  const selector = optional(of.selector());
  if (selector)
    throw unsupported('ANY, ALL and SHORTEST before a path are not supported; write shortestPath( … ) or allShortestPaths( … ).', selector);
  return { ...anonymousOf(of.anonymousPattern(), builder), at: at(of), path: variableOf(of.variable()) };
}
