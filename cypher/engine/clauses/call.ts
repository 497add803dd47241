/** CALL { … } and CALL (a, b) { … }: the rows of a query inside, for each row. */
import type { Call } from '../../query/tree.ts';
import type { Frame, Scope } from '../running.ts';
import { rooted, scopeOf } from '../scope.ts';
import { withNulls } from './match.ts';
import type { ClauseStep, Place, QueryStart } from './place.ts';

/** What the query inside begins with: the names imported, or in each part those its first WITH names. */
function startOf({ imports }: Call, before: Scope): QueryStart & { frame: (frame: Frame) => Frame } {
  const none = scopeOf([]);
  if (imports === null) return { outer: none, first: rooted(before, none), groupsByOuter: false, frame: (frame) => frame };
  const names = imports === '*' ? before.names() : imports;
  const slots = names.map((name) => before.slot(name)!);
  return { outer: rooted(scopeOf(names)), first: null, groupsByOuter: false, frame: (frame) => slots.map((slot) => frame[slot]!) };
}

export function compileCall(call: Call, before: Scope, { compiler, pushdown, compileQuery }: Place): ClauseStep {
  const start = startOf(call, before);
  const { columns, rows } = compileQuery(call.query, start, compiler, pushdown);
  const scope = columns.reduce((grown, name) => grown.with(name), before);
  const slots = columns.map((name) => scope.slot(name)!);
  return {
    scope,
    *step(frames, running) {
      for (const frame of frames) {
        let found = false;
        for (const row of rows(start.frame(frame), running)) {
          found = true;
          const joined: Frame = frame.slice(0, before.size);
          for (let index = 0; index < slots.length; index += 1) joined[slots[index]!] = row[index]!;
          yield joined;
        }
        if (!found && call.optional) yield withNulls(frame, before.size, scope.size);
      }
    },
  };
}
