/** A whole query: UNION of single ones. */
import type { Query, SingleQuery } from '../../query/tree.ts';
import type { Compiler } from '../compiler.ts';
import { keyOfAll } from '../operators/key.ts';
import type { Pushdown } from '../pushdown.ts';
import type { Frame, Running } from '../running.ts';
import type { Value } from '../values.ts';
import type { CompiledQuery, QueryStart } from './place.ts';
import { compileSingle } from './single.ts';

function compilePart(
  part: SingleQuery,
  { outer, first, groupsByOuter }: QueryStart,
  compiler: Compiler,
  pushdown: Pushdown | null,
): CompiledQuery {
  const imports = first !== null && part.clauses[0]?.kind === 'with';
  const { columns, scope, steps } = compileSingle(part, imports ? first : outer, {
    compiler,
    pushdown,
    compileQuery: compileQueryAt,
    outer,
    groupsByOuter,
  });
  const slots = columns?.map((name) => scope.slot(name)!) ?? [];
  const inOrder = columns !== null && outer.size === 0 && slots.every((slot, index) => slot === index);
  function* picked(frames: Iterable<Frame>): Generator<Value[]> {
    for (const frame of frames) yield slots.map((slot) => frame[slot]!);
  }
  return {
    columns: columns ?? [],
    rows: (frame, running) => {
      const inner = outer.size > 0 ? { ...running, outer: frame } : running;
      let frames: Iterable<Frame> = [imports || outer.size > 0 ? frame.slice() : []];
      for (const step of steps) frames = step(frames, inner);
      return inOrder ? frames : picked(frames);
    },
  };
}

/** Compiles a query that begins with what `start` says. */
export function compileQueryAt({ parts, union }: Query, start: QueryStart, compiler: Compiler, pushdown: Pushdown | null): CompiledQuery {
  const compiled = parts.map((part) => compilePart(part, start, compiler, pushdown));
  const { columns, rows } = compiled[0]!;
  if (compiled.length === 1) return { columns, rows };
  const orders = compiled.map((part) => columns.map((name) => part.columns.indexOf(name)));
  function* all(frame: Frame, running: Running): Generator<Value[]> {
    for (const [index, part] of compiled.entries())
      for (const row of part.rows(frame, running)) yield orders[index]!.map((column) => row[column]!);
  }
  if (union === 'all') return { columns, rows: all };
  return {
    columns,
    *rows(frame, running) {
      const seen = new Set<string>();
      try {
        for (const row of all(frame, running)) {
          const key = keyOfAll(row);
          if (seen.has(key)) continue;
          seen.add(key);
          running.budget.hold(columns.length);
          yield row;
        }
      } finally {
        running.budget.hold(-seen.size * columns.length);
      }
    },
  };
}
