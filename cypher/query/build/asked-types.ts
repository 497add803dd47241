/** The types of IS :: T, by all the names they have. */
import type { TypeContext, TypeNameContext, TypeNullabilityContext, TypePartContext } from '@neo4j-cypher/language-support';
import { below, wordsOf } from '../grammar.ts';
import type { AskedType } from '../tree.ts';
import { optional, stands, unsupported, wrong } from './parts.ts';

/** Names that mean a type, without the spaces between their words. */
const names: Readonly<Record<string, AskedType['name']>> = {
  NOTHING: 'NOTHING',
  NULL: 'NULL',
  BOOL: 'BOOLEAN',
  BOOLEAN: 'BOOLEAN',
  VARCHAR: 'STRING',
  STRING: 'STRING',
  INT: 'INTEGER',
  INTEGER: 'INTEGER',
  SIGNEDINTEGER: 'INTEGER',
  FLOAT: 'FLOAT',
  DATE: 'DATE',
  LOCALTIME: 'LOCAL TIME',
  TIMEWITHOUTTIMEZONE: 'LOCAL TIME',
  LOCALDATETIME: 'LOCAL DATETIME',
  TIMESTAMPWITHOUTTIMEZONE: 'LOCAL DATETIME',
  ZONEDTIME: 'ZONED TIME',
  TIMEWITHTIMEZONE: 'ZONED TIME',
  ZONEDDATETIME: 'ZONED DATETIME',
  TIMESTAMPWITHTIMEZONE: 'ZONED DATETIME',
  DURATION: 'DURATION',
  POINT: 'POINT',
  NODE: 'NODE',
  VERTEX: 'NODE',
  RELATIONSHIP: 'RELATIONSHIP',
  EDGE: 'RELATIONSHIP',
  PATH: 'PATH',
  PATHS: 'PATH',
  MAP: 'MAP',
  PROPERTYVALUE: 'PROPERTY VALUE',
  ANY: 'ANY',
  ANYVALUE: 'ANY',
};
const isNotNull = (of: TypeNullabilityContext): boolean => stands(optional(of));

function named(of: TypeNameContext, notNull: boolean): AskedType[] {
  const inner = below(of).find((part) => 'ruleIndex' in part);
  if (inner) {
    const held = typesOf(inner as TypeContext);
    if (/^(?:LIST|ARRAY)</iu.test(wordsOf(of))) return [{ name: 'LIST', notNull, held }];
    if (notNull) throw wrong('NOT NULL cannot stand behind ANY<…>; write it behind each type within.', of);
    return held;
  }
  const words = wordsOf(of).toUpperCase();
  const name = names[words] ?? names[words.replace(/^ANY/u, '')];
  if (!name) throw unsupported(`The type ${words} is not supported; valueType(x) gives the type of a value.`, of);
  return [{ name, notNull, held: [] }];
}
/** T, and T LIST, T LIST LIST. */
function partOf(of: TypePartContext): AskedType[] {
  let found = named(of.typeName(), isNotNull(of.typeNullability()));
  for (const suffix of of.typeListSuffix_list()) found = [{ name: 'LIST', notNull: isNotNull(suffix.typeNullability()), held: found }];
  return found;
}
/** One or more types, any of which a value may have. Throws QueryRefused. */
export function typesOf(of: TypeContext): AskedType[] {
  const all = of.typePart_list().flatMap(partOf);
  const nullable = all.filter(({ name }) => name !== 'NOTHING').map(({ notNull }) => notNull);
  if (new Set(nullable).size > 1) throw wrong('Either all types joined with | have NOT NULL behind them, or none has.', of);
  return all;
}
