/** The map inside a pattern: (n {key: $key}), ()-[r {kind: 'x'}]-(), or a parameter that is a map. */
import type { Expression } from '../../query/tree.ts';
import type { Compiler } from '../compiler.ts';
import { equal } from '../operators/equality.ts';
import type { Evaluate, Frame, Running, Scope } from '../running.ts';
import type { NodeValue, RelationshipValue, Value } from '../values.ts';

export interface Wanted {
  name: string;
  value: Value;
}
/** What the map asks for in a frame. */
export type WantedOf = (frame: Frame, running: Running) => Wanted[];

/** Compiles the map of a pattern. */
export function wantedOf(properties: Expression, scope: Scope, compiler: Compiler): WantedOf {
  if (properties.kind === 'map') {
    const entries: { name: string; evaluate: Evaluate }[] = properties.entries.map(({ name, value }) => ({
      name,
      evaluate: compiler.expression(value, scope),
    }));
    return (frame, running) => entries.map(({ name, evaluate }) => ({ name, value: evaluate(frame, running) }));
  }
  const evaluate = compiler.expression(properties, scope);
  return (frame, running) => {
    const map = evaluate(frame, running);
    return map instanceof Map ? [...map].map(([name, value]) => ({ name, value })) : [];
  };
}

/** Whether an entity has all that is wanted; null equals nothing. */
export const hasWanted = (entity: NodeValue | RelationshipValue, wanted: readonly Wanted[]): boolean =>
  wanted.every(({ name, value }) => equal(entity.get(name), value) === true);
