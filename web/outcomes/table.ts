/** The table view: bodies × outcomes, the same counts as in the picture, each of them pressed like a ribbon. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { decisionMark, undecidedMark } from '../parts/marks.ts';
import { type Column, table } from '../parts/table.ts';
import { countOf, everything, type Flow, type Part } from './flows.ts';
import type { Station } from './picture.ts';

/** Rows are the bodies drawn; the last row counts each item once, so it is less than the sum of the others. */
export function outcomesTable(
  flows: readonly Flow[],
  stations: readonly Station[],
  chosen: Part,
  address: (part: Part) => string,
  ctx: Ctx,
) {
  const all: Station = { id: 'all', side: 'body', name: ctx.t('all'), word: '', items: 0 };
  const cell = (part: Part): HTMLElement | string => {
    const count = countOf(flows, part);
    if (count === 0) return '';
    const here = (['body', 'series', 'outcome'] as const).every((side) => part[side] === chosen[side]);
    return h('a', { href: address(part), 'aria-current': here ? 'true' : false }, count);
  };
  const columns: Column<Station>[] = [
    { head: ctx.t('submittedBy'), kind: 'place', cell: (row) => h('span', { lang: 'zh' }, row.name) },
    {
      head: ctx.t('items'),
      kind: 'number',
      cell: (row) => (row === all ? countOf(flows, everything) : cell({ ...everything, body: row.word })),
    },
    ...stations
      .filter(({ side }) => side === 'outcome')
      .map((outcome) => ({
        head: outcome.name,
        kind: 'number' as const,
        cell: (row: Station) => cell({ ...everything, body: row.word, outcome: outcome.word }),
      })),
  ];
  const rows = [...stations.filter(({ side }) => side === 'body'), all];
  return h('div', { class: 'outcomes-table' }, table(ctx.t('askOutcomes'), columns, rows, ctx));
}

/** Outcomes by mark, for where their names have no room. */
export const marksOf = (stations: readonly Station[]): [Node, string][] =>
  stations.flatMap((one): [Node, string][] =>
    one.side === 'outcome' ? [[one.word === 'none' ? undecidedMark() : decisionMark(one.word), one.name]] : [],
  );
