/** Any entry without a page of its own: what it says of itself and what it is connected to, each edge with its sentence. */
import { type Ctx, type Mount, rangeOf } from '../context.ts';
import { append, type Child, h } from '../dom.ts';
import { cellText } from '../format.ts';
import type { Holds } from '../holds.ts';
import { dateText, factButton, nodeLink, recordLink } from '../parts/links.ts';
import { captionOf, isRole, kindName, nodeDefinition } from '../parts/marks.ts';
import { emptyHere } from '../parts/states.ts';
import { section, table } from '../parts/table.ts';
import type { NeighbourList, NodeDetail, NodeKind } from '../shapes.ts';
import { wordFor } from '../text.ts';

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'own', series: false, period: true };

/** Mounts the entry `state.key`. */
export const mount: Mount = (root, ctx) => {
  const ask = async (signal: AbortSignal): Promise<[NodeDetail, NeighbourList]> =>
    Promise.all([ctx.api.node(ctx.state.key, signal), ctx.api.neighbours(ctx.state.key, { ...rangeOf(ctx.state), limit: 300 }, signal)]);
  return ctx.load(root, 'node', ask, ([detail, list]) => append(root, draw(detail, list, ctx)));
};

/** What a property is called; its name in queries stands in the tip. */
const propertyName = (kind: NodeKind, name: string, { model, state }: Ctx): string =>
  nodeDefinition(kind, model).properties.find((one) => one.name === name)?.caption[state.lang] ?? name;

/** A value in words, where the page has words for it; else as it was read, in Chinese. */
function valueCell(name: string, value: unknown, ctx: Ctx): HTMLElement {
  const { t, state } = ctx;
  const words = (text: string): HTMLElement => h('dd', {}, text);
  if (typeof value === 'boolean') return words(t(value ? 'yes' : 'no'));
  if (Array.isArray(value) && value.length === 0) return words(t('none'));
  if (name === 'decisions' && Array.isArray(value))
    return words(value.map((kind) => wordFor(t, `decision.${kind}`)).join(state.lang === 'zh' ? '、' : ', '));
  const text = cellText(value);
  if (name === 'record') return h('dd', {}, recordLink(text, ctx));
  if (name === 'kind') return words(wordFor(t, `kind.${text}`));
  if (name === 'action') return words(wordFor(t, `action.${text}`));
  if (name === 'event') return words(wordFor(t, `event.${text}`));
  if (name === 'role' && isRole(text)) return words(captionOf(text, ctx));
  if (name === 'format') return words(wordFor(t, `format.${text}`));
  return h('dd', { lang: 'zh' }, text);
}

function draw({ node }: NodeDetail, list: NeighbourList, ctx: Ctx): Child[] {
  const { t } = ctx;
  const { key } = node;
  return [
    h(
      'header',
      { class: 'view-head' },
      h('h1', { lang: 'zh' }, node.title),
      h(
        'p',
        { class: 'base row' },
        kindName(node.kind, ctx),
        dateText(node.date, ctx),
        h('a', { href: ctx.href({ view: 'network', filter: { seed: key } }) }, t('network')),
      ),
    ),
    h(
      'dl',
      { class: 'properties' },
      ...Object.entries(node.properties).map(([name, value]) => [
        h('dt', { title: name }, propertyName(node.kind, name, ctx)),
        valueCell(name, value, ctx),
      ]),
    ),
    section(
      t('edgesOf'),
      list.page.total > list.neighbours.length ? t('shownOf', { n: list.neighbours.length, total: list.page.total }) : null,
      list.neighbours.length
        ? table(
            t('edgesOf'),
            [
              { head: t('date'), kind: 'date', cell: (row) => dateText(row.edge.date, ctx) },
              {
                head: t('edge'),
                cell: (row) =>
                  factButton(
                    row.evidence.edge,
                    captionOf(row.edge.type, ctx),
                    `${row.edge.from === key ? '→' : '←'} ${captionOf(row.edge.type, ctx)}`,
                  ),
              },
              { head: t('name'), kind: 'wide', cell: (row) => nodeLink(row.node, ctx) },
            ],
            list.neighbours,
            ctx,
          )
        : ctx.state.from || ctx.state.to
          ? emptyHere(ctx)
          : h('p', { class: 'quiet' }, t('none')),
    ),
  ];
}
