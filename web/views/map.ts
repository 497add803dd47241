/** A record set at a glance: its years as small multiples, who chaired over time, and topics that came up in bursts. */
import { type Ctx, frameOf, type Mount } from '../context.ts';
import { append, h, put } from '../dom.ts';
import type { Holds } from '../holds.ts';
import { type ChairBand, chairBands } from '../map/chairs.ts';
import { chairsPicture } from '../map/chairs-picture.ts';
import { chairsTable, yearsTables } from '../map/tables.ts';
import { topicsPart } from '../map/topics.ts';
import { yearsOf } from '../map/years.ts';
import { yearsPicture } from '../map/years-picture.ts';
import { outcomes } from '../organization/proposals.ts';
import { markOf, outcomeName } from '../organization/proposals-part.ts';
import { legend } from '../parts/help.ts';
import { onePlace } from '../parts/place-name.ts';
import { emptyHere } from '../parts/states.ts';
import { heading, section } from '../parts/table.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import type { MapAnswer } from '../shapes.ts';
import type { State } from '../state.ts';

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'one', series: true, period: true };

/** Bands drawn; the table has all. */
const mostBands = 30;
const nothing = (): void => {};

/** Mounts the view; the form and the chosen topic stand in the address. */
export const mount: Mount = (root, ctx) => {
  let form = '';
  let shown = { update: (_: State): void => {}, destroy: nothing };
  let endLoad = nothing;
  const begin = (state: State): void => {
    endLoad();
    shown.destroy();
    form = state.filter.as ?? '';
    endLoad = ctx.load(
      root,
      'map',
      (signal) => ctx.api.map(frameOf(state), signal),
      (answer) => {
        shown = draw(root, answer, ctx);
      },
    );
  };
  begin(ctx.state);
  ctx.watch('filter', (state) => (form === (state.filter.as ?? '') ? shown.update(state) : begin(state)));
  bindTooltips(root);
  return () => {
    endLoad();
    shown.destroy();
  };
};

function draw(root: HTMLElement, answer: MapAnswer, ctx: Ctx): { update(state: State): void; destroy(): void } {
  const { t } = ctx;
  const asTable = ctx.state.filter.as === 'table';
  const data = yearsOf(answer, t('otherSeries'));
  append(root, [heading(t('askMap'), onePlace(answer.scope, ctx), base(answer, ctx)), controls(asTable, ctx)]);
  if (answer.meetings.length === 0) {
    append(root, [emptyHere(ctx)]);
    return { update: nothing, destroy: nothing };
  }
  const bands = chairBands(answer);
  const ends: (() => void)[] = [];
  const years = h('figure');
  if (asTable) put(years, yearsTables(data, answer, ctx));
  else if (data.years.length > 0) ends.push(yearsPicture(years, data, ctx));
  const topics = topicsPart(answer, ctx);
  append(root, [
    section(
      t('years'),
      t(data.monthly ? 'yearsMonthlyNote' : 'yearsNote'),
      asTable
        ? null
        : legend(
            t('decided'),
            outcomes.map((outcome) => [markOf(outcome), outcomeName(outcome, ctx)]),
          ),
      years,
    ),
    chairsSection(bands, answer, asTable, ends, ctx),
    topics.element,
  ]);
  return {
    update: topics.update,
    destroy(): void {
      topics.destroy();
      for (const end of ends) end();
    },
  };
}

function base({ meetings, undated }: MapAnswer, ctx: Ctx): string {
  const items = meetings.reduce((sum, one) => sum + one.items, 0);
  const ranged = ctx.state.from !== '' || ctx.state.to !== '';
  const without = undated > 0 ? [ctx.t(ranged ? 'undated' : 'undatedIn', { n: undated })] : [];
  return [ctx.t('yearCount', { meetings: meetings.length, items }), ...without].join(ctx.state.lang === 'zh' ? '；' : '; ');
}

function controls(asTable: boolean, ctx: Ctx): HTMLElement {
  const turn = (): void => ctx.go({ filter: { ...ctx.state.filter, as: asTable ? '' : 'table' } }, true);
  return h('div', { class: 'row controls' }, h('button', { type: 'button', onclick: turn }, ctx.t(asTable ? 'asPicture' : 'asTable')));
}

function chairsSection(bands: readonly ChairBand[], answer: MapAnswer, asTable: boolean, ends: (() => void)[], ctx: Ctx): HTMLElement {
  const { t } = ctx;
  if (bands.length === 0) return section(t('chairs'), null, h('p', { class: 'quiet' }, t('noChairs')));
  const figure = h('figure');
  const drawn = new Set([...bands].sort((a, b) => b.ticks.length - a.ticks.length).slice(0, mostBands));
  if (asTable) put(figure, chairsTable(bands, answer, ctx));
  else {
    const some = bands.filter((band) => drawn.has(band));
    ends.push(chairsPicture(figure, some, answer.meetings, ctx));
  }
  const left = bands.length - drawn.size;
  return section(
    t('chairs'),
    t('chairsNote'),
    figure,
    left > 0 && !asTable ? h('p', { class: 'quiet' }, t('bandsMore', { n: left })) : null,
  );
}
