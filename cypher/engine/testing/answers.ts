/** The lines of expressions/answers.txt: an expression, and its value as Neo4j 5.26 gave it. */
import { read } from '../../../docs/tracked.ts';

export const answers = read('cypher/engine/expressions/answers.txt')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' ⇒ ') as [string, string]);
