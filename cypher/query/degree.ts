/** How many relationships a node has, as it is asked for: COUNT { (n)-[:T]->() }, size([(n)-->() | 1]). Neo4j does not count them one by one. */
import type { Expression, PatternPart, Query } from './tree.ts';

/** The one pattern of a query that gives all of its matches. */
function patternOf({ parts }: Query): PatternPart | null {
  const [single, ...others] = parts;
  const [match, end, ...more] = single?.clauses ?? [];
  if (others.length > 0 || more.length > 0 || match?.kind !== 'match' || match.optional || match.where || match.patterns.length !== 1)
    return null;
  const gives = !end || (end.kind === 'return' && !end.distinct && !end.skip && !end.limit && end.order.length === 0);
  return gives ? (match.patterns[0] ?? null) : null;
}
function countedPattern(of: Expression): PatternPart | null {
  if (of.kind === 'subquery') return of.what === 'count' ? patternOf(of.query) : null;
  const [list] = of.kind === 'call' && of.name === 'size' ? of.arguments : [];
  if (list?.kind === 'patternComprehension') return list.where ? null : list.part;
  return list?.kind === 'subquery' && list.what === 'collect' ? patternOf(list.query) : null;
}

/** The pattern of such a count, if one of its ends is a node that is known. */
function plainPattern(of: Expression): PatternPart | null {
  const part = countedPattern(of);
  const [relationship, ...more] = part?.relationships ?? [];
  if (!part || !relationship || more.length > 0 || part.shortest) return null;
  const { types, length, properties, where } = relationship;
  if (length || properties || where || (types !== null && types.kind !== 'label')) return null;
  return part.nodes.every((node) => !node.labels && !node.properties && !node.where) ? part : null;
}

/** Whether it is such a count; `known`: whether a name means something outside of the pattern. */
export function isDegree(of: Expression, known: (name: string) => boolean): boolean {
  const part = plainPattern(of);
  const isKnown = ({ variable }: { variable: string | null }): boolean => variable !== null && known(variable);
  return part !== null && !part.relationships.some(isKnown) && part.nodes.filter(isKnown).length === 1;
}
/** Whether it is one if one of its names is known and the others are not. */
export const mayBeDegree = (of: Expression): boolean => plainPattern(of)?.nodes.some(({ variable }) => variable !== null) ?? false;
/** Whether it compares one with something. */
export function comparesDegree(of: Expression): boolean {
  if (of.kind === 'comparison') return [of.first, ...of.rest.map(({ right }) => right)].some(mayBeDegree);
  return of.kind === 'case' && of.subject !== null && mayBeDegree(of.subject);
}
