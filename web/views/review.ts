/** The board: what the records leave open or put in doubt, by kind; each leads to its place in the record. */
import { type Ctx, frameOf, type Mount } from '../context.ts';
import { append, type Child, h } from '../dom.ts';
import { holdsAll } from '../holds.ts';
import { findingLink, levelTag } from '../parts/finding.ts';
import { loadFindings, nothingYet } from '../parts/findings.ts';
import { dateText, recordLink } from '../parts/links.ts';
import { outsideNote } from '../parts/outside-note.ts';
import { empty, emptyHere } from '../parts/states.ts';
import { type Column, heading, table } from '../parts/table.ts';
import type { Finding, Review } from '../shapes.ts';

/** What of the frame it keeps to. */
export const holds = holdsAll;

const most = 1000;
/** Details a row shows; the rest is counted and can be unfolded. */
const shown = 12;

/** Mounts the board; `filter.kind` is the kind to show, none: all; `filter.record` holds the keys of the records it is about, none: all. */
export const mount: Mount = (root, ctx) => {
  const kind = ctx.state.filter.kind as Finding['kind'] | undefined;
  const record = ctx.state.filter.record?.split('\n');
  const query = { ...frameOf(ctx.state), ...(kind ? { kind } : {}), ...(record ? { record } : {}), limit: most };
  return loadFindings(root, ctx, query, (place, review) => append(place, draw(review, kind, ctx)));
};

function draw(review: Review, kind: Finding['kind'] | undefined, ctx: Ctx): Child[] {
  const { t, state } = ctx;
  if (nothingYet(review)) return [heading(t('askReview'))];
  const framed = Object.keys(frameOf(state)).length > 0;
  if (review.records === 0 && !framed)
    return [
      heading(t('emptyGraph')),
      empty(t('emptyGraphHint'), h('a', { class: 'button', href: ctx.href({ view: 'import' }) }, t('import'))),
    ];
  const all = review.counts.reduce((sum, { count }) => sum + count, 0);
  const head = heading(
    t('askReview'),
    h('span', {}, t('reviewBase', { n: all, records: state.filter.record?.split('\n').length ?? review.records })),
    review.undated ? h('span', {}, t('undated', { n: review.undated })) : null,
  );
  if (all === 0) return [head, ...only(ctx), framed ? emptyHere(ctx) : empty(t('nothingToReview')), outsideNote(review.outside, ctx)];
  return [
    head,
    ...only(ctx),
    tabs(review, kind, ctx),
    outsideNote(review.outside, ctx),
    h('p', { class: 'quiet' }, kind ? t(`finding.${kind}.note`) : t('reviewNote')),
    review.findings.length ? table(t('review'), columns(ctx), review.findings, ctx) : empty(t('nothingToReview')),
    ...(review.page.total > review.findings.length
      ? [h('p', { class: 'quiet' }, t('shownOf', { n: review.findings.length, total: review.page.total }))]
      : []),
  ];
}

/** Which records it is about, and the way to all of them. */
function only(ctx: Ctx): HTMLElement[] {
  const { record, ...rest } = ctx.state.filter;
  if (!record) return [];
  const links = record.split('\n').map((key) => recordLink(key, ctx));
  return [
    h('p', { class: 'row' }, ctx.t('reviewOnly'), ...links, h('a', { href: ctx.href({ filter: rest }) }, ctx.t('reviewEveryRecord'))),
  ];
}

function tabs(review: Review, chosen: string | undefined, ctx: Ctx): HTMLElement {
  const { record } = ctx.state.filter;
  const counts = new Map<Finding['kind'], number>();
  for (const { kind, count } of review.counts) counts.set(kind, (counts.get(kind) ?? 0) + count);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const tab = (kind: Finding['kind'] | undefined, word: string, count: number): HTMLElement =>
    h(
      'a',
      {
        href: ctx.href({ filter: { ...(record ? { record } : {}), ...(kind ? { kind } : {}) } }),
        'aria-current': kind === chosen ? 'true' : false,
      },
      word,
      h('small', {}, count),
    );
  return h(
    'nav',
    { class: 'tabs', 'aria-label': ctx.t('review') },
    tab(undefined, ctx.t('all'), all),
    ...[...counts].map(([kind, count]) => tab(kind, ctx.t(`finding.${kind}`), count)),
  );
}

function columns(ctx: Ctx): Column<Finding>[] {
  const { t } = ctx;
  return [
    {
      head: t('level'),
      cell: ({ level }) => levelTag(level, ctx),
    },
    {
      head: t('review'),
      kind: 'wide',
      cell: (finding) => [findingLink(finding, ctx), details(finding, ctx)],
    },
    { head: t('date'), kind: 'date', cell: ({ record, date }) => (record === null ? '' : dateText(date, ctx)) },
    {
      head: t('sourceRecord'),
      kind: 'place',
      cell: ({ source, line }) => (source === null ? '' : h('small', {}, line === null ? source : `${source}:${line}`)),
    },
  ];
}

function details({ kind, detail, reason }: Finding, ctx: Ctx): HTMLElement | null {
  // What the sentence above says already is not said twice.
  if (kind === 'reading' || detail.every((one) => reason[ctx.state.lang].includes(one))) return null;
  const separator = kind === 'unread' ? ' ┆ ' : '、';
  const first = h('small', { lang: 'zh' }, detail.slice(0, shown).join(separator));
  if (detail.length <= shown) return h('div', {}, first);
  return h(
    'details',
    {},
    h('summary', {}, first, h('small', {}, ` … ${ctx.t('more', { n: detail.length - shown })}`)),
    h('small', { lang: 'zh' }, detail.slice(shown).join(separator)),
  );
}
