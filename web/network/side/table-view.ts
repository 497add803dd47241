/** The table view: the same edges as the picture, each with its sentence, and the nodes that have none. */
import type { Ctx } from '../../context.ts';
import { type Child, h } from '../../dom.ts';
import { dateText, factButton, nodeLink } from '../../parts/links.ts';
import { captionOf } from '../../parts/marks.ts';
import { empty, emptyHere } from '../../parts/states.ts';
import { section, table } from '../../parts/table.ts';
import type { Actions } from '../actions.ts';
import type { Fetched } from '../fetch.ts';
import { type Edge, isGroup } from '../groups.ts';
import { optionsOf } from '../options.ts';
import type { Visible } from '../visible.ts';

/** In place of a picture of nothing: the reader's own filters hide all there is, or there is nothing. */
function nothingVisible(all: Fetched, ctx: Ctx): HTMLElement {
  if (!all.nodes.length) return emptyHere(ctx);
  const { without: _, hide: __, day: ___, since: ____, ...filter } = ctx.state.filter;
  return empty(ctx.t('hiddenKinds', { n: all.nodes.length }), h('a', { href: ctx.href({ filter }) }, ctx.t('wholePart')));
}

/** Who was present with whom, the most often first; the number lists the meetings. */
function peopleTable(visible: Visible, actions: Actions, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const byKey = new Map(visible.nodes.map((node) => [node.key, node]));
  const link = (key: string): Child => {
    const node = byKey.get(key);
    return node ? nodeLink(node, ctx) : key;
  };
  const name = (key: string): string => byKey.get(key)?.title ?? key;
  const { seed } = optionsOf(ctx.state);
  // The edges of the one asked about come first, and from there.
  const own = (row: Edge): number => Number(row.from === seed || row.to === seed);
  const rows = visible.edges
    .map((row) => (row.to === seed ? { ...row, from: row.to, to: row.from } : row))
    .sort((a, b) => own(b) - own(a) || (b.count ?? 0) - (a.count ?? 0));
  return table(
    t('network'),
    [
      { head: t('person'), cell: (row) => link(row.from) },
      { head: t('companion'), kind: 'wide', cell: (row) => link(row.to) },
      {
        head: t('timesTogether'),
        kind: 'number',
        cell: (row) =>
          h(
            'button',
            {
              type: 'button',
              class: 'fact shared',
              'aria-label': t('sharedEdge', { one: name(row.from), other: name(row.to), n: row.count ?? 0 }),
              onclick: () => actions.edge(row.from, row.to),
            },
            String(row.count ?? 0),
          ),
      },
    ],
    rows,
    ctx,
  );
}

/** The tables of what is visible. */
export function tableView(all: Fetched, visible: Visible, actions: Actions, ctx: Ctx): HTMLElement[] {
  if (!visible.nodes.length) return [nothingVisible(all, ctx)];
  const { t } = ctx;
  if (all.people) return [peopleTable(visible, actions, ctx)];
  const { before } = visible;
  const byKey = new Map(visible.nodes.map((node) => [node.key, node]));
  const link = (key: string): Child => {
    const node = byKey.get(key);
    return node && !isGroup(key) ? nodeLink(node, ctx) : (node?.title ?? key);
  };
  const rows = [...visible.edges].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  const connected = new Set(rows.flatMap((row) => [row.from, row.to]));
  const alone = visible.nodes.filter((node) => !connected.has(node.key));
  const edges = table(
    t('network'),
    [
      { head: t('date'), kind: 'date', cell: (row) => dateText(row.date, ctx) },
      { head: t('pathFrom'), cell: (row) => link(row.from) },
      {
        head: t('edge'),
        cell: (row) =>
          row.count === undefined
            ? factButton(row.id, captionOf(row.type, ctx), captionOf(row.type, ctx))
            : `${captionOf(row.type, ctx)} × ${row.count}`,
      },
      { head: t('pathTo'), kind: 'wide', cell: (row) => link(row.to) },
      ...(before
        ? [{ head: t('compared'), cell: (row: Edge) => (before.edges.has(row.id) ? '' : h('span', { class: 'tag' }, t('fresh'))) }]
        : []),
    ],
    rows,
    ctx,
  );
  if (!alone.length) return [edges];
  const rest = section(t('unconnected', { n: alone.length }), null, h('p', { class: 'row' }, ...alone.map((node) => link(node.key))));
  return [edges, rest];
}
