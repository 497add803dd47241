/** Counts by year instead of a picture of marks, where there are more things than one answer holds: a table, each number a link to its year. */
import type { Ctx } from '../context.ts';
import { h, vars } from '../dom.ts';

export interface YearRow<Name extends string> {
  readonly name: Name;
  readonly word: string;
  readonly mark: Element;
}
/** Empty years between others are shown, that a gap is seen; not so over a span that some wrong date makes. */
const longestSpan = 40;

/** The table, or nothing where all is in one year; `filter` is what a number chooses beside its year. */
export function yearsTable<Name extends string>(
  caption: string,
  rows: readonly YearRow<Name>[],
  counted: readonly { year: number; counts: Record<Name, number> }[],
  filter: (name: Name) => Record<string, string>,
  ctx: Ctx,
): HTMLElement | null {
  if (counted.length < 2) return null;
  const [first = 0, last = 0] = [counted[0]?.year, counted.at(-1)?.year];
  const byYear = new Map(counted.map(({ year, counts }) => [year, counts]));
  const years = last - first < longestSpan ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [...byYear.keys()];
  const most = Math.max(1, ...counted.flatMap(({ counts }) => rows.map(({ name }) => counts[name])));
  const cell = (year: number, { name, word }: YearRow<Name>): HTMLElement => {
    const count = byYear.get(year)?.[name] ?? 0;
    const href = ctx.href({ from: `${year}-01-01`, to: `${year}-12-31`, filter: { ...ctx.state.filter, ...filter(name) } });
    return vars(h('td', {}, count ? h('a', { href, 'aria-label': `${year} ${word} ${count}` }, count) : ''), {
      '--share': String(count / most),
    });
  };
  return h(
    'div',
    { class: 'table', tabindex: 0, role: 'region', 'aria-label': ctx.t('byYear', { what: caption }) },
    h(
      'table',
      { class: 'by-year' },
      h('caption', { class: 'unseen' }, ctx.t('byYear', { what: caption })),
      h('thead', {}, h('tr', {}, h('td', {}), ...years.map((year) => h('th', { scope: 'col' }, year)))),
      h(
        'tbody',
        {},
        ...rows
          .filter(({ name }) => counted.some(({ counts }) => counts[name] > 0))
          .map((row) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, h('span', { class: 'role-word' }, row.mark, row.word)),
              ...years.map((year) => cell(year, row)),
            ),
          ),
      ),
    ),
  );
}
