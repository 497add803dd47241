/** The part of a body's page that answers: what did it bring, and what came of it? Counts, a picture over time, its table. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { type LifeMark, life } from '../parts/life.ts';
import { dateText, decisionButtons, factButton, itemTitle, nodeLink, plainLink } from '../parts/links.ts';
import { decisionMark, decisionName, undecidedMark } from '../parts/marks.ts';
import { outsideNote } from '../parts/outside.ts';
import { emptyRange } from '../parts/states.ts';
import { section, table } from '../parts/table.ts';
import { inPeriod } from '../period.ts';
import type { OrganizationDetail } from '../shapes.ts';
import { wordFor } from '../text.ts';
import { countOutcomes, decisive, type Outcome, outcomes, type Piece, piecesOf } from './brought.ts';

/** Draws the part; returns it, and how to end it. */
export function broughtPart(data: OrganizationDetail, ctx: Ctx): { element: HTMLElement; end: () => void } {
  const { t } = ctx;
  const all = piecesOf(data);
  const { inside: pieces, ...rest } = inPeriod(all, ({ date }) => date, ctx.state);
  const title = t('broughtBase', { n: pieces.length });
  if (!pieces.length) {
    const why = all.length ? emptyRange(ctx) : h('p', { class: 'quiet' }, t('noBrought'));
    return { element: section(title, null, outsideNote(rest, ctx), why), end: () => {} };
  }
  const figure = h('figure');
  const element = section(
    title,
    null,
    h(
      'p',
      { class: 'counts' },
      ...countOutcomes(pieces).map(({ outcome, count }) =>
        h('span', { class: 'role-word' }, markOf(outcome), outcomeName(outcome, ctx), h('b', {}, count)),
      ),
      outsideNote(rest, ctx),
    ),
    figure,
    h('p', { class: 'quiet' }, t('broughtNote')),
    table(t('broughtPicture'), columns(pieces, ctx), pieces, ctx),
  );
  return { element, end: life(figure, bands(pieces, ctx), t('broughtPicture'), ctx) };
}

export const markOf = (outcome: Outcome): SVGSVGElement =>
  outcome === 'none' ? undecidedMark() : decisionMark(outcome === 'onward' ? 'forwarded' : outcome);

export function outcomeName(outcome: Outcome, ctx: Ctx): string {
  if (outcome === 'none') return ctx.t('noDecision');
  return outcome === 'onward' ? ctx.t('outcome.onward') : wordFor(ctx.t, `decision.${outcome}`);
}

const titleOf = (piece: Piece): string => (piece.document ? `《${piece.document.title}》` : piece.item ? itemTitle(piece.item) : '');

function bands(pieces: readonly Piece[], ctx: Ctx): Parameters<typeof life>[1] {
  return outcomes
    .map((outcome) => ({
      name: outcomeName(outcome, ctx),
      marks: pieces
        .filter((piece): piece is Piece & { date: string } => piece.outcome === outcome && piece.date !== null)
        .map((piece) => ({ date: piece.date, ...lifeMark(piece, ctx) })),
    }))
    .filter(({ marks }) => marks.length > 0);
}

function lifeMark(piece: Piece, ctx: Ctx): Pick<LifeMark, 'edge' | 'label' | 'mark'> {
  const decision = decisive(piece);
  const edge = (decision?.evidence ?? piece.brought[0])?.edge ?? '';
  const names = [...new Set(piece.decisions.map(({ kind }) => decisionName(kind, ctx)))].join('、') || ctx.t('noDecision');
  const label = `${titleOf(piece)}\n${piece.date ?? ''}${piece.meeting ? ` · ${piece.meeting.title}` : ''}\n${names}`;
  return { edge, label, mark: () => (decision ? decisionMark(decision.kind) : undecidedMark()) };
}

function columns(pieces: readonly Piece[], ctx: Ctx): Parameters<typeof table<Piece>>[1] {
  const { t } = ctx;
  const meetings = pieces.some(({ meeting }) => meeting);
  return [
    { head: t('date'), kind: 'date', cell: (piece) => dateText(piece.date, ctx) },
    { head: t('broughtWhat'), kind: 'wide', cell: (piece) => what(piece, ctx) },
    {
      head: t('outcome'),
      cell: (piece) =>
        piece.decisions.length
          ? h('span', { class: 'decisions' }, decisionButtons(piece.decisions, ctx))
          : h('span', { class: 'quiet' }, t('noDecision')),
    },
    ...(meetings
      ? [{ head: t('meeting'), kind: 'place' as const, cell: ({ meeting }: Piece) => (meeting ? plainLink(meeting, ctx) : '') }]
      : []),
  ];
}

function what(piece: Piece, ctx: Ctx): HTMLElement {
  const title = titleOf(piece);
  // An item brought without naming its document in the heading: what the decision names stands under it.
  const named = piece.document ? [] : piece.decisions.flatMap(({ document }) => document ?? []);
  const decided = [...new Map(named.map((document) => [document.key, document])).values()];
  return h(
    'span',
    {},
    h(
      'span',
      { class: 'tie' },
      piece.document ? nodeLink(piece.document, ctx) : h('span', { lang: 'zh' }, title),
      ...piece.brought.map(({ edge }) => factButton(edge, `${ctx.t('evidenceOf')}：${title}`, '❞')),
    ),
    ...decided.map((document) => h('span', { class: 'after' }, nodeLink(document, ctx))),
  );
}
