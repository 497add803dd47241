/** Items of WITH and RETURN: the columns they need, how their value is read, and what their name stands for afterwards. */

import { isAggregate } from '../../../engine/clauses/projection/regroup.ts';
import type { Expression, ExpressionOf, MapItem } from '../../../query/tree.ts';
import type { Column } from '../layout.ts';
import type { Places } from '../stored.ts';
import { aggregateOf } from './aggregates.ts';
import type { Block } from './block.ts';
import { elementOf, numberOf } from './elements.ts';
import { knownOf, outside } from './known.ts';
import type { Binding, Element } from './names.ts';
import { type Read, readList, readMap, readNode, readPath, readRelationship, readScalar } from './reading.ts';
import { notPushed } from './rendering.ts';
import type { Scalar } from './scalar.ts';
import type { Select } from './select.ts';

/** What a name stands for once its item is a column of a SELECT around this one. */
export type Carried =
  | { kind: 'known'; expression: Expression }
  | { kind: 'scalar'; scalar: Scalar; column: number; key: boolean }
  | { kind: 'element'; element: Element; column: number; places: Places }
  | { kind: 'map'; of: number | null; fields: { name: string; carried: Carried }[] }
  | { kind: 'other' };
export interface ItemRead {
  read: Read;
  carried: Carried;
}

/** Which properties of a name are asked for later. */
export type Wanted = (name: string) => readonly string[];

/** Reads an element by its number, and the properties wanted of it. */
export function readElement(element: Element, select: Select, wanted: readonly string[]): { read: Read; column: number; places: Places } {
  const { block } = select;
  const id = select.add(numberOf(element));
  const places = new Map<string, number>();
  for (const name of wanted) {
    const column = element.table.columns.get(name);
    if (column?.long !== false) continue;
    if (select.grouped) places.set(name, select.addLate({ kind: column.type, write: () => undefined }, id, element.table, column));
    else {
      const found = block.column(element, name);
      if (found) places.set(name, select.add({ kind: found.column.type, write: found.write }, { follows: true }));
    }
  }
  if (element.kind === 'node') return { read: readNode(id, places), column: id, places };
  const row = element.home.row(element);
  const [type, from, to] = ['type', 'src', 'dst'].map((name) =>
    select.add({ kind: 'integer', write: (rendering) => rendering.add(`${row}.${name}`) }, { follows: true }),
  );
  return { read: readRelationship({ id, type: type ?? 0, from: from ?? 0, to: to ?? 0 }, places), column: id, places };
}

export class Items {
  readonly #select: Select;
  readonly #wanted: Wanted;
  /** Rows are grouped or made distinct: what is read must tell them apart as the values themselves would. */
  readonly #exact: boolean;
  /** Elements that are grouped by: their properties follow from their numbers. */
  readonly #identified: ReadonlySet<Element>;
  readonly #numbers = new Map<Element, number>();
  constructor(select: Select, wanted: Wanted, exact: boolean, identified: ReadonlySet<Element> = new Set()) {
    this.#select = select;
    this.#wanted = wanted;
    this.#exact = exact;
    this.#identified = identified;
  }
  get #block(): Block {
    return this.#select.block;
  }

  /** An item. Throws NotPushed. `name`: under which it is known afterwards. */
  item(expression: Expression, name: string): ItemRead {
    const known = knownOf(expression, this.#block);
    if (known)
      return {
        read: (_row, { frame, running }) => known.evaluate(frame, running),
        carried: { kind: 'known', expression: outside(expression, this.#block) ?? expression },
      };
    if (isAggregate(expression)) return this.#aggregate(expression);
    const element = elementOf(expression, this.#block);
    if (element) {
      const { read, column, places } = readElement(element, this.#select, this.#wanted(name));
      return { read, carried: { kind: 'element', element, column, places } };
    }
    const binding = expression.kind === 'variable' ? this.#block.names.get(expression.name) : undefined;
    if (binding && (binding.kind === 'path' || binding.kind === 'map')) return this.#bound(binding);
    switch (expression.kind) {
      case 'mapProjection':
        return this.#projected(expression);
      case 'map':
        return this.#several(expression.entries.map(({ name: entry, value }) => ({ name: entry, value })));
      case 'list': {
        const reads = expression.items.map((one) => this.item(one, '').read);
        return { read: readList(reads), carried: { kind: 'other' } };
      }
      case 'property':
        return this.#property(expression);
      default:
        return this.#scalar(this.#block.scalar(expression));
    }
  }

  /** A property that no element has is null. */
  #property(expression: ExpressionOf<'property'>): ItemRead {
    const element = elementOf(expression.of, this.#block);
    const column = element?.table.columns.get(expression.name);
    if (element && !column)
      return { read: () => null, carried: { kind: 'known', expression: { kind: 'literal', value: null, at: expression.at } } };
    if (element && column && this.#identified.has(element)) return this.#late(element, column, expression);
    return this.#scalar(this.#block.scalar(expression));
  }
  /** A property of an element that is grouped by. */
  #late(element: Element, column: Column, expression: ExpressionOf<'property'>): ItemRead {
    const id = this.#numbers.get(element) ?? this.#select.add(numberOf(element));
    this.#numbers.set(element, id);
    const { layout } = this.#block.statement;
    // Written by whoever goes on with its name in the same block: there it is a column of the row.
    const scalar: Scalar = { kind: column.type, write: (to) => this.#block.scalar(expression).write(to) };
    const at = this.#select.addLate(scalar, id, element.table, column);
    return { read: readScalar(column.type, at, layout), carried: { kind: 'scalar', scalar, column: at, key: true } };
  }
  #scalar(scalar: Scalar): ItemRead {
    // 1 and 1.0 are equal, and written differently.
    if (this.#exact && scalar.kind === 'any') notPushed('values of several types to tell apart');
    if (scalar.kind === 'node' || scalar.kind === 'relationship') notPushed(`a ${scalar.kind} that is one of several`);
    const column = this.#select.add(scalar);
    return {
      read: readScalar(scalar.kind, column, this.#block.statement.layout),
      carried: { kind: 'scalar', scalar, column, key: true },
    };
  }
  #aggregate(expression: Expression): ItemRead {
    const { scalar, around, kind } = aggregateOf(expression, this.#block);
    const column = this.#select.add(scalar, { aggregate: around });
    return {
      read: readScalar(kind, column, this.#block.statement.layout),
      carried: { kind: 'scalar', scalar: { kind, write: () => undefined }, column, key: false },
    };
  }
  #several(entries: readonly { name: string; value: Expression }[]): ItemRead {
    const items = entries.map(({ name, value }) => ({ name, ...this.item(value, '') }));
    return {
      read: readMap(null, items),
      carried: { kind: 'map', of: null, fields: items.map(({ name, carried }) => ({ name, carried })) },
    };
  }
  /** n { .a, .b, c: … } */
  #projected({ variable, items, at }: ExpressionOf<'mapProjection'>): ItemRead {
    const of: Expression = { kind: 'variable', name: variable, at };
    const element = elementOf(of, this.#block) ?? notPushed('a map projection');
    const fields = items.map((item) => this.#field(of, item));
    const missing = element.optional ? this.#select.add(this.#present(element)) : null;
    return {
      read: readMap(missing, fields),
      carried: { kind: 'map', of: missing, fields: fields.map(({ name, carried }) => ({ name, carried })) },
    };
  }
  /** Null where an element is missing; else the same for all. */
  #present(element: Element): Scalar {
    return {
      kind: 'integer',
      write(to) {
        to.add('(');
        element.id(to);
        to.add(' > 0)');
      },
    };
  }
  #field(of: Expression, item: MapItem): ItemRead & { name: string } {
    switch (item.kind) {
      case 'property':
        return { name: item.name, ...this.#property({ kind: 'property', of, name: item.name, at: of.at }) };
      case 'entry':
        return { name: item.name, ...this.item(item.value, '') };
      case 'variable':
        return { name: item.name, ...this.item({ kind: 'variable', name: item.name, at: of.at }, '') };
      default:
        return notPushed('all properties');
    }
  }
  #bound(binding: Extract<Binding, { kind: 'path' | 'map' }>): ItemRead {
    if (binding.kind === 'map') {
      const of = binding.of ? this.#select.add(binding.of) : null;
      const fields = binding.fields.map(({ name, scalar }) => ({
        name,
        ...('write' in scalar ? this.#scalar(scalar) : this.item(scalar, '')),
      }));
      return { read: readMap(of, fields), carried: { kind: 'map', of, fields: fields.map(({ name, carried }) => ({ name, carried })) } };
    }
    // Two paths may be told apart by what is between them alone.
    if (this.#exact) notPushed('paths to tell apart');
    const read = (element: Element): Read => readElement(element, this.#select, []).read;
    return { read: readPath(binding.nodes.map(read), binding.relationships.map(read)), carried: { kind: 'other' } };
  }
}
