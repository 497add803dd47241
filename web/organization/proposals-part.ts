/** The part of a body's page that answers: what did it propose, and what came of it? Counts, a picture over time, its table. */
import { type Ctx, rangeOf } from '../context.ts';
import { append, h } from '../dom.ts';
import { dateText, decisionButtons, factButton, itemTitle, nodeLink, plainLink } from '../parts/links.ts';
import { decisionMark, decisionName, undecidedMark } from '../parts/marks.ts';
import { outsideNote } from '../parts/outside.ts';
import { emptyHere } from '../parts/states.ts';
import { type Column, section, table } from '../parts/table.ts';
import { type TimelineMark, timeline } from '../parts/timeline.ts';
import type { OutcomeBand, Piece, PieceList } from '../shapes.ts';
import type { State } from '../state.ts';
import { filterOptions, type Part, type PartOf, part } from './part.ts';
import { decisive, drawnAs, outcomes } from './proposals.ts';
import { yearsTable } from './years.ts';

type Paging = { limit?: number; offset?: number };

/** Asks for a page of what the body proposed, as the state chooses. */
export function askProposals(state: State, ctx: Ctx, signal: AbortSignal, paging: Paging = {}): Promise<PieceList> {
  const outcome = outcomes.find((one) => one === state.filter.outcome);
  return ctx.api.proposals(state.key, { ...rangeOf(state), ...(outcome ? { outcome } : {}), ...paging }, signal);
}

/** The part, with the first page that came with the view. */
export function proposalsPart(first: PieceList, ctx: Ctx): Part {
  const of: PartOf<PieceList> = {
    chosen: ({ filter }) => filter.outcome ?? '',
    ask: (state, signal) => askProposals(state, ctx, signal),
    draw: (root, data) => draw(root, data, ctx),
  };
  return part(first, of, ctx);
}

function draw(root: HTMLElement, data: PieceList, ctx: Ctx): () => void {
  const { t } = ctx;
  const { pieces, page } = data;
  const title = t('proposalsBase', { n: data.all });
  if (!data.all) {
    append(root, [
      section(title, null, outsideNote(data, ctx), data.outside ? emptyHere(ctx) : h('p', { class: 'quiet' }, t('noProposals'))),
    ]);
    return () => {};
  }
  const whole = page.total <= pieces.length;
  const figure = h('figure');
  const counts = outcomes.map((value) => ({
    value,
    mark: markOf(value),
    word: outcomeName(value, ctx),
    count: data.outcomes[value],
  }));
  const rows = outcomes.map((name) => ({ name, word: outcomeName(name, ctx), mark: markOf(name) }));
  append(root, [
    section(
      title,
      null,
      h(
        'p',
        { class: 'counts', role: 'group', 'aria-label': t('filterBy') },
        ...filterOptions('outcome', counts, ctx),
        outsideNote(data, ctx),
      ),
      whole ? figure : yearsTable(t('proposalsPicture'), rows, data.years, (outcome) => ({ outcome }), ctx),
      whole || data.years.length > 1 ? h('p', { class: 'quiet' }, t(whole ? 'proposalsNote' : 'byYearNote')) : null,
      page.total
        ? table(t('proposalsPicture'), columns(ctx), pieces, ctx, {
            total: page.total,
            what: 'organization',
            ask: async (offset, limit, signal) => (await askProposals(ctx.state, ctx, signal, { offset, limit })).pieces,
          })
        : h('p', { class: 'quiet' }, t('noneLeft')),
    ),
  ]);
  return whole && page.total ? timeline(figure, bands(pieces, ctx), t('proposalsPicture'), ctx) : () => {};
}

export function markOf(outcome: OutcomeBand): SVGSVGElement {
  const kind = drawnAs[outcome];
  return kind ? decisionMark(kind) : undecidedMark();
}

export function outcomeName(outcome: OutcomeBand, ctx: Ctx): string {
  if (outcome === 'none') return ctx.t('noDecision');
  return ctx.t(outcome === 'onward' ? 'outcome.onward' : `decision.${outcome}`);
}

const titleOf = (piece: Piece): string => (piece.document ? `《${piece.document.title}》` : piece.item ? itemTitle(piece.item) : '');

function bands(pieces: readonly Piece[], ctx: Ctx): Parameters<typeof timeline>[1] {
  return outcomes
    .map((outcome) => ({
      name: outcomeName(outcome, ctx),
      marks: pieces
        .filter((piece): piece is Piece & { date: string } => piece.outcome === outcome && piece.date !== null)
        .map((piece) => ({ date: piece.date, ...timelineMark(piece, ctx) })),
    }))
    .filter(({ marks }) => marks.length > 0);
}

function timelineMark(piece: Piece, ctx: Ctx): Pick<TimelineMark, 'edge' | 'label' | 'mark'> {
  const decision = decisive(piece);
  const edge = (decision?.evidence ?? piece.evidence[0])?.edge ?? '';
  const names = [...new Set(piece.outcomes.map(({ kind }) => decisionName(kind, ctx)))].join('、') || ctx.t('noDecision');
  const label = `${titleOf(piece)}\n${piece.date ?? ''}${piece.meeting ? ` · ${piece.meeting.title}` : ''}\n${names}`;
  return { edge, label, mark: () => (decision ? decisionMark(decision.kind) : undecidedMark()) };
}

function columns(ctx: Ctx): Column<Piece>[] {
  const { t } = ctx;
  return [
    { head: t('date'), kind: 'date', cell: (piece) => dateText(piece.date, ctx) },
    { head: t('proposalsWhat'), kind: 'wide', cell: (piece) => what(piece, ctx) },
    {
      head: t('outcome'),
      cell: (piece) =>
        piece.outcomes.length
          ? h('span', { class: 'decisions' }, decisionButtons(piece.outcomes, ctx))
          : h('span', { class: 'quiet' }, t('noDecision')),
    },
    { head: t('meeting'), kind: 'place', cell: ({ meeting }) => (meeting ? plainLink(meeting, ctx) : '') },
  ];
}

function what(piece: Piece, ctx: Ctx): HTMLElement {
  const title = titleOf(piece);
  // An item proposed without naming its document in the heading: what the decision names stands under it.
  const named = piece.document ? [] : piece.outcomes.flatMap(({ document }) => document ?? []);
  const decided = [...new Map(named.map((document) => [document.key, document])).values()];
  return h(
    'span',
    {},
    h(
      'span',
      { class: 'cited' },
      piece.document ? nodeLink(piece.document, ctx) : h('span', { lang: 'zh' }, title),
      ...piece.evidence.map(({ edge }) => factButton(edge, `${ctx.t('evidenceOf')}：${title}`, '❞')),
    ),
    ...decided.map((document) => h('span', { class: 'after' }, nodeLink(document, ctx))),
  );
}
