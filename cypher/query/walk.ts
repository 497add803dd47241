/** Going through trees: the parts of an expression, and the names something mentions. */
import type { Expression, MapItem, NodePattern, Operator, PatternPart, RelationshipPattern } from './tree.ts';

type Change = (expression: Expression) => Expression;

const orNull = (expression: Expression | null, change: Change): Expression | null => expression && change(expression);
const changeItem = (item: MapItem, change: Change): MapItem => (item.kind === 'entry' ? { ...item, value: change(item.value) } : item);
const changePiece = <P extends NodePattern | RelationshipPattern>(piece: P, change: Change): P => ({
  ...piece,
  properties: orNull(piece.properties, change),
  where: orNull(piece.where, change),
});
const changePattern = (part: PatternPart, change: Change): PatternPart => ({
  ...part,
  nodes: part.nodes.map((node) => changePiece(node, change)),
  relationships: part.relationships.map((one) => changePiece(one, change)),
});

/** The same expression with each of its direct parts changed; queries inside it (EXISTS, COUNT, COLLECT) stay as they are. */
export function mapParts(expression: Expression, change: Change): Expression {
  const { kind } = expression;
  switch (kind) {
    case 'literal':
    case 'parameter':
    case 'variable':
    case 'countAll':
    case 'subquery':
      return expression;
    case 'property':
    case 'unary':
    case 'isNull':
    case 'isTyped':
    case 'isNormalized':
    case 'hasLabels':
      return { ...expression, of: change(expression.of) };
    case 'index':
      return { ...expression, of: change(expression.of), index: change(expression.index) };
    case 'slice':
      return { ...expression, of: change(expression.of), from: orNull(expression.from, change), to: orNull(expression.to, change) };
    case 'list':
      return { ...expression, items: expression.items.map(change) };
    case 'map':
      return { ...expression, entries: expression.entries.map(({ name, value }) => ({ name, value: change(value) })) };
    case 'binary':
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case 'comparison':
      return {
        ...expression,
        first: change(expression.first),
        rest: expression.rest.map(({ operator, right }) => ({ operator, right: change(right) })),
      };
    case 'call':
      return { ...expression, arguments: expression.arguments.map(change) };
    case 'case':
      return {
        ...expression,
        subject: orNull(expression.subject, change),
        // biome-ignore lint/suspicious/noThenProperty: the tree names the parts of CASE as Cypher does; nothing awaits it
        branches: expression.branches.map(({ when, then }) => ({ when: when.map(change), then: change(then) })),
        otherwise: orNull(expression.otherwise, change),
      };
    case 'listComprehension':
      return {
        ...expression,
        list: change(expression.list),
        where: orNull(expression.where, change),
        map: orNull(expression.map, change),
      };
    case 'quantifier':
      return { ...expression, list: change(expression.list), where: change(expression.where) };
    case 'reduce':
      return { ...expression, initial: change(expression.initial), list: change(expression.list), step: change(expression.step) };
    case 'mapProjection':
      return { ...expression, items: expression.items.map((item) => changeItem(item, change)) };
    case 'patternComprehension':
      return {
        ...expression,
        part: changePattern(expression.part, change),
        where: orNull(expression.where, change),
        map: change(expression.map),
      };
    case 'pattern':
    case 'shortestPath':
      return { ...expression, part: changePattern(expression.part, change) };
    default:
      return kind satisfies never;
  }
}

/** The direct parts of an expression, but for queries inside it. */
export function partsOf(expression: Expression): Expression[] {
  const parts: Expression[] = [];
  mapParts(expression, (part) => {
    parts.push(part);
    return part;
  });
  return parts;
}

/** Whether an expression or a part of it, but for queries inside it, is such. */
export const someExpression = (expression: Expression, is: (expression: Expression) => boolean): boolean =>
  is(expression) || partsOf(expression).some((part) => someExpression(part, is));

const namesGiven = new Set(['variable', 'path', 'accumulator']);
/** Every name of a variable that stands anywhere in a tree, also in queries inside it and where it is made: at least what it depends on. */
export function mentions(tree: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(tree)) for (const part of tree) mentions(part, found);
  else if (tree !== null && typeof tree === 'object') {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value !== 'string') mentions(value, found);
      else if (namesGiven.has(key) || (key === 'name' && 'kind' in tree && tree.kind === 'variable')) found.add(value);
    }
  }
  return found;
}

const written = (key: string, value: unknown): unknown =>
  key === 'at' ? undefined : typeof value === 'bigint' ? { integer: String(value) } : value;
/** A text that is the same for expressions written alike, wherever they stand. */
export const shapeOf = (expression: Expression): string => JSON.stringify(expression, written);

/** What a chain of one operator joins, from left to right: of a AND b AND c the three. Of another expression itself. */
export const operands = (expression: Expression, operator: Operator): Expression[] =>
  expression.kind === 'binary' && expression.operator === operator
    ? [...operands(expression.left, operator), ...operands(expression.right, operator)]
    : [expression];

/** The conditions that must all hold for a condition to hold. */
export const conjuncts = (condition: Expression | null): Expression[] => (condition === null ? [] : operands(condition, 'AND'));
