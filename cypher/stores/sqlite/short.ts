/**
 * Which reads are short: those that begin, in every MATCH, at a key or at what is bound already, so that what they cost depends on what hangs
 * there and not on how much is stored; and those that want the first few nodes of a kind, whichever these are. They may be run where others wait;
 * the rest is for a process of its own.
 */
import { hasAggregate } from '../../query/check/aggregates.ts';
import type { Clause, Expression, Match, NodePattern, PatternPart, Query, RelationshipPattern } from '../../query/tree.ts';
import type { Vocabulary } from '../../query/vocabulary.ts';
import { conjuncts } from '../../query/walk.ts';
import type { Params } from '../../store.ts';

/** More keys than this in a list are no short read. */
const mostKeys = 500;

const piecesOf = ({ nodes, relationships }: PatternPart): (NodePattern | RelationshipPattern)[] => [...nodes, ...relationships];

/** Names whose property is compared with something: x.key = …, x.key IN …. */
function compared(condition: Expression): { name: string; property: string }[] {
  const sides =
    condition.kind === 'comparison' && condition.rest.length === 1 && condition.rest[0]?.operator === '='
      ? [condition.first, condition.rest[0].right]
      : condition.kind === 'binary' && condition.operator === 'IN'
        ? [condition.left]
        : [];
  return sides.flatMap((side) =>
    side.kind === 'property' && side.of.kind === 'variable' ? [{ name: side.of.name, property: side.name }] : [],
  );
}

class Walk {
  readonly #keys: ReadonlySet<string>;
  #bound = new Set<string>();
  constructor(vocabulary: Vocabulary) {
    this.#keys = new Set([
      ...vocabulary.nodes.flatMap(({ unique }) => unique),
      ...vocabulary.relationships.flatMap(({ indexes }) => indexes.filter((index) => typeof index === 'string')),
    ]);
  }
  /** Whether a part begins at a key or at a bound name. */
  #begins(part: PatternPart, where: ReadonlySet<string>): boolean {
    return piecesOf(part).some(({ variable, properties }) => {
      if (variable !== null && (this.#bound.has(variable) || where.has(variable))) return true;
      return properties?.kind === 'map' && properties.entries.some(({ name }) => this.#keys.has(name));
    });
  }
  #match({ patterns, where }: Match): boolean {
    const keyed = conjuncts(where)
      .flatMap(compared)
      .filter(({ property }) => this.#keys.has(property));
    const named = new Set(keyed.map(({ name }) => name));
    let left = patterns;
    for (;;) {
      const found = left.filter((part) => this.#begins(part, named));
      if (found.length === 0) return left.length === 0;
      for (const { variable } of found.flatMap(piecesOf)) if (variable !== null) this.#bound.add(variable);
      left = left.filter((part) => !found.includes(part));
      if (patterns.some(({ shortest, relationships }) => shortest !== null || relationships.some(({ length }) => length !== null)))
        return false;
    }
  }
  clause(clause: Clause): boolean {
    if (clause.kind === 'match') return this.#match(clause);
    if (clause.kind === 'call') return false;
    if (clause.kind === 'with' && !clause.star) {
      const kept = clause.items.filter(({ expression }) => expression.kind === 'variable' && this.#bound.has(expression.name));
      this.#bound = new Set(kept.map(({ name }) => name));
    }
    return true;
  }
}

/** One node of a kind, nothing left out, and a few of what is found, in any order: it ends when these are. An edge might be looked for in vain through all there is. */
function isFirstFew([match, last, ...more]: readonly Clause[]): boolean {
  if (match?.kind !== 'match' || last?.kind !== 'return' || more.length > 0) return false;
  const { distinct, order, skip, limit, items } = last;
  const few = limit?.kind === 'literal' && Number(limit.value) <= mostKeys && !skip;
  const [node, ...others] = match.patterns.flatMap(piecesOf);
  const whole = match.where === null && others.length === 0 && node?.properties === null && node.where === null;
  return few && whole && !distinct && order.length === 0 && !items.some(({ expression }) => hasAggregate(expression));
}

/** Whether a read is short. */
export const isShort = ({ parts }: Query, vocabulary: Vocabulary, params: Params): boolean =>
  Object.values(params).every((value) => !Array.isArray(value) || value.length <= mostKeys) &&
  parts.every(({ clauses }) => {
    if (isFirstFew(clauses)) return true;
    const walk = new Walk(vocabulary);
    return clauses.every((clause) => walk.clause(clause));
  });
