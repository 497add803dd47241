/** Places where values stand: arguments of every function, sides of every operator, and what takes a value by a grammar of its own. */
import { aggregates } from '../../engine/aggregates/table.ts';
import type { Parameter, Signature } from '../../engine/functions/signature.ts';
import { functions } from '../../engine/functions/table.ts';
import { comparisons, operators } from '../../query/tree.ts';

export interface Place {
  /** What the place is of, as it is told. */
  of: string;
  /** How many values it takes. */
  values: number;
  /** A query but for its start, with the values in their places. */
  write(...values: string[]): string;
  /** What it gives is not the same on two stores, or at two times: only whether it answers is compared. */
  varies?: true;
  /** It gives a list in no order. */
  unordered?: true;
}

/** A right argument for each type of signatures. */
const right: Readonly<Record<string, string>> = {
  ANY: '1',
  BOOLEAN: 'true',
  STRING: "'day'",
  INTEGER: '1',
  FLOAT: '0.5',
  DATE: "date('2020-01-01')",
  'LOCAL TIME': "localtime('12:00')",
  'LOCAL DATETIME': "localdatetime('2020-01-01T12:00')",
  DURATION: "duration('P1D')",
  MAP: '{}',
  NODE: 'n',
  RELATIONSHIP: 'r',
  PATH: 'p',
  LIST: '[1]',
};
const rightFor = ({ type }: Parameter): string => right[type.split(' | ')[0]?.replace(/<.*/u, '') ?? ''] ?? 'null';

const varying = new Set(['elementid', 'id', 'rand', 'randomuuid', 'timestamp']);
const isVarying = (name: string): boolean => varying.has(name) || /\.(?:transaction|statement|realtime)$/u.test(name);
/** Each argument of a function in turn, the others right. */
function argumentsOf({ name, parameters }: Signature): Place[] {
  return parameters.map((_, at) => ({
    of: `${name}() argument ${at + 1}`,
    values: 1,
    write: (value) =>
      `RETURN ${name}(${parameters
        .filter(({ optional }, other) => other <= at || !optional)
        .map((parameter, index) => (index === at ? value : rightFor(parameter)))
        .join(', ')}) AS x`,
    ...(isVarying(name.toLowerCase()) ? { varies: true } : {}),
    ...(name === 'keys' ? { unordered: true } : {}),
  }));
}
const calls = [...functions.values(), ...aggregates.values()].flatMap(({ signature }) => argumentsOf(signature));

const one = (of: string, write: Place['write']): Place => ({ of, values: 1, write });
const inside = (expression: string): Place => one(expression, (value) => `RETURN ${expression.replaceAll('?', value)} AS x`);
const pairs = [...operators, ...comparisons].map(
  (operator): Place => ({ of: operator, values: 2, write: (left, right) => `RETURN ${left} ${operator} ${right} AS x` }),
);

/** What takes one value; `?` is its place. */
const expressions = [
  '-(?)',
  '+(?)',
  'NOT ?',
  '? IS NULL',
  '(?).key',
  '(?).year',
  '(?)[0]',
  "(?)['key']",
  '[1, 2, 3][?]',
  '{a: 1}[?]',
  'n[?]',
  "date('2024-02-29')[?]",
  '(?)[0..1]',
  '(?)[..-1]',
  '[1, 2, 3][?..]',
  '[1, 2, 3][0..?]',
  '(?):Record',
  '[x IN ? | x]',
  '[x IN [1] WHERE ? | x]',
  'all(x IN ? WHERE x IS NOT NULL)',
  'any(x IN [1] WHERE ?)',
  'reduce(s = 0, x IN ? | s + 1)',
  'CASE WHEN ? THEN 1 ELSE 0 END',
  'CASE ? WHEN 2 THEN 1 ELSE 0 END',
  // Of a fraction Neo4j takes the whole number, which is right for this sign alone.
  'COUNT { (m)--() } > ?',
  'COUNT { (m)--(:Record) } >= ?',
  '1 < ? < 3',
  '[?] = [2]',
  '2 IN [?]',
  '? IS NORMALIZED',
  '? IS :: INTEGER | LIST<STRING NOT NULL>',
  '? IS :: PROPERTY VALUE NOT NULL',
  "trim(BOTH ? FROM 'abc')",
  'trim(LEADING FROM ?)',
  'coalesce(null, ?)',
  // The driver writes years before the first in its own way.
  'toString(date({year: ?}))',
  'date({year: 2024, month: ?})',
  'date({date: ?})',
  'localtime({hour: ?})',
  'localdatetime({year: 2024, nanosecond: ?})',
  'localdatetime({date: ?, time: ?})',
  'duration({days: ?})',
  'duration({months: ?})',
  'duration({nanoseconds: ?})',
  "date.truncate('month', date('2024-02-29'), {day: ?})",
  'count(DISTINCT ?)',
  'collect(DISTINCT ?)',
  'EXISTS { (m) WHERE ? }',
  'COUNT { (m {name: ?}) }',
  'COLLECT { UNWIND ? AS y RETURN y }',
  'n {.key, x: ?}.x',
  '[(n)-->() | ?]',
];
const clauses = [
  one('WHERE', (value) => `WITH * WHERE ${value} RETURN 1 AS x`),
  one('UNWIND', (value) => `UNWIND ${value} AS x RETURN x`),
  one('ORDER BY', (value) => `UNWIND [${value}, 1, 'a'] AS x RETURN x ORDER BY x`),
  one('DISTINCT', (value) => `UNWIND [${value}, ${value}] AS x RETURN DISTINCT x`),
  one('properties of a variable', (value) => `WITH n, ${value} AS v RETURN v.key AS x`),
  one('map projection', (value) => `WITH n, ${value} AS v RETURN v {.key, .*} AS x`),
  one('properties in a pattern', (value) => `MATCH (o:Meeting {name: ${value}}) RETURN count(*) AS x`),
  one('a name in a pattern', (value) => `WITH ${value} AS v MATCH (v)-->() RETURN count(*) AS x`),
];

export const places: readonly Place[] = [...calls, ...pairs, ...expressions.map(inside), ...clauses];
