/** EXISTS { … }, COUNT { … } and patterns as conditions: SELECTs that see the rows around them. */
import type { PatternPart, Query } from '../../../query/tree.ts';
import { Block } from './block.ts';
import { branches } from './branches.ts';
import { type Condition, each } from './condition.ts';
import { matchAll } from './match.ts';
import { notPushed, type Rendering } from './rendering.ts';
import type { Scalar } from './scalar.ts';

function within(block: Block): Block {
  const inner = new Block(block.statement);
  inner.names = new Map(block.names);
  return inner;
}
/** The MATCHes of a query that has nothing else; null where it returns rows that matter. */
function matched(query: Query, block: Block): Block {
  const [part] = query.parts;
  if (query.parts.length !== 1 || !part) return notPushed('UNION');
  const inner = within(block);
  for (const clause of part.clauses) {
    if (clause.kind === 'match' && !clause.optional) matchAll(inner, clause);
    else notPushed(clause.kind);
  }
  return inner;
}
/** Writes a SELECT for each way to walk, with a text between them. */
function eachWay(inner: Block, what: string, between: string, to: Rendering): void {
  to.join(branches(inner), between, (bits) => {
    const before = to.backwards;
    to.backwards |= bits;
    to.add(`${what}`);
    inner.write(to);
    to.add(')');
    to.backwards = before;
  });
}
const existsIn = (inner: Block): Condition => each((to) => eachWay(inner, 'EXISTS (SELECT 1', ' OR ', to));

export const exists = (query: Query, block: Block): Condition => existsIn(matched(query, block));
export function pattern(part: PatternPart, block: Block): Condition {
  const inner = within(block);
  matchAll(inner, { kind: 'match', at: part.at, optional: false, patterns: [part], where: null });
  return existsIn(inner);
}
export function count(query: Query, block: Block): Scalar {
  const inner = matched(query, block);
  return {
    kind: 'integer',
    write(to) {
      to.add('(');
      eachWay(inner, '(SELECT count(*)', ' + ', to);
      to.add(')');
    },
  };
}
