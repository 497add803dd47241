/** The bar of what is chosen: the current node with what can be done to it and its neighbours by kind, or the nodes picked together. */
import type { Ctx } from '../../context.ts';
import { type Child, h, put } from '../../dom.ts';
import { dateText, factButton, nodeLink } from '../../parts/links.ts';
import { captionOf, kindName, nodeMark } from '../../parts/marks.ts';
import { putFocused } from '../../parts/put-focused.ts';
import type { NodeDetail, NodeKind } from '../../shapes.ts';
import type { Actions } from '../actions.ts';
import { factsOf } from '../columns.ts';
import type { Fetched } from '../fetch.ts';
import { isGroup } from '../groups.ts';
import { expandBy, type Options } from '../options.ts';
import type { Visible } from '../visible.ts';

/** Being named connects everything with everything: not drawn, so not counted here. */
const named = new Set(['MENTIONED_IN', 'REFERS_TO']);
/** Facts of an edge that are listed before the rest are only counted. */
const listed = 6;

/** Fills the bar. Returns how to end what it still asks for. */
export function drawBar(root: HTMLElement, visible: Visible, all: Fetched, options: Options, actions: Actions, ctx: Ctx): () => void {
  const picked = options.picked.filter((key) => visible.index.has(key));
  if (picked.length > 1) {
    putFocused(root, ...pickedBar(picked, actions, ctx));
    return () => {};
  }
  const node = visible.nodes.find((one) => one.key === options.node);
  const edge = ctx.state.selection ? visible.drawnEdges.find((facts) => facts.some((fact) => fact.id === ctx.state.selection)) : undefined;
  if (!node) {
    putFocused(root, ...(edge ? edgeBar(edge, visible, ctx) : []));
    return () => {};
  }
  if (isGroup(node.key)) {
    putFocused(
      root,
      h('span', {}, node.title),
      act(ctx.t('openGroup', { n: Math.min(expandBy, node.degree) }), 'e', () => actions.expand(node.key)),
      options.apart.includes(node.key) ? act(ctx.t('collapse'), 'c', () => actions.collapse(node.key)) : null,
      act(ctx.t('hide'), 'h', () => actions.hide([node.key])),
    );
    return () => {};
  }
  if (all.people) {
    putFocused(root, ...personBar(node, visible, all, options, actions, ctx));
    return () => {};
  }
  const kinds = h('span', { class: 'row neighbours', 'aria-label': ctx.t('neighbours') });
  putFocused(root, ...nodeBar(node, visible, all, options, actions, ctx), kinds);
  const control = new AbortController();
  ctx.api.node(node.key, control.signal).then(
    (detail) => put(kinds, ...neighbourButtons(detail, visible, actions, ctx)),
    () => {},
  );
  return () => control.abort();
}

const act = (word: string, key: string, onclick: () => void, pressed?: boolean): HTMLElement =>
  h(
    'button',
    {
      type: 'button',
      title: key ? `${word} (${key})` : word,
      onclick,
      ...(pressed === undefined ? {} : { 'aria-pressed': String(pressed) }),
    },
    word,
  );

/** A person among people: the meetings shared with the one asked about, and what can be done. */
function personBar(node: Visible['nodes'][number], visible: Visible, all: Fetched, options: Options, actions: Actions, ctx: Ctx): Child[] {
  const { t } = ctx;
  const { key } = node;
  const opened = options.open.some((one) => one.key === key);
  const beyond = all.beyond.get(key) ?? 0;
  const edge = visible.edges.find(({ from, to }) => [from, to].includes(key) && [from, to].includes(options.seed) && key !== options.seed);
  return [
    h('span', { class: 'row' }, nodeLink(node, ctx), h('small', {}, t('timesPresent', { n: node.degree }))),
    h(
      'span',
      { class: 'row' },
      edge ? act(t('sharedMeetings', { n: edge.count ?? 0 }), 'm', () => actions.edge(options.seed, key)) : null,
      act(t('open'), 'Enter', () => actions.open(key)),
      key === options.seed || (opened && !beyond)
        ? null
        : act(opened ? t('expandMore', { n: beyond }) : t('expandPeople'), 'e', () => actions.expand(key)),
      opened ? act(t('collapse'), 'c', () => actions.collapse(key)) : null,
      key === options.seed ? null : act(t('hide'), 'h', () => actions.hide([key])),
      act(options.pins.has(key) ? t('unpin') : t('pin'), 'p', () => actions.pin([key]), options.pins.has(key)),
      options.path.length === 1 && options.path[0] !== key
        ? act(t('pathHere'), '', () => actions.path(options.path[0]!, key))
        : act(options.path.length ? t('pathStop') : t('pathFromHere'), '', () => actions.path(options.path.length ? '' : key)),
      key === options.seed
        ? null
        : h('a', { class: 'button', href: ctx.href({ filter: { seed: key, node: key, form: 'people' } }) }, t('startHere')),
    ),
  ];
}

function nodeBar(node: Visible['nodes'][number], visible: Visible, all: Fetched, options: Options, actions: Actions, ctx: Ctx): Child[] {
  const { t } = ctx;
  const { key } = node;
  const opened = options.open.some((one) => one.key === key) || all.groups?.of.has(key);
  const beyond = all.beyond.get(key) ?? 0;
  const seeking = options.path.length === 1;
  const own = visible.edges.filter((edge) => edge.from === key || edge.to === key).length;
  return [
    h(
      'span',
      { class: 'row' },
      nodeLink(node, ctx),
      node.date ? dateText(node.date, ctx) : null,
      h('small', {}, t('edgesVisible', { n: own, all: node.degree })),
    ),
    h(
      'span',
      { class: 'row' },
      act(t('open'), 'Enter', () => actions.open(key)),
      all.groups || (opened ? !beyond : own >= node.degree)
        ? null
        : act(opened ? t('expandMore', { n: beyond }) : t('expand'), 'e', () => actions.expand(key)),
      opened ? act(t(all.groups ? 'closeGroup' : 'collapse'), 'c', () => actions.collapse(key)) : null,
      key === options.seed ? null : act(t('hide'), 'h', () => actions.hide([key])),
      act(options.pins.has(key) ? t('unpin') : t('pin'), 'p', () => actions.pin([key]), options.pins.has(key)),
      seeking && options.path[0] !== key
        ? act(t('pathHere'), '', () => actions.path(options.path[0]!, key))
        : act(seeking ? t('pathStop') : t('pathFromHere'), '', () => actions.path(seeking ? '' : key)),
      h('a', { class: 'button', href: ctx.href({ filter: { seed: key, node: key } }) }, t('startHere')),
    ),
  ];
}

/** One button a kind: how many facts connect it to this kind, how many of them are in the picture; pressing brings more of it. */
function neighbourButtons(detail: NodeDetail, visible: Visible, actions: Actions, ctx: Ctx): HTMLElement[] {
  const { key } = detail.node;
  const totals = new Map<NodeKind, number>();
  for (const one of detail.degree)
    if (!named.has(one.type) && one.kind !== 'Mention') totals.set(one.kind, (totals.get(one.kind) ?? 0) + one.count);
  const kindOf = new Map(visible.nodes.map((node) => [node.key, node.kind]));
  return [...totals].map(([kind, total]) => {
    const here = visible.edges.filter(
      (edge) => (edge.from === key && kindOf.get(edge.to) === kind) || (edge.to === key && kindOf.get(edge.from) === kind),
    );
    const words = ctx.t('expandKind', { kind: kindName(kind, ctx), here: here.length, total });
    return h(
      'button',
      {
        type: 'button',
        class: 'neighbour',
        'data-kind': kind,
        disabled: here.length >= total,
        title: words,
        'aria-label': words,
        onclick: () => actions.expand(key, kind),
      },
      nodeMark(kind, ctx),
      `${kindName(kind, ctx)} ${here.length}/${total}`,
    );
  });
}

function pickedBar(picked: readonly string[], actions: Actions, ctx: Ctx): Child[] {
  const { t } = ctx;
  return [
    h('span', {}, t('pickedCount', { n: picked.length })),
    act(t('hide'), 'h', () => actions.hide(picked)),
    act(t('pin'), 'p', () => actions.pin(picked)),
    act(t('onlyThese'), '', () => actions.only(picked)),
    picked.length === 2 ? act(t('pathBetween'), '', () => actions.path(picked[0]!, picked[1])) : null,
    act(t('unpick'), 'Esc', () => actions.pick([])),
  ];
}

/** The facts between two nodes, each opening its sentence. */
function edgeBar(facts: Visible['drawnEdges'][number], visible: Visible, ctx: Ctx): Child[] {
  const link = (key: string): Child => {
    const node = visible.nodes.find((one) => one.key === key);
    return node ? nodeLink(node, ctx) : null;
  };
  return [
    link(facts[0]!.from),
    ...facts
      .filter((fact) => fact.count === undefined)
      .slice(0, listed)
      .map((fact) => factButton(fact.id, captionOf(fact.type, ctx), `${captionOf(fact.type, ctx)}${fact.date ? ` ${fact.date}` : ''}`)),
    facts.length > listed ? h('small', {}, `+${factsOf(facts) - listed}`) : null,
    link(facts[0]!.to),
  ];
}
