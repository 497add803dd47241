/** Dates of the graph, which are all whole ones, and what is calculated with them. */
import { inScope, type Maker, type Table } from './maker.ts';
import { leaf, type Tree, type Type, tree } from './tree.ts';

const of = (type: Type, ...parts: (Tree | string)[]): Tree => tree('', parts, { type });
function date(maker: Maker): Tree | null {
  const bound = inScope(maker, 'node', 'relationship');
  if (bound.length === 0) return maker.random.chance(0.3) ? leaf("date('2021-06-08')", { type: 'date' }) : null;
  const plain = leaf(`date(${maker.random.pick(bound).name}.date)`, { type: 'date' });
  const moved = maker.random.pick([
    ' + duration({months: 1})',
    " - duration('P10D')",
    ' + duration({years: 1, days: 3})',
    " + duration('P1W')",
  ]);
  const unit = maker.random.pick(['month', 'year', 'quarter', 'week']);
  return maker.random.pick([
    plain,
    plain,
    of('date', '(', plain, leaf(moved), ')'),
    of('date', leaf(`date.truncate('${unit}', coalesce(`), plain, leaf(", date('2020-02-29')))")),
  ]);
}
const withDate =
  (make: (maker: Maker, one: Tree) => Tree) =>
  (maker: Maker): Tree | null => {
    const one = date(maker);
    return one && make(maker, one);
  };
const parts = ['year', 'month', 'day', 'quarter', 'week', 'weekYear', 'dayOfWeek', 'ordinalDay', 'dayOfQuarter'];
const units = ['inDays', 'inMonths', 'between'];

export const dateIntegers: Table = {
  'part of a date': { weight: 2, deep: true, make: withDate((maker, one) => of('integer', one, leaf(`.${maker.random.pick(parts)}`))) },
  'days between': {
    weight: 1,
    deep: true,
    make: withDate((maker, one) => {
      const [unit, part] = [maker.random.pick(units), maker.random.pick(['days', 'months', 'years'])];
      return of('integer', leaf(`duration.${unit}(date('2021-03-31'), `), one, leaf(`).${part}`));
    }),
  },
};
export const dateTexts: Table = { 'of a date': { weight: 1, deep: true, make: withDate((_, one) => of('text', 'toString(', one, ')')) } };
export const dateConditions: Table = {
  'dates compared': {
    weight: 2,
    deep: true,
    make: withDate((maker, one) =>
      of(
        'boolean',
        one,
        leaf(
          ` ${maker.random.pick(['<', '<=', '>', '>=', '=', '<>'])} date('${maker.random.int(2013, 2025)}-0${maker.random.int(1, 9)}-15')`,
        ),
      ),
    ),
  },
};
export const dateItems: Table = { date: { weight: 2, make: withDate((_, one) => one) } };
