/** The directory: everyone and everything of one kind in a table. */

import { type Ctx, frameOf, type Mount } from '../context.ts';
import { append, type Child, h } from '../dom.ts';
import { percent } from '../format.ts';
import { holdsAll } from '../holds.ts';
import { dateText, decisionButton, nodeLink } from '../parts/links.ts';
import { captionOf, kindName, nodeMark, roleMark } from '../parts/marks.ts';
import { outsideNote } from '../parts/outside-note.ts';
import { emptyHere } from '../parts/states.ts';
import { type Column, heading, table } from '../parts/table.ts';
import type { NodeKind, Outside } from '../shapes.ts';

/** What of the frame it keeps to. */
export const holds = holdsAll;

const most = 1000;

interface Tab {
  readonly word: 'meetings' | 'officials' | 'organizations' | 'documents' | 'records';
  readonly kind: NodeKind;
  readonly show: (ctx: Ctx, signal: AbortSignal) => Promise<{ rows: number; total: number; outside: Outside; table: HTMLElement }>;
}

function tabOf<Row>(
  word: Tab['word'],
  kind: NodeKind,
  ask: (ctx: Ctx, signal: AbortSignal) => Promise<{ rows: Row[]; total: number; outside: Outside }>,
  columns: (ctx: Ctx) => Column<Row>[],
): Tab {
  return {
    word,
    kind,
    show: async (ctx, signal) => {
      const { rows, total, outside } = await ask(ctx, signal);
      return { rows: rows.length, total, outside, table: table(ctx.t(word), columns(ctx), rows, ctx) };
    },
  };
}

const scopeText = (scope: string): Child => (scope.startsWith('record:') ? '' : h('span', { lang: 'zh' }, scope));
const figure = (n: number): Child => (n === 0 ? '' : n);

const tabs: readonly Tab[] = [
  tabOf(
    'meetings',
    'Meeting',
    async (ctx, signal) => {
      const answer = await ctx.api.meetings({ ...frameOf(ctx.state), limit: most }, signal);
      return { rows: answer.meetings, total: answer.page.total, outside: answer.outside };
    },
    (ctx) => [
      { head: ctx.t('date'), kind: 'date', cell: (row) => dateText(row.date, ctx) },
      { head: ctx.t('meeting'), kind: 'wide', cell: (row) => nodeLink(row, ctx) },
      { head: ctx.t('scope'), cell: (row) => scopeText(row.scope) },
      { head: ctx.t('present'), kind: 'number', cell: (row) => row.attendance },
      { head: ctx.t('items'), kind: 'number', cell: (row) => row.items },
      { head: ctx.t('approvedItems'), kind: 'number', cell: (row) => row.approved },
    ],
  ),
  tabOf(
    'officials',
    'Official',
    async (ctx, signal) => {
      const answer = await ctx.api.officials({ ...frameOf(ctx.state), limit: most }, signal);
      return { rows: answer.officials, total: answer.page.total, outside: answer.outside };
    },
    (ctx) => [
      { head: ctx.t('name'), cell: (row) => nodeLink({ key: row.key, title: row.name }, ctx) },
      { head: ctx.t('scope'), cell: (row) => scopeText(row.scope) },
      {
        head: ctx.t('role'),
        kind: 'wide',
        cell: (row) =>
          ctx.model.roles
            .filter((role) => row.counts[role] > 0)
            .map((role) => h('span', { class: 'role-word' }, roleMark(role), `${captionOf(role, ctx)} ${row.counts[role]}`)),
      },
      { head: ctx.t('first'), kind: 'date', cell: (row) => row.first ?? '' },
      { head: ctx.t('last'), kind: 'date', cell: (row) => row.last ?? '' },
    ],
  ),
  tabOf(
    'organizations',
    'Organization',
    async (ctx, signal) => {
      const answer = await ctx.api.organizations({ ...frameOf(ctx.state), limit: most }, signal);
      return { rows: answer.organizations, total: answer.page.total, outside: answer.outside };
    },
    (ctx) => [
      { head: ctx.t('name'), kind: 'wide', cell: (row) => nodeLink({ key: row.key, title: row.name }, ctx) },
      { head: ctx.t('submittedBy'), kind: 'number', cell: (row) => figure(row.submitted) },
      { head: ctx.t('proposedDocs'), kind: 'number', cell: (row) => figure(row.proposed) },
      { head: ctx.t('tasked'), kind: 'number', cell: (row) => figure(row.tasked) },
      { head: ctx.t('received'), kind: 'number', cell: (row) => figure(row.received) },
      { head: ctx.t('mentions'), kind: 'number', cell: (row) => figure(row.mentions) },
    ],
  ),
  tabOf(
    'documents',
    'Document',
    async (ctx, signal) => {
      const answer = await ctx.api.documents({ ...frameOf(ctx.state), limit: most }, signal);
      return { rows: answer.documents, total: answer.page.total, outside: answer.outside };
    },
    (ctx) => [
      { head: ctx.t('first'), kind: 'date', cell: (row) => row.first ?? '' },
      {
        head: ctx.t('name'),
        kind: 'wide',
        cell: (row) => [nodeLink(row, ctx), row.policy ? h('small', { class: 'tag' }, ctx.t('policy')) : null],
      },
      {
        head: ctx.t('decided'),
        cell: (row) => h('span', { class: 'decisions' }, ...row.decisions.map(({ kind, edge }) => decisionButton(kind, edge, ctx))),
      },
      { head: ctx.t('records'), kind: 'number', cell: (row) => row.records },
    ],
  ),
  tabOf(
    'records',
    'Record',
    async (ctx, signal) => {
      const answer = await ctx.api.records({ ...frameOf(ctx.state), limit: most }, signal);
      return { rows: answer.records, total: answer.page.total, outside: answer.outside };
    },
    (ctx) => [
      { head: ctx.t('date'), kind: 'date', cell: (row) => dateText(row.date, ctx) },
      {
        head: ctx.t('record'),
        kind: 'wide',
        cell: (row) => [nodeLink({ key: row.key, title: row.title ?? row.source }, ctx), h('small', { class: 'block' }, row.source)],
      },
      { head: ctx.t('kinds'), cell: (row) => ctx.t(`kind.${row.kind}`) },
      { head: ctx.t('review'), kind: 'number', cell: (row) => figure(row.warnings) },
      { head: ctx.t('unreadShare', { n: '' }), kind: 'number', cell: (row) => percent(row.shares.unread) },
    ],
  ),
];

/** Mounts the directory; `filter.tab` chooses the kind. */
export const mount: Mount = (root, ctx) => {
  const { t, state } = ctx;
  const tab = tabs.find((one) => one.word === state.filter.tab) ?? tabs[0]!;
  const link = (one: Tab): HTMLElement =>
    h(
      'a',
      { href: ctx.href({ filter: { tab: one.word } }), 'aria-current': one === tab ? 'true' : false },
      nodeMark(one.kind, ctx),
      t(one.word),
    );
  const body = h('div');
  append(root, [heading(t('askList')), h('nav', { class: 'tabs', 'aria-label': t('kinds') }, ...tabs.map(link)), body]);
  return ctx.load(
    body,
    'list',
    (signal) => tab.show(ctx, signal),
    (answer) => {
      const framed = Object.keys(frameOf(state)).length > 0;
      const words =
        answer.total > answer.rows ? t('shownOf', { n: answer.rows, total: answer.total }) : `${answer.total} · ${kindName(tab.kind, ctx)}`;
      append(
        body,
        answer.rows
          ? [h('p', { class: 'quiet' }, words), outsideNote(answer.outside, ctx), answer.table]
          : [framed ? emptyHere(ctx) : h('p', { class: 'quiet' }, t('none')), outsideNote(answer.outside, ctx)],
      );
    },
  );
};
