/** Lists, maps, and maps made of what has properties: n { .name, .* }. */
import type { MapItem } from '../../query/tree.ts';
import { property } from '../operators/access.ts';
import { propertiesOf } from '../operators/properties.ts';
import { located } from '../refuse.ts';
import type { Evaluate, Frame, Running } from '../running.ts';
import type { MapValue, Value } from '../values.ts';
import type { CompileKind } from './kinds.ts';

export const list: CompileKind<'list'> = ({ items }, scope, compiler) => {
  const all = items.map((item) => compiler.expression(item, scope));
  return (frame, running) => all.map((item) => item(frame, running));
};

export const map: CompileKind<'map'> = ({ entries }, scope, compiler) => {
  const all = entries.map(({ name, value }) => ({ name, value: compiler.expression(value, scope) }));
  return (frame, running) => new Map(all.map(({ name, value }) => [name, value(frame, running)]));
};

type Put = (map: MapValue, of: Value, frame: Frame, running: Running) => void;
function putting(item: MapItem, evaluated: (name: string) => Evaluate): Put {
  switch (item.kind) {
    case 'property':
      return (map, of) => map.set(item.name, property(of, item.name));
    case 'all':
      return (map, of) => {
        for (const [name, value] of propertiesOf(of)) map.set(name, value);
      };
    default: {
      const value = evaluated(item.name);
      return (map, _of, frame, running) => map.set(item.name, value(frame, running));
    }
  }
}

export const mapProjection: CompileKind<'mapProjection'> = ({ variable, items, at }, scope, compiler) => {
  const named = (name: string): Evaluate => compiler.expression({ kind: 'variable', name, at }, scope);
  const of = named(variable);
  const puts = items.map((item) => putting(item, (name) => (item.kind === 'entry' ? compiler.expression(item.value, scope) : named(name))));
  return located(at, `${variable} { }`, (frame, running) => {
    const value = of(frame, running);
    if (value === null) return null;
    const map: MapValue = new Map();
    for (const put of puts) put(map, value, frame, running);
    return map;
  });
};
