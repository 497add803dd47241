/** MATCH and OPTIONAL MATCH added to a block. */
import type { Expression, Match } from '../../../query/tree.ts';
import { conjuncts, mentions } from '../../../query/walk.ts';
import type { Block } from './block.ts';
import { all } from './condition.ts';
import { Matcher } from './patterns.ts';
import { NotPushed, notPushed } from './rendering.ts';

/** Adds a MATCH. Gives its new names, and the conditions that SQL does not say: the engine is asked of them. */
export function match(block: Block, clause: Match): { names: string[]; left: Expression[] } {
  const matcher = new Matcher(block);
  for (const part of clause.patterns) matcher.add(part);
  block.where.push(...matcher.conditions, ...matcher.distinct());
  const left: Expression[] = [];
  for (const wanted of [...matcher.wanted, ...conjuncts(clause.where)]) {
    const mark = block.mark();
    try {
      block.where.push(block.condition(wanted, true));
    } catch (error) {
      if (!(error instanceof NotPushed)) throw error;
      block.reset(mark);
      // Of what has no name the engine cannot be asked.
      if ([...mentions(wanted)].some((name) => name.startsWith(' '))) throw error;
      left.push(wanted);
    }
  }
  return { names: matcher.names, left };
}
/** Adds a MATCH of which SQL says everything. */
export function matchAll(block: Block, clause: Match): string[] {
  const { names, left } = match(block, clause);
  return left.length === 0 ? names : notPushed('a condition');
}

/** Adds an OPTIONAL MATCH of one relationship between what is there and a node of which nothing but its labels is asked. */
export function matchOptional(block: Block, clause: Match): string[] {
  const [part] = clause.patterns;
  if (clause.patterns.length !== 1 || part?.relationships.length !== 1 || part.path !== null) return notPushed('a long optional pattern');
  const before = block.mark();
  const alias = block.alias('e');
  const matcher = new Matcher(block, true, () => alias);
  matcher.add(part);
  const conditions = [...matcher.wanted, ...conjuncts(clause.where)].map((wanted) => block.condition(wanted, true));
  // A row joined to ask a condition would be missing where the relationship is not.
  if (block.sources.length !== before.sources || block.where.length !== before.where) notPushed('conditions on an optional node');
  block.add(alias, (to) => to.add(`edge AS ${alias}`), all([...matcher.conditions, ...conditions]));
  return matcher.names;
}
