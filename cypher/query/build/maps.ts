/** Maps, and maps out of what a node holds: n { .name, .*, x: 1 }. */
import type { MapContext, MapProjectionContext, MapProjectionElementContext } from '@neo4j-cypher/language-support';
import type { Expression, ExpressionOf, MapItem } from '../tree.ts';
import { nameOf } from './names.ts';
import { at, type Builder, optional, stands } from './parts.ts';

export function mapOf(of: MapContext, builder: Builder): ExpressionOf<'map'> {
  const values = of.expression_list();
  const entries = of.propertyKeyName_list().map((name, index) => ({ name: nameOf(name), value: builder.expression(values[index]!) }));
  return { kind: 'map', at: at(of), entries };
}

function itemOf(of: MapProjectionElementContext, builder: Builder): MapItem {
  const key = optional(of.propertyKeyName());
  if (key) return { kind: 'entry', name: nameOf(key), value: builder.expression(of.expression()) };
  const property = optional(of.property());
  if (property) return { kind: 'property', name: nameOf(property.propertyKeyName()) };
  if (stands(of.TIMES())) return { kind: 'all' };
  return { kind: 'variable', name: nameOf(of.variable()) };
}
export const mapProjectionOf = (of: MapProjectionContext, builder: Builder): Expression => ({
  kind: 'mapProjection',
  at: at(of),
  variable: nameOf(of.variable()),
  items: of.mapProjectionElement_list().map((item) => itemOf(item, builder)),
});
