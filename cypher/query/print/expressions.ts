/** Expressions. What has parts stands in brackets, so that nothing hangs on which operator binds tighter. */
import { QueryRefused } from '../../store.ts';
import type { Expression, ExpressionKind, ExpressionOf, MapItem, PatternPart } from '../tree.ts';
import { askedTypes } from './asked-types.ts';
import { isWhole, sides } from './degrees.ts';
import { alternatives, labels } from './labels.ts';
import { plainValue } from './numbers.ts';
import type { Printer } from './printer.ts';
import { word } from './words.ts';

const after = (before: string, of: Expression | null, { expression }: Printer): string => (of ? `${before}${expression(of)}` : '');

const forms = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);
const sidesOfText: ReadonlySet<unknown> = new Set(['BOTH', 'LEADING', 'TRAILING']);
function call({ name, distinct, arguments: given, at }: ExpressionOf<'call'>, printer: Printer): string {
  if (!/^[a-z][a-z\d_]*(?:\.[a-z][a-z\d_]*)?$/u.test(name)) throw new QueryRefused('unsupported', `There is no function ${name}().`, at);
  const printed = given.map(printer.expression);
  const [, form, side] = given;
  // With a character to take away, trim() has a grammar of its own.
  if (name === 'trim' && side?.kind === 'literal' && sidesOfText.has(side.value))
    return `trim(${side.value} ${printed[1]} FROM ${printed[0]})`;
  // The form of normalize() is a word, and no text.
  if (name === 'normalize' && form?.kind === 'literal' && typeof form.value === 'string' && forms.has(form.value)) printed[1] = form.value;
  return `${name}(${distinct ? 'DISTINCT ' : ''}${printed.join(', ')})`;
}
function cases({ subject, branches, otherwise }: ExpressionOf<'case'>, printer: Printer): string {
  const { expression } = printer;
  const each = branches.map(({ when, then }) => {
    const values = subject ? when.map((one) => sides([subject, one], expression)[1]) : when.map(expression);
    return ` WHEN ${values.join(', ')} THEN ${expression(then)}`;
  });
  const all = branches.flatMap(({ when }) => when);
  const of = subject && ` ${sides([subject, ...all.filter((one) => !isWhole(one)).slice(0, 1)], expression)[0]}`;
  return `CASE${of ?? ''}${each.join('')}${after(' ELSE ', otherwise, printer)} END`;
}
function mapItem(of: MapItem, at: number, { words, expression }: Printer): string {
  if (of.kind === 'all') return '.*';
  if (of.kind === 'property') return `.${word(of.name, at)}`;
  return `${word(of.name, at)}: ${of.kind === 'entry' ? expression(of.value) : words.name(of.name)}`;
}
/**
 * Neo4j 5.26 may plan a search within texts on a range index where rows are sorted by the property, and then ends with an error: such an
 * index cannot do it. What stands in coalesce() is not searched for in an index.
 */
const unindexed = new Set(['CONTAINS', 'ENDS WITH']);
function binary({ operator, left, right }: ExpressionOf<'binary'>, { expression }: Printer): string {
  const first = expression(left);
  const kept = unindexed.has(operator) && left.kind === 'property';
  return `(${kept ? `coalesce(${first})` : first} ${operator} ${expression(right)})`;
}
const condition = (part: PatternPart, { pattern }: Printer): string => `EXISTS { MATCH ${pattern(part)} }`;

const prints: { [K in ExpressionKind]: (of: ExpressionOf<K>, printer: Printer) => string } = {
  literal: ({ value }, { words }) => (typeof value === 'string' ? words.text(value) : plainValue(value)),
  parameter: ({ name, at }, { words }) => words.given(name, at),
  variable: ({ name }, { words }) => words.name(name),
  property: ({ of, name, at }, { expression }) => `${expression(of)}.${word(name, at)}`,
  index: ({ of, index }, { expression }) => `${expression(of)}[${expression(index)}]`,
  slice: ({ of, from, to }, printer) => `${printer.expression(of)}[${after('', from, printer)}..${after('', to, printer)}]`,
  list: ({ items }, { expression }) => `[${items.map(expression).join(', ')}]`,
  map: ({ entries, at }, { expression }) => `{${entries.map(({ name, value }) => `${word(name, at)}: ${expression(value)}`).join(', ')}}`,
  unary: ({ operator, of }, { expression }) => `(${operator} ${expression(of)})`,
  binary,
  comparison: ({ first, rest }, { expression }) => {
    const [start, ...others] = sides([first, ...rest.map(({ right }) => right)], expression);
    return `(${start}${rest.map(({ operator }, at) => ` ${operator} ${others[at]}`).join('')})`;
  },
  isNull: ({ of, not }, { expression }) => `(${expression(of)} IS ${not ? 'NOT ' : ''}NULL)`,
  isTyped: ({ of, types, not }, { expression }) => `(${expression(of)} IS ${not ? 'NOT ' : ''}:: ${askedTypes(types)})`,
  isNormalized: ({ of, form, not }, { expression }) => `(${expression(of)} IS ${not ? 'NOT ' : ''}${form} NORMALIZED)`,
  hasLabels: ({ of, labels: asked }, printer) => printer.labels.condition(printer.expression(of), labels(asked), alternatives(asked)),
  call,
  countAll: () => 'count(*)',
  case: cases,
  listComprehension: ({ variable, list, where, map }, printer) =>
    `[${printer.words.name(variable)} IN ${printer.expression(list)}${after(' WHERE ', where, printer)}${after(' | ', map, printer)}]`,
  patternComprehension: ({ part, where, map }, printer) =>
    `[${printer.pattern(part)}${after(' WHERE ', where, printer)} | ${printer.expression(map)}]`,
  quantifier: ({ quantifier, variable, list, where }, { words, expression }) =>
    `${quantifier}(${words.name(variable)} IN ${expression(list)} WHERE ${expression(where)})`,
  reduce: ({ accumulator, initial, variable, list, step }, { words, expression }) =>
    `reduce(${words.name(accumulator)} = ${expression(initial)}, ${words.name(variable)} IN ${expression(list)} | ${expression(step)})`,
  mapProjection: ({ variable, items, at }, printer) =>
    `${printer.words.name(variable)} {${items.map((item) => mapItem(item, at, printer)).join(', ')}}`,
  subquery: ({ what, query }, printer) => `${what.toUpperCase()} { ${printer.query(query)} }`,
  pattern: ({ part }, printer) => condition(part, printer),
  shortestPath: ({ part }, { pattern }) => pattern(part),
};

/** An expression. Throws QueryRefused for a name that cannot be printed. */
export const expression = <K extends ExpressionKind>(of: ExpressionOf<K>, printer: Printer): string =>
  (prints[of.kind] as (of: ExpressionOf<K>, printer: Printer) => string)(of, printer);
