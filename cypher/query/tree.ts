/**
 * The syntax tree of a query: what a person or the project asks, after parsing and before anything else. No clause that writes, loads,
 * calls procedures, shows or terminates exists here, so that a tree can only read. The parser makes it, the check judges it, the printer
 * writes it anew for Neo4j, the engine runs it on the embedded store.
 *
 * `at` is the offset of a part in the query's text, in UTF-16 code units. Names are as they mean, without backticks or escapes.
 */

interface At {
  at: number;
}

/** UNION of one or more single queries; `all` false: rows that are equal are given once. */
export interface Query extends At {
  parts: SingleQuery[];
  /** Null where there is one part. */
  union: 'all' | 'distinct' | null;
}
/** Clauses in their order. In the query of EXISTS, COUNT it may end without RETURN. */
export interface SingleQuery extends At {
  clauses: Clause[];
}

export type Clause = Match | Unwind | With | Return | Call;
export interface Match extends At {
  kind: 'match';
  optional: boolean;
  patterns: PatternPart[];
  where: Expression | null;
}
export interface Unwind extends At {
  kind: 'unwind';
  list: Expression;
  variable: string;
}
export interface With extends At, Projection {
  kind: 'with';
  where: Expression | null;
}
export interface Return extends At, Projection {
  kind: 'return';
}
/** CALL { … }, CALL (a, b) { … }, OPTIONAL CALL. */
export interface Call extends At {
  kind: 'call';
  optional: boolean;
  query: Query;
  /** Names in CALL (…); `'*'`: all; null: CALL { … }, where a first WITH of the query imports. */
  imports: string[] | '*' | null;
}

export interface Projection {
  distinct: boolean;
  /** All names of before come first: WITH *, RETURN *. */
  star: boolean;
  items: Item[];
  order: Order[];
  skip: Expression | null;
  limit: Expression | null;
}
export interface Item extends At {
  expression: Expression;
  /** The alias; without one, the expression's own text as it was typed. */
  name: string;
  aliased: boolean;
}
export interface Order extends At {
  expression: Expression;
  descending: boolean;
}

/** A path: nodes and the relationships between them, `nodes.length === relationships.length + 1`. */
export interface PatternPart extends At {
  /** Name of the path: p = (a)-->(b). */
  path: string | null;
  /** shortestPath( … ), allShortestPaths( … ). */
  shortest: 'one' | 'all' | null;
  nodes: NodePattern[];
  relationships: RelationshipPattern[];
}
export interface NodePattern extends At {
  variable: string | null;
  labels: LabelExpression | null;
  /** A map, or a parameter that is one. */
  properties: Expression | null;
  where: Expression | null;
}
export interface RelationshipPattern extends At {
  variable: string | null;
  types: LabelExpression | null;
  direction: 'out' | 'in' | 'both';
  /** Null: exactly one relationship. `min` null: 1; `max` null: no bound but the budget. */
  length: { min: number | null; max: number | null } | null;
  properties: Expression | null;
  where: Expression | null;
}
/** What is asked of the labels of a node, or of the type of a relationship. */
export type LabelExpression = At & {
  /** It begins with IS in place of a colon. */
  is?: true;
} & (
    | { kind: 'label'; name: string }
    | { kind: 'any' }
    | { kind: 'not'; of: LabelExpression }
    | {
        kind: 'and' | 'or';
        left: LabelExpression;
        right: LabelExpression;
        /** Written with a colon, as in former times: A:B, A|:B. It means the same, and cannot stand beside the other signs. */
        colon?: true;
      }
  );

export const comparisons = ['=', '<>', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof comparisons)[number];
/** All of two sides but comparisons, which chain. */
export const operators = [
  'AND',
  'OR',
  'XOR',
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  '||',
  'IN',
  'STARTS WITH',
  'ENDS WITH',
  'CONTAINS',
  '=~',
] as const;
export type Operator = (typeof operators)[number];

export type Expression = At &
  (
    | { kind: 'literal'; value: null | boolean | bigint | number | string }
    | { kind: 'parameter'; name: string }
    | { kind: 'variable'; name: string }
    | { kind: 'property'; of: Expression; name: string }
    /** of[index] */
    | { kind: 'index'; of: Expression; index: Expression }
    /** of[from..to] */
    | { kind: 'slice'; of: Expression; from: Expression | null; to: Expression | null }
    | { kind: 'list'; items: Expression[] }
    | { kind: 'map'; entries: Entry[] }
    | { kind: 'unary'; operator: 'NOT' | '-' | '+'; of: Expression }
    | { kind: 'binary'; operator: Operator; left: Expression; right: Expression }
    /** a < b <= c is a < b AND b <= c. */
    | { kind: 'comparison'; first: Expression; rest: { operator: Comparison; right: Expression }[] }
    | { kind: 'isNull'; of: Expression; not: boolean }
    /** x IS :: T | S */
    | { kind: 'isTyped'; of: Expression; types: AskedType[]; not: boolean }
    /** x IS NFC NORMALIZED */
    | { kind: 'isNormalized'; of: Expression; form: string; not: boolean }
    /** n:A|B as a condition. */
    | { kind: 'hasLabels'; of: Expression; labels: LabelExpression }
    /** A function or an aggregate; the name in lower case, with its namespace: `date.truncate`. */
    | { kind: 'call'; name: string; distinct: boolean; arguments: Expression[] }
    | { kind: 'countAll' }
    /** CASE; with a subject, each of `when` is compared to it. */
    | { kind: 'case'; subject: Expression | null; branches: { when: Expression[]; then: Expression }[]; otherwise: Expression | null }
    | { kind: 'listComprehension'; variable: string; list: Expression; where: Expression | null; map: Expression | null }
    | { kind: 'patternComprehension'; part: PatternPart; where: Expression | null; map: Expression }
    | { kind: 'quantifier'; quantifier: 'all' | 'any' | 'none' | 'single'; variable: string; list: Expression; where: Expression }
    | { kind: 'reduce'; accumulator: string; initial: Expression; variable: string; list: Expression; step: Expression }
    | { kind: 'mapProjection'; variable: string; items: MapItem[] }
    | { kind: 'subquery'; what: 'exists' | 'count' | 'collect'; query: Query }
    /** A pattern as a condition: (a)-->(b). Names in it that are not known outside are not allowed. */
    | {
        kind: 'pattern';
        part: PatternPart;
        /** Written as exists( … ), which can stand wherever a value can; a pattern alone only where true or false is asked for. */
        exists: boolean;
      }
    /** shortestPath( … ) as a value. */
    | { kind: 'shortestPath'; part: PatternPart }
  );
/** A type by its first name, whatever it is called in the query. */
export interface AskedType {
  name:
    | 'NOTHING'
    | 'NULL'
    | 'BOOLEAN'
    | 'STRING'
    | 'INTEGER'
    | 'FLOAT'
    | 'DATE'
    | 'LOCAL TIME'
    | 'LOCAL DATETIME'
    | 'ZONED TIME'
    | 'ZONED DATETIME'
    | 'DURATION'
    | 'POINT'
    | 'NODE'
    | 'RELATIONSHIP'
    | 'PATH'
    | 'MAP'
    | 'LIST'
    | 'PROPERTY VALUE'
    | 'ANY';
  notNull: boolean;
  /** What a list holds: any of these. */
  held: AskedType[];
}
export type ExpressionKind = Expression['kind'];
export type ExpressionOf<K extends ExpressionKind> = Extract<Expression, { kind: K }>;
export interface Entry {
  name: string;
  value: Expression;
}
/** In n { … }: `.name`, `.*`, `name: value`, `name` of a variable. */
export type MapItem =
  | { kind: 'property'; name: string }
  | { kind: 'all' }
  | { kind: 'entry'; name: string; value: Expression }
  | { kind: 'variable'; name: string };
