/** One document: its life as a line through meetings, each step with its sentence; where it is cited; titles alike. */
import type { Ctx, Mount } from '../context.ts';
import { append, h } from '../dom.ts';
import { type Band, life } from '../parts/life.ts';
import { dateText, decisionButton, factButton, itemTitle, nodeLink } from '../parts/links.ts';
import { decisionMark, decisionName, nodeMark } from '../parts/marks.ts';
import { empty } from '../parts/states.ts';
import { section, table } from '../parts/table.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import type { DocumentDetail } from '../shapes.ts';
import type { Word } from '../text.ts';

type Step = DocumentDetail['life'][number];
const stages: Readonly<Record<Step['stage'], Word>> = {
  proposed: 'stageProposed',
  concerns: 'stageConcerns',
  studied: 'stageStudied',
  decided: 'stageDecided',
  cited: 'stageCited',
};
const order = Object.keys(stages) as Step['stage'][];

/** Mounts the document `state.key`. */
export const mount: Mount = (root, ctx) => {
  let endLife = (): void => {};
  const end = ctx.load(
    root,
    'document',
    (signal) => ctx.api.document(ctx.state.key, signal),
    (data) => {
      const steps = data.life.filter((step) => inRange(step, ctx));
      const figure = h('figure');
      append(root, [
        head(data, ctx),
        figure,
        steps.length ? table(ctx.t('lifeDocument'), columns(ctx), steps, ctx) : empty(ctx.t(data.life.length ? 'emptyRange' : 'noLife')),
      ]);
      endLife = life(figure, bands(steps, ctx), ctx.t('lifeDocument'), ctx);
      append(root, [h('div', { class: 'columns' }, cited(data, ctx), related(data, ctx))]);
      bindTooltips(root);
    },
  );
  return () => {
    end();
    endLife();
  };
};

function inRange(step: Step, ctx: Ctx): boolean {
  const { from, to } = ctx.state;
  if (!from && !to) return true;
  return step.date !== null && (!from || step.date >= from) && (!to || step.date <= to);
}

function head(data: DocumentDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const { document } = data;
  return h(
    'header',
    { class: 'view-head' },
    h('h1', { lang: 'zh' }, `《${document.title}》`),
    h(
      'p',
      { class: 'base row' },
      h('span', {}, t('lifeDocument')),
      document.policy ? h('span', { class: 'tag' }, t('policy')) : null,
      document.scope.startsWith('record:') ? null : h('span', { lang: 'zh' }, document.scope),
      h('a', { href: ctx.href({ view: 'network', filter: { seed: document.key } }) }, t('network')),
    ),
  );
}

function bands(steps: readonly Step[], ctx: Ctx): Band[] {
  return order
    .map((stage) => ({
      name: ctx.t(stages[stage]),
      marks: steps
        .filter((step): step is Step & { date: string } => step.stage === stage && step.date !== null)
        .map((step) => ({
          date: step.date,
          edge: step.evidence.edge,
          label: `${ctx.t(stages[stage])}${step.kind ? ` · ${decisionName(step.kind, ctx)}` : ''}\n${step.date}${step.meeting ? ` · ${step.meeting.title}` : ''}`,
          mark: step.kind ? decisionMark(step.kind) : nodeMark('Document', ctx),
        })),
    }))
    .filter((band) => band.marks.length > 0);
}

function columns(ctx: Ctx): Parameters<typeof table<Step>>[1] {
  const { t } = ctx;
  return [
    { head: t('date'), kind: 'date', cell: (step) => dateText(step.date, ctx) },
    {
      head: t('stage'),
      cell: (step) =>
        step.kind
          ? decisionButton(step.kind, step.evidence.edge, ctx)
          : factButton(step.evidence.edge, t(stages[step.stage]), t(stages[step.stage])),
    },
    { head: t('by'), cell: (step) => (step.by ? nodeLink(step.by, ctx) : '') },
    { head: t('meeting'), kind: 'place', cell: (step) => (step.meeting ? nodeLink(step.meeting, ctx) : '') },
    { head: t('item'), kind: 'wide', cell: (step) => (step.item ? h('span', { lang: 'zh' }, itemTitle(step.item)) : '') },
  ];
}

function cited(data: DocumentDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const lines = data.cited.map((one) =>
    h(
      'li',
      {},
      factButton(one.evidence.edge, `${t('citedIn')} · ${one.record.title}`, '❞'),
      nodeLink(one.record, ctx),
      h('small', {}, one.evidence.date ?? ''),
    ),
  );
  return section(t('citedIn'), null, lines.length ? h('ul', { class: 'lines' }, ...lines) : h('p', { class: 'quiet' }, t('none')));
}

function related(data: DocumentDetail, ctx: Ctx): HTMLElement | null {
  if (!data.related.length) return null;
  return section(ctx.t('related'), null, h('ul', { class: 'lines' }, ...data.related.map((one) => h('li', {}, nodeLink(one, ctx)))));
}
