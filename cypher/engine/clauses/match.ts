/** MATCH and OPTIONAL MATCH. */
import type { Match } from '../../query/tree.ts';
import { compilePattern } from '../patterns/match.ts';
import type { Frame, Scope } from '../running.ts';
import type { ClauseStep, Place } from './place.ts';

/** A frame with null for all names that are new. */
export function withNulls(frame: Frame, size: number, after: number): Frame {
  const filled = frame.slice(0, size);
  while (filled.length < after) filled.push(null);
  return filled;
}

/** Every match of the patterns for every row; OPTIONAL: the row with nulls where there is none. */
export function compileMatch({ patterns, where, optional }: Match, before: Scope, { compiler }: Place): ClauseStep {
  const { scope, matches } = compilePattern(patterns, where, before, compiler);
  if (!optional)
    return {
      scope,
      *step(frames, running) {
        for (const frame of frames) yield* matches(frame, running);
      },
    };
  return {
    scope,
    *step(frames, running) {
      for (const frame of frames) {
        let found = false;
        for (const match of matches(frame, running)) {
          found = true;
          yield match;
        }
        if (!found) yield withNulls(frame, before.size, scope.size);
      }
    },
  };
}
