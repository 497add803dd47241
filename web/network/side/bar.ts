/** The bar of what is chosen: the current node with what can be done to it and its neighbours by kind, or the nodes picked together. */
import type { Ctx } from '../../context.ts';
import { type Child, h, put } from '../../dom.ts';
import { dateText, factButton, nodeLink } from '../../parts/links.ts';
import { captionOf, kindName, nodeMark } from '../../parts/marks.ts';
import { putKept } from '../../parts/put-kept.ts';
import type { NodeDetail, NodeKind } from '../../shapes.ts';
import { type Choices, expandBy } from '../choices.ts';
import { factsOf } from '../columns.ts';
import type { Doings } from '../doings.ts';
import type { Gathered } from '../gather.ts';
import { isGroup } from '../groups.ts';
import type { Seen } from '../seen.ts';

/** Being named connects everything with everything: not drawn, so not counted here. */
const named = new Set(['MENTIONED_IN', 'REFERS_TO']);
/** Facts of a tie that are listed before the rest are only counted. */
const listed = 6;

/** Fills the bar. Returns how to end what it still asks for. */
export function drawBar(root: HTMLElement, seen: Seen, all: Gathered, choices: Choices, doings: Doings, ctx: Ctx): () => void {
  const picked = choices.picked.filter((key) => seen.index.has(key));
  if (picked.length > 1) {
    putKept(root, ...pickedBar(picked, doings, ctx));
    return () => {};
  }
  const node = seen.nodes.find((one) => one.key === choices.node);
  const tie = ctx.state.selection ? seen.ties.find((facts) => facts.some((fact) => fact.id === ctx.state.selection)) : undefined;
  if (!node) {
    putKept(root, ...(tie ? tieBar(tie, seen, ctx) : []));
    return () => {};
  }
  if (isGroup(node.key)) {
    putKept(
      root,
      h('span', {}, node.title),
      act(ctx.t('openGroup', { n: Math.min(expandBy, node.degree) }), 'e', () => doings.expand(node.key)),
      choices.apart.includes(node.key) ? act(ctx.t('collapse'), 'c', () => doings.collapse(node.key)) : null,
      act(ctx.t('hide'), 'h', () => doings.hide([node.key])),
    );
    return () => {};
  }
  if (all.people) {
    putKept(root, ...personBar(node, seen, all, choices, doings, ctx));
    return () => {};
  }
  const kinds = h('span', { class: 'row neighbours', 'aria-label': ctx.t('neighbours') });
  putKept(root, ...nodeBar(node, seen, all, choices, doings, ctx), kinds);
  const control = new AbortController();
  ctx.api.node(node.key, control.signal).then(
    (detail) => put(kinds, ...neighbourButtons(detail, seen, doings, ctx)),
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
function personBar(node: Seen['nodes'][number], seen: Seen, all: Gathered, choices: Choices, doings: Doings, ctx: Ctx): Child[] {
  const { t } = ctx;
  const { key } = node;
  const opened = choices.open.some((one) => one.key === key);
  const beyond = all.beyond.get(key) ?? 0;
  const tie = seen.edges.find(({ from, to }) => [from, to].includes(key) && [from, to].includes(choices.seed) && key !== choices.seed);
  return [
    h('span', { class: 'row' }, nodeLink(node, ctx), h('small', {}, t('timesPresent', { n: node.degree }))),
    h(
      'span',
      { class: 'row' },
      tie ? act(t('sharedMeetings', { n: tie.count ?? 0 }), 'm', () => doings.tie(choices.seed, key)) : null,
      act(t('open'), 'Enter', () => doings.open(key)),
      key === choices.seed || (opened && !beyond)
        ? null
        : act(opened ? t('expandMore', { n: beyond }) : t('expandPeople'), 'e', () => doings.expand(key)),
      opened ? act(t('collapse'), 'c', () => doings.collapse(key)) : null,
      key === choices.seed ? null : act(t('hide'), 'h', () => doings.hide([key])),
      act(choices.pins.has(key) ? t('unpin') : t('pin'), 'p', () => doings.pin([key]), choices.pins.has(key)),
      choices.path.length === 1 && choices.path[0] !== key
        ? act(t('pathHere'), '', () => doings.path(choices.path[0]!, key))
        : act(choices.path.length ? t('pathStop') : t('pathFromHere'), '', () => doings.path(choices.path.length ? '' : key)),
      key === choices.seed
        ? null
        : h('a', { class: 'button', href: ctx.href({ filter: { seed: key, node: key, form: 'people' } }) }, t('startHere')),
    ),
  ];
}

function nodeBar(node: Seen['nodes'][number], seen: Seen, all: Gathered, choices: Choices, doings: Doings, ctx: Ctx): Child[] {
  const { t } = ctx;
  const { key } = node;
  const opened = choices.open.some((one) => one.key === key) || all.groups?.of.has(key);
  const beyond = all.beyond.get(key) ?? 0;
  const seeking = choices.path.length === 1;
  const own = seen.edges.filter((edge) => edge.from === key || edge.to === key).length;
  return [
    h(
      'span',
      { class: 'row' },
      nodeLink(node, ctx),
      node.date ? dateText(node.date, ctx) : null,
      h('small', {}, t('tiesSeen', { n: own, all: node.degree })),
    ),
    h(
      'span',
      { class: 'row' },
      act(t('open'), 'Enter', () => doings.open(key)),
      all.groups || (opened ? !beyond : own >= node.degree)
        ? null
        : act(opened ? t('expandMore', { n: beyond }) : t('expand'), 'e', () => doings.expand(key)),
      opened ? act(t(all.groups ? 'closeGroup' : 'collapse'), 'c', () => doings.collapse(key)) : null,
      key === choices.seed ? null : act(t('hide'), 'h', () => doings.hide([key])),
      act(choices.pins.has(key) ? t('unpin') : t('pin'), 'p', () => doings.pin([key]), choices.pins.has(key)),
      seeking && choices.path[0] !== key
        ? act(t('pathHere'), '', () => doings.path(choices.path[0]!, key))
        : act(seeking ? t('pathStop') : t('pathFromHere'), '', () => doings.path(seeking ? '' : key)),
      h('a', { class: 'button', href: ctx.href({ filter: { seed: key, node: key } }) }, t('startHere')),
    ),
  ];
}

/** One button a kind: how many facts tie it to this kind, how many of them are in the picture; pressing brings more of it. */
function neighbourButtons(detail: NodeDetail, seen: Seen, doings: Doings, ctx: Ctx): HTMLElement[] {
  const { key } = detail.node;
  const totals = new Map<NodeKind, number>();
  for (const one of detail.degree)
    if (!named.has(one.type) && one.kind !== 'Mention') totals.set(one.kind, (totals.get(one.kind) ?? 0) + one.count);
  const kindOf = new Map(seen.nodes.map((node) => [node.key, node.kind]));
  return [...totals].map(([kind, total]) => {
    const here = seen.edges.filter(
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
        onclick: () => doings.expand(key, kind),
      },
      nodeMark(kind, ctx),
      `${kindName(kind, ctx)} ${here.length}/${total}`,
    );
  });
}

function pickedBar(picked: readonly string[], doings: Doings, ctx: Ctx): Child[] {
  const { t } = ctx;
  return [
    h('span', {}, t('pickedCount', { n: picked.length })),
    act(t('hide'), 'h', () => doings.hide(picked)),
    act(t('pin'), 'p', () => doings.pin(picked)),
    act(t('onlyThese'), '', () => doings.only(picked)),
    picked.length === 2 ? act(t('pathBetween'), '', () => doings.path(picked[0]!, picked[1])) : null,
    act(t('unpick'), 'Esc', () => doings.pick([])),
  ];
}

/** The facts between two nodes, each opening its sentence. */
function tieBar(facts: Seen['ties'][number], seen: Seen, ctx: Ctx): Child[] {
  const link = (key: string): Child => {
    const node = seen.nodes.find((one) => one.key === key);
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
