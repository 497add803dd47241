/** The part of a document's page that is its timeline: one line through the meetings, under it who proposed it and each step; the table of it. */
import type { Ctx } from '../context.ts';
import { type Child, h } from '../dom.ts';
import { dateText, decisionButton, factButton, itemTitle, nodeLink, plainLink } from '../parts/links.ts';
import { decisionMark, decisionName, nodeMark } from '../parts/marks.ts';
import { outsideNote } from '../parts/outside.ts';
import { empty, emptyHere } from '../parts/states.ts';
import { type Column, section, table } from '../parts/table.ts';
import { type Band, type TimelineMark, timeline } from '../parts/timeline.ts';
import { inPeriod } from '../period.ts';
import type { DocumentDetail } from '../shapes.ts';
import type { Word } from '../text.ts';
import { proposers, type Step, type Stop, stages, stopsOf } from './stops.ts';

const names: Readonly<Record<Step['stage'], Word>> = {
  proposed: 'stageProposed',
  concerns: 'stageConcerns',
  studied: 'stageStudied',
  decided: 'stageDecided',
  cited: 'stageCited',
};
/** Lanes of bodies in the picture: more cannot be told apart. */
const lanes = 8;

/** Draws the part; returns it, and how to end it. */
export function timelinePart(data: DocumentDetail, ctx: Ctx): { element: HTMLElement; end: () => void } {
  const { t } = ctx;
  const { inside, ...rest } = inPeriod(data.life, ({ date }) => date, ctx.state);
  const stops = stopsOf(inside);
  if (!stops.length) {
    const why = data.life.length ? emptyHere(ctx) : empty(t('documentNone'));
    return { element: section(t('documentTimeline'), null, outsideNote(rest, ctx), why), end: () => {} };
  }
  const meetings = stops.filter(({ meeting }) => meeting).length;
  const undated = inside.filter(({ date }) => date === null).length;
  const bodies = proposers(stops);
  const figure = h('figure');
  const element = section(
    t('documentTimeline'),
    null,
    h('p', { class: 'counts' }, h('b', {}, t('documentSteps', { steps: inside.length, meetings })), outsideNote(rest, ctx)),
    figure,
    h(
      'p',
      { class: 'quiet' },
      [
        t('documentNote'),
        undated ? t('documentUndated', { n: undated }) : '',
        bodies.length > lanes ? t('moreBodies', { n: bodies.length - lanes }) : '',
      ].join(' '),
    ),
    table(t('documentTimeline'), columns(stops, ctx), stops, ctx),
  );
  return { element, end: timeline(figure, bands(stops, bodies.slice(0, lanes), ctx), t('documentTimeline'), ctx) };
}

function bands(stops: readonly Stop[], bodies: readonly NonNullable<Step['by']>[], ctx: Ctx): Band[] {
  const dated = stops.filter((stop): stop is Stop & { date: string } => stop.date !== null);
  const mark = (stop: Stop, step: Step, drawn: () => SVGSVGElement): TimelineMark => ({
    date: step.date ?? stop.date ?? '',
    edge: step.evidence.edge,
    label: `${stepName(step, ctx)}${step.by ? `：${step.by.title}` : ''}\n${step.date ?? stop.date ?? ''} · ${placeOf(stop)}`,
    mark: drawn,
  });
  const steps = (of: (step: Step) => boolean, drawn: (step: Step) => SVGSVGElement): TimelineMark[] =>
    dated.flatMap((stop) => stop.steps.filter(of).map((step) => mark(stop, step, () => drawn(step))));
  const through: Band = { name: ctx.t('meetings'), joined: true, marks: dated.map((stop) => stopMark(stop, ctx)) };
  const proposals = bodies.map((body) => ({
    name: body.title,
    marks: steps(
      ({ by }) => by?.key === body.key,
      () => nodeMark(body.kind, ctx),
    ),
  }));
  const rest = stages
    .filter((stage) => stage !== 'proposed')
    .map((stage) => ({
      name: ctx.t(names[stage]),
      marks: steps(
        (step) => step.stage === stage,
        ({ kind }) => (kind ? decisionMark(kind) : nodeMark('Document', ctx)),
      ),
    }));
  return [through, ...proposals, ...rest].filter(({ marks }) => marks.length > 0);
}

const placeOf = ({ meeting, steps }: Stop): string => meeting?.title ?? steps[0]?.evidence.source ?? '';

const stepName = ({ stage, kind }: Step, ctx: Ctx): string =>
  kind ? `${ctx.t(names[stage])} · ${decisionName(kind, ctx)}` : ctx.t(names[stage]);

/** A node of the line: the meeting with its items and steps, or the record that only cites. */
function stopMark(stop: Stop & { date: string }, ctx: Ctx): TimelineMark {
  const items = [...new Set(stop.steps.flatMap(({ item }) => (item ? [itemTitle(item)] : [])))];
  const told = [...new Set(stop.steps.map((step) => stepName(step, ctx)))].join('、');
  return {
    date: stop.date,
    edge: stop.steps[0]?.evidence.edge ?? '',
    label: [`${placeOf(stop)} · ${stop.date}`, ...items, told].join('\n'),
    mark: () => nodeMark(stop.meeting ? 'Meeting' : 'Record', ctx),
    caption: /第\d+次/u.exec(stop.meeting?.title ?? '')?.[0] ?? stop.date,
  };
}

function columns(stops: readonly Stop[], ctx: Ctx): Column<Stop>[] {
  const { t } = ctx;
  const proposals = stops.some(({ steps }) => steps.some(({ by }) => by));
  return [
    { head: t('date'), kind: 'date', cell: ({ date }) => dateText(date, ctx) },
    {
      head: t('meeting'),
      kind: 'place',
      cell: ({ meeting, steps }) =>
        meeting
          ? plainLink(meeting, ctx)
          : plainLink({ key: steps[0]?.evidence.record ?? '', title: steps[0]?.evidence.source ?? '' }, ctx),
    },
    { head: t('stage'), cell: ({ steps }) => steps.filter(({ by }) => !by).map((step) => stepButton(step, ctx)) },
    ...(proposals ? [{ head: t('by'), cell: ({ steps }: Stop) => steps.map((step) => proposer(step, ctx)) }] : []),
    { head: t('item'), kind: 'wide', cell: ({ steps }) => items(steps) },
  ];
}

function stepButton(step: Step, ctx: Ctx): HTMLElement {
  const { edge } = step.evidence;
  const name = ctx.t(names[step.stage]);
  return step.kind ? decisionButton(step.kind, edge, ctx) : factButton(edge, name, nodeMark('Document', ctx), name);
}

function proposer({ by, evidence }: Step, ctx: Ctx): Child {
  if (!by) return null;
  return h('span', { class: 'cited' }, nodeLink(by, ctx), factButton(evidence.edge, `${ctx.t('stageProposed')}：${by.title}`, '❞'));
}

function items(steps: readonly Step[]): Child {
  const titles = new Set(steps.flatMap(({ item }) => (item ? [itemTitle(item)] : [])));
  return [...titles].map((title) => h('span', { lang: 'zh', class: 'after' }, title));
}
