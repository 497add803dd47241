/** A statement as a step of the engine: written and run for each frame, its rows read as frames. */
import type { Compiler } from '../../../engine/compiler.ts';
import { compileCondition } from '../../../engine/condition.ts';
import type { Frame, Scope, Step } from '../../../engine/running.ts';
import type { Expression } from '../../../query/tree.ts';
import { SqliteGraph } from '../graph.ts';
import type { Read } from './reading.ts';
import { notPushed, Rendering } from './rendering.ts';
import type { Select } from './select.ts';

export interface Reading {
  select: Select;
  reads: readonly { name: string; read: Read }[];
  /** The scope of the frames given. */
  scope: Scope;
  /** How many slots of the frames that come stay in those that are given. */
  kept: number;
  /** Conditions that SQL does not say. */
  left: readonly Expression[];
  /** A frame with nulls where there is no row. */
  optional: boolean;
}

export function stepOf({ select, reads, scope, kept, left, optional }: Reading, compiler: Compiler): Step {
  const conditions = left.map((condition) => compileCondition(condition, scope, compiler));
  const values = reads.map(({ name, read }) => ({ slot: scope.slot(name) ?? notPushed(name), read }));
  return function* step(frames, running) {
    const { graph } = running;
    if (!(graph instanceof SqliteGraph)) throw new TypeError('a statement of SQLite is run on a store of SQLite');
    for (const frame of frames) {
      const to = new Rendering(frame, running);
      select.write(to);
      const context = { graph, frame, running };
      let found = false;
      for (const row of graph.connection.iterate(to.text, to.values)) {
        running.budget.step();
        const out: Frame = frame.slice(0, kept);
        for (const { slot, read } of values) out[slot] = read(row, context);
        if (!conditions.every((holds) => holds(out, running))) continue;
        found = true;
        yield out;
      }
      if (found || !optional) continue;
      const out: Frame = frame.slice(0, kept);
      while (out.length < scope.size) out.push(null);
      yield out;
    }
  };
}
