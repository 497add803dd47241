/** The forms of shortestPath( … ) and allShortestPaths( … ). */
import type { PatternPart } from '../tree.ts';
import { mistake } from './refusal.ts';

/** Throws QueryRefused where a pattern in shortestPath has more than two ends and one relationship between them, or a least length. */
export function checkShortest({ shortest, relationships, at }: PatternPart): void {
  if (shortest === null) return;
  const name = shortest === 'all' ? 'allShortestPaths' : 'shortestPath';
  const [only] = relationships;
  if (relationships.length !== 1 || !only) throw mistake(`${name}(…) takes two nodes and one relationship between them.`, at);
  if (only.length?.min != null && only.length.min > 1) throw mistake(`The least length in ${name}(…) is 0 or 1.`, only.at);
  if (only.properties && only.length)
    throw mistake(`Properties cannot stand in the relationship of ${name}(…); use WHERE all(r IN relationships(p) WHERE …).`, only.at);
}
