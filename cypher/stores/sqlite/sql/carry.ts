/** Names after a WITH whose SELECT becomes a table of the next block. */
import type { Block } from './block.ts';
import type { Carried } from './items.ts';
import type { Binding, Element } from './names.ts';
import type { Projected } from './projection.ts';
import { notPushed, type Rendering } from './rendering.ts';
import type { Scalar } from './scalar.ts';

type Place = (column: number) => string;

function scalarOf(carried: Carried, place: Place): Scalar {
  if (carried.kind !== 'scalar') return notPushed(carried.kind);
  return { kind: carried.scalar.kind, write: (to) => to.add(place(carried.column)) };
}

/** What a name stands for in the block that has the SELECT as a table; `place` is where its columns stand. */
function bindingOf(carried: Carried, place: Place, block: Block): Binding | null {
  switch (carried.kind) {
    case 'known':
      return { kind: 'known', expression: carried.expression };
    case 'scalar':
      return { kind: 'scalar', scalar: scalarOf(carried, place) };
    case 'element': {
      const { kind, table, optional } = carried.element;
      const id = (to: Rendering): void => to.add(place(carried.column));
      const beside = new Map([...carried.places].map(([name, at]) => [name, (to: Rendering) => to.add(place(at))]));
      const element: Element = { kind, table, id, row: null, beside, optional, home: block, outer: null };
      return element;
    }
    case 'map': {
      const { of } = carried;
      const fields = carried.fields.map(({ name, carried: field }) => ({
        name,
        scalar: field.kind === 'known' ? field.expression : scalarOf(field, place),
      }));
      const present: Scalar | null = of === null ? null : { kind: 'integer', write: (to) => to.add(place(of)) };
      return { kind: 'map', of: present, fields };
    }
    case 'other':
      return notPushed('a value made by the engine');
  }
}

/** Begins a block whose table is the SELECT of a projection. Throws NotPushed where a name of it cannot be used in SQL. */
export function carry({ select, items }: Projected, next: Block): void {
  const alias = next.alias('s');
  next.add(alias, (to) => {
    to.add('(');
    const before = to.backwards;
    select.write(to);
    to.backwards = before;
    to.add(`) AS ${alias}`);
  });
  next.sorted = select.order.length > 0;
  for (const { name, read } of items) {
    const binding = bindingOf(read.carried, (column) => `${alias}.${select.name(column)}`, next);
    if (binding) next.names.set(name, binding);
  }
}

/** The same for a WITH that only names: its block goes on. */
export function rename({ items }: Projected, block: Block): void {
  const scalar = (carried: Carried): Scalar => (carried.kind === 'scalar' ? carried.scalar : notPushed(carried.kind));
  const inline = (carried: Carried): Binding => {
    switch (carried.kind) {
      case 'known':
        return { kind: 'known', expression: carried.expression };
      case 'scalar':
        return { kind: 'scalar', scalar: carried.scalar };
      case 'element':
        return carried.element;
      case 'map':
        if (carried.of !== null) notPushed('a map that may be missing');
        return {
          kind: 'map',
          of: null,
          fields: carried.fields.map(({ name, carried: field }) => ({
            name,
            scalar: field.kind === 'known' ? field.expression : scalar(field),
          })),
        };
      case 'other':
        return notPushed('a value made by the engine');
    }
  };
  block.names = new Map(items.map(({ name, read }) => [name, inline(read.carried)]));
}
