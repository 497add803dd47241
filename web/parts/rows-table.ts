/** The rows a query gives, as a table; keys of entities become links. */
import { tabbedLines } from '../cells.ts';
import type { Ctx } from '../context.ts';
import { type Child, h, put } from '../dom.ts';
import { cellText } from '../format.ts';
import { holdsAll } from '../holds.ts';
import { isMadeUp, madeUpMark } from '../notice.ts';
import type { Rows } from '../shapes.ts';
import { type Word, wordFor } from '../text.ts';
import { frameWords } from './frame-words.ts';
import { nodeLink } from './links.ts';
import { captionOf, decisionMark, decisionName, isDecision, isRole, roleMark } from './marks.ts';
import { type Column, table } from './table.ts';

/** What is said of rows that are missing. */
const cutWords = { rows: 'cutRows', bytes: 'cutBytes' } as const satisfies Record<NonNullable<Rows['cut']>, Word>;

/** A table of rows with their count, and a button that copies them as tab-separated text; the columns of a `saved` question are translated. */
export function rowsTable(rows: Rows, ctx: Ctx, saved = false): HTMLElement {
  // A saved question keeps to place and period: they go along, below the rows.
  const about = saved ? ['', frameWords(ctx, holdsAll, '').join(' · ')] : [];
  const { t } = ctx;
  if (!rows.rows.length) return h('p', { class: 'quiet' }, t('noRows'));
  const columns: Column<unknown[]>[] = rows.columns.map((head, i) => ({
    head: saved ? wordFor(t, `column.${head}`) : head,
    cell: (row) => cell(row[i], ctx),
    ...(rows.rows.every((row) => typeof row[i] === 'number') ? { kind: 'number' as const } : {}),
  }));
  const copy = h('button', { type: 'button' }, t('copyTable'));
  copy.addEventListener('click', () => {
    (
      navigator.clipboard?.writeText([tabbedLines(rows.columns, rows.rows), ...about, ...(isMadeUp() ? [madeUpMark] : [])].join('\n')) ??
      Promise.reject(new Error('no clipboard'))
    ).then(
      () => put(copy, t('copied')),
      () => put(copy, t('copyFailed')),
    );
  });
  const count = `${t('rowsCount', { n: rows.rows.length })}${rows.took === undefined ? '' : ` · ${Math.round(rows.took)} ms`}`;
  return h(
    'div',
    {},
    h('p', { class: 'row quiet' }, rows.cut ? t(cutWords[rows.cut], { n: rows.rows.length }) : count, copy),
    table(t('answer'), columns, rows.rows, ctx),
  );
}

function cell(value: unknown, ctx: Ctx): Child {
  if (isRole(value)) return h('span', { class: 'role-word' }, roleMark(value), captionOf(value, ctx));
  if (isDecision(value)) return h('span', { class: 'role-word' }, decisionMark(value), decisionName(value, ctx));
  const kinds = ctx.model.nodes.map((node) => `${node.kind.toLowerCase()}:`);
  if (typeof value === 'string' && kinds.some((kind) => value.startsWith(kind)))
    return nodeLink({ key: value, title: value.slice(value.lastIndexOf(value.includes('|') ? '|' : ':') + 1) || value }, ctx);
  return h('span', { lang: 'zh' }, cellText(value));
}
