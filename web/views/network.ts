/** The network: starts with what was asked about, grows by expansion, says what it hides. The table twin holds the same ties. */
import type { Ctx, Mount } from '../context.ts';
import { h, put } from '../dom.ts';
import { type Gathered, gather, keysIn, visible } from '../network/gather.ts';
import { networkPicture } from '../network/picture.ts';
import { kindFilter, nodeBar, tieTable } from '../network/side.ts';
import { viewOf } from '../parts/links.ts';
import { emptyRange } from '../parts/states.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import type { State } from '../state.ts';

/** Mounts the network. In the address: `seed`, `open` and `hide` (keys, one a line), `without` (kinds), `node`, `as=table`. */
export const mount: Mount = (root, ctx) => {
  const { t } = ctx;
  const head = h('header', { class: 'view-head' });
  const bar = h('div', { class: 'node-bar row', 'aria-live': 'polite' });
  const tools = h('div', { class: 'zoom-tools' });
  const stage = h('div', { class: 'network-stage' });
  const twin = h('div', { class: 'network-twin', hidden: true });
  const waiting = h('div');
  const frame = h('div', { class: 'network-frame' }, stage, tools, bar);
  put(root, head, waiting, frame, twin, h('p', { class: 'quiet note' }, t('networkNote'), ' ', t('networkHelp')));
  const set = (change: Readonly<Record<string, string>>, replace = false): void =>
    ctx.go({ filter: { ...ctx.state.filter, ...change } }, replace);
  let data: Gathered | null = null;
  let loaded = '';
  let endLoad = (): void => {};
  const act = (name: 'open' | 'expand' | 'hide', key: string): void => {
    const open = keysIn(ctx.state.filter.open);
    if (name === 'open') ctx.go({ view: viewOf(key), key });
    else if (name === 'hide') set({ hide: [...keysIn(ctx.state.filter.hide), key].join('\n'), node: '' });
    else set({ open: (open.includes(key) ? open.filter((one) => one !== key) : [...open, key]).join('\n'), node: key });
  };
  const picture = networkPicture(stage, t('network'), { choose: (key) => set({ node: key }, true), act }, ctx);
  put(
    tools,
    tool('+', t('zoomIn'), () => picture.zoomBy(1.4)),
    tool('−', t('zoomOut'), () => picture.zoomBy(1 / 1.4)),
    tool('⤢', t('fit'), picture.fit),
  );
  const draw = (state: State): void => {
    if (!data) return;
    const seen = visible(data, state);
    const asTable = state.filter.as === 'table';
    frame.hidden = asTable || !seen.nodes.length;
    twin.hidden = !asTable;
    put(head, ...headOf(data, seen, state, ctx, set));
    put(bar, ...nodeBar(seen.nodes, data, state, ctx, act));
    if (asTable) put(twin, tieTable(seen, ctx));
    if (!seen.nodes.length) put(twin, emptyRange(ctx));
    twin.hidden = !asTable && seen.nodes.length > 0;
    if (!frame.hidden) picture.show({ ...seen, positions: data.positions, seed: data.seed }, state.filter.node ?? '');
  };
  const update = (state: State): void => {
    const wanted = JSON.stringify([state.filter.seed, state.filter.open, state.from, state.to]);
    if (wanted === loaded) {
      draw(state);
      return;
    }
    loaded = wanted;
    endLoad();
    endLoad = ctx.load(
      waiting,
      'layingOut',
      (signal) => gather(state, ctx, signal),
      (next) => {
        data = next;
        draw(ctx.state);
      },
    );
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'z') history.back();
    else if (event.key === 'Z') history.forward();
  };
  document.addEventListener('keydown', keys);
  ctx.watch('filter', update);
  ctx.watch('range', update);
  bindTooltips(stage);
  update(ctx.state);
  return () => {
    endLoad();
    document.removeEventListener('keydown', keys);
    picture.destroy();
  };
};

function tool(sign: string, label: string, onclick: () => void): HTMLElement {
  return h('button', { type: 'button', class: 'icon', 'aria-label': label, title: label, onclick }, sign);
}

function headOf(
  data: Gathered,
  seen: ReturnType<typeof visible>,
  state: State,
  ctx: Ctx,
  set: (change: Readonly<Record<string, string>>) => void,
): HTMLElement[] {
  const { t } = ctx;
  const seed = data.nodes.find((node) => node.key === data.seed);
  const asTable = state.filter.as === 'table';
  const hidden = keysIn(state.filter.hide).length;
  return [
    h('h1', {}, seed ? t('askNetwork', { what: seed.title }) : t('askNetworkAll')),
    h(
      'p',
      { class: 'base row' },
      h('span', {}, t('networkBase', { nodes: seen.nodes.length, edges: seen.edges.length })),
      data.hidden ? h('span', {}, t('hiddenNodes', { n: data.hidden })) : '',
      seen.hiddenByFilter > hidden ? h('span', {}, t('hiddenKinds', { n: seen.hiddenByFilter - hidden })) : '',
      hidden ? h('button', { type: 'button', onclick: () => set({ hide: '' }) }, t('unhide', { n: hidden })) : '',
      data.seed ? h('a', { href: ctx.href({ filter: {} }) }, t('wholeGraph')) : '',
      h('button', { type: 'button', onclick: () => set({ as: asTable ? '' : 'table' }) }, t(asTable ? 'asPicture' : 'asTable')),
    ),
    kindFilter(data, state, ctx, set),
  ];
}
