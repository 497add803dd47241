/** A pattern compiled: from a frame to the frames of its matches. */
import type { Expression, PatternPart } from '../../query/tree.ts';
import type { Budget } from '../budget.ts';
import type { Compiler, Matching } from '../compiler.ts';
import { allHold } from '../condition.ts';
import type { Frame, Running, Scope } from '../running.ts';
import { conditionsOf } from './conditions.ts';
import type { Cursor } from './cursor.ts';
import { hintsOf } from './hints.ts';
import { linksOf } from './links.ts';
import { compileNode } from './nodes.ts';
import type { Pattern } from './pattern.ts';
import { planOf } from './plan.ts';
import { shapeOfPattern } from './shape.ts';
import type { Stage } from './stages/stage.ts';

/** Goes through all ways of the steps: a way of each, deeper and deeper, and back where there is none. */
function* walk(stages: readonly Stage[], frame: Frame, size: number, running: Running): Generator<Frame> {
  const cursors: Cursor[] = [stages[0]!.open(frame, running)];
  try {
    for (let depth = 0; depth >= 0; ) {
      if (!cursors[depth]!.next()) {
        cursors.pop();
        depth -= 1;
        continue;
      }
      if (!allHold(stages[depth]!.conditions, frame, running)) continue;
      if (depth === stages.length - 1) yield frame.slice(0, size);
      else {
        depth += 1;
        cursors.push(stages[depth]!.open(frame, running));
      }
    }
  } finally {
    for (const cursor of cursors) cursor.close();
  }
}

/**
 * Compiles the parts of one MATCH with the conditions on them. Frames it gives are those of `scope` given back; relationships are
 * different ones in all parts of it.
 */
export function compilePattern(parts: readonly PatternPart[], where: Expression | null, before: Scope, compiler: Compiler): Matching {
  const shape = shapeOfPattern(parts, before);
  const pattern: Pattern = {
    nodes: shape.nodes.map(compileNode),
    hints: hintsOf(shape, where, compiler),
    links: linksOf(shape, compiler),
    paths: shape.paths,
    conditions: conditionsOf(shape, where, compiler),
  };
  const { scope, inner } = shape;
  /** The plan of the run that came last: it serves all its frames. */
  const last: { budget: Budget | null; stages: Stage[] } = { budget: null, stages: [] };
  const matches = (frame: Frame, running: Running): Iterable<Frame> => {
    const working = frame.slice(0, before.size);
    while (working.length < inner.size) working.push(null);
    if (last.budget !== running.budget) {
      last.stages = planOf(pattern, working, running);
      last.budget = running.budget;
    }
    return walk(last.stages, working, scope.size, running);
  };
  return { scope, matches };
}
