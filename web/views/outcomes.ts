/** Bodies → outcomes: what bodies proposed to meetings at the left, what the meetings decided at the right, the items below. */
import { type Ctx, frameOf, type Mount } from '../context.ts';
import { append, h, put } from '../dom.ts';
import type { Holds } from '../holds.ts';
import { everything, type Flow, flowsOf, type Part, partId, rest, stationId, stationsOf } from '../outcomes/flows.ts';
import { list } from '../outcomes/list.ts';
import { filterOf, firstBodies, mayBeThrough, moreBodies, type Options, optionsOf } from '../outcomes/options.ts';
import { type Named, picture, type Station } from '../outcomes/picture.ts';
import { marksOf, outcomesTable } from '../outcomes/table.ts';
import { legend } from '../parts/help.ts';
import { decisionName, decisionTypes } from '../parts/marks.ts';
import { onePlace } from '../parts/place-name.ts';
import { empty, emptyHere } from '../parts/states.ts';
import { heading } from '../parts/table.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import type { OutcomesAnswer } from '../shapes.ts';
import type { State } from '../state.ts';

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'one', series: true, period: true };

const nothing = (): void => {};

/** Mounts the view; what is drawn and what is chosen stand in the address. */
export const mount: Mount = (root, ctx) => {
  let shown: ReturnType<typeof draw> | null = null;
  const endLoad = ctx.load(
    root,
    'outcomes',
    (signal) => ctx.api.outcomes(frameOf(ctx.state), signal),
    (answer) => {
      shown = draw(root, answer, ctx);
    },
  );
  ctx.watch('filter', (state) => shown?.update(state));
  const clear = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || ctx.state.selection || document.querySelector('dialog[open]')) return;
    choose(everything, ctx);
  };
  document.addEventListener('keydown', clear);
  bindTooltips(root);
  return () => {
    endLoad();
    shown?.destroy();
    document.removeEventListener('keydown', clear);
  };
};

const set = (change: Readonly<Record<string, string>>, ctx: Ctx, replace = true): void =>
  ctx.go({ filter: { ...ctx.state.filter, ...change } }, replace);
const choose = (part: Part, ctx: Ctx): void => set(filterOf(part), ctx, false);

function draw(root: HTMLElement, answer: OutcomesAnswer, ctx: Ctx): { update(state: State): void; destroy(): void } {
  const directory = h('a', { href: ctx.href({ view: 'list', filter: { tab: 'organizations' } }) }, ctx.t('organizations'));
  append(root, [heading(ctx.t('askOutcomes'), onePlace(answer.scope, ctx), base(answer, ctx), ' · ', directory)]);
  if (answer.brought === 0) {
    const { from, to, scope, body, series } = ctx.state;
    append(root, [from || to || scope || body || series ? emptyHere(ctx) : empty(ctx.t('outcomesEmpty'))]);
    return { update: nothing, destroy: nothing };
  }
  const [controls, stage, below, items] = [h('div', { class: 'row controls' }), h('figure'), h('div', { class: 'row' }), h('section')];
  append(root, [h('p', { class: 'quiet note' }, ctx.t('outcomesNote')), controls, stage, below, items]);
  let shape = '';
  let chosen = '';
  let shown: ReturnType<typeof picture> | null = null;
  let endList = nothing;
  const update = (state: State): void => {
    const options = optionsOf(state, answer);
    const flows = flowsOf(answer, options.top);
    const stations = stationsIn(answer, flows, options, ctx);
    const drawnAs = JSON.stringify([options.top, options.through, options.table]);
    if (drawnAs !== shape || options.table) {
      shown?.destroy();
      shown = null;
      const held = [controls, stage, below].find((part) => part.contains(document.activeElement));
      put(controls, ...controlsOf(answer, options, ctx));
      const address = (part: Part): string => ctx.href({ filter: { ...state.filter, ...filterOf(part) } });
      if (options.table) put(stage, outcomesTable(flows, stations, options.part, address, ctx));
      else shown = picture(stage, { flows, stations, through: options.through }, options.part, (part) => choose(part, ctx), ctx);
      put(
        below,
        ...moreOf(answer, options, ctx),
        options.table ? null : h('div', { class: 'narrow-legend' }, legend(ctx.t('decided'), marksOf(stations))),
      );
      // What was pressed is drawn anew: the keyboard stays where it was.
      held?.querySelector<HTMLElement>(held === controls ? 'button' : '[aria-current=true], button')?.focus();
      shape = drawnAs;
    } else shown?.show(options.part);
    if (`${options.top}\n${partId(options.part)}` === chosen) return;
    chosen = `${options.top}\n${partId(options.part)}`;
    endList();
    endList = list(items, options, titleOf(options.part, stations), answer, ctx);
  };
  const clear = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('.clear-part')) choose(everything, ctx);
  };
  items.addEventListener('click', clear);
  update(ctx.state);
  return {
    update,
    destroy() {
      shown?.destroy();
      endList();
    },
  };
}

function base({ items, brought, bodies, byPersons, undated }: OutcomesAnswer, ctx: Ctx): string {
  const { t, state } = ctx;
  const unsaid = items - brought;
  const ranged = state.from !== '' || state.to !== '';
  return [
    t('outcomesBase', { items, brought, bodies: bodies.length }),
    ...(unsaid > 0 ? [`${t('outcomesUnsaid', { n: unsaid })}${byPersons > 0 ? t('outcomesPersons', { n: byPersons }) : ''}`] : []),
    ...(undated > 0 && ranged ? [t('undated', { n: undated })] : []),
  ].join(state.lang === 'zh' ? '；' : '; ');
}

/** Bodies, series, outcomes, each side from the top. */
function stationsIn({ bodies, series }: OutcomesAnswer, flows: readonly Flow[], { top }: Options, ctx: Ctx): Station[] {
  const counts = stationsOf(flows);
  const all: Named[] = [
    ...bodies.slice(0, top).map(({ key, name }) => ({ side: 'body' as const, word: key, name })),
    { side: 'body', word: rest, name: ctx.t('restBodies', { n: Math.max(0, bodies.length - top) }) },
    ...series.map((name) => ({ side: 'series' as const, word: name, name: name === '-' ? ctx.t('bodyUnknown') : name })),
    ...[...decisionTypes, 'none' as const].map((kind) => ({ side: 'outcome' as const, word: kind, name: decisionName(kind, ctx) })),
  ];
  return all.flatMap((one) => {
    const id = stationId(one.side, one.word);
    const items = counts.get(id);
    return items === undefined ? [] : [{ ...one, id, items }];
  });
}

/** What is chosen, in words: 县发改局 → 原则同意. */
const titleOf = (part: Part, stations: readonly Station[]): string =>
  (['body', 'series', 'outcome'] as const)
    .filter((side) => part[side] !== '')
    .map((side) => stations.find((one) => one.side === side && one.word === part[side])?.name ?? part[side])
    .join(' → ');

function controlsOf(answer: OutcomesAnswer, { table, through }: Options, ctx: Ctx): (Node | null)[] {
  const { t } = ctx;
  const box = h('input', {
    type: 'checkbox',
    checked: through,
    onchange: () => set({ through: box.checked ? '' : 'no', met: '' }, ctx),
  });
  return [
    mayBeThrough(answer) && !table ? h('label', { class: 'check' }, box, t('throughSeries')) : null,
    h('button', { type: 'button', onclick: () => set({ as: table ? '' : 'table' }, ctx) }, t(table ? 'asPicture' : 'asTable')),
  ];
}

/** Drawing more or fewer of the bodies; a choice of “the rest” would mean other bodies then, and goes. */
function moreOf({ bodies }: OutcomesAnswer, { top, part }: Options, ctx: Ctx): (Node | null)[] {
  const left = bodies.length - top;
  const to = (count: number): void =>
    set({ top: count === firstBodies ? '' : String(count), ...(part.body === rest ? { by: '' } : {}) }, ctx);
  const button = (word: string, count: number): HTMLElement => h('button', { type: 'button', onclick: () => to(count) }, word);
  return [
    left > 0 ? button(ctx.t('drawMore', { n: Math.min(left, moreBodies) }), top + moreBodies) : null,
    top > firstBodies + 1 ? button(ctx.t('drawFewer', { n: firstBodies }), firstBodies) : null,
  ];
}
