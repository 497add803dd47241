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
import { placeOfPage } from './place-tag.ts';
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
    cell: (row) => (saved && head === 'scope' ? place(row[i], ctx) : cell(row[i], ctx)),
    ...kindOf(rows.rows.map((row) => row[i])),
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

const isoDate = /^\d{4}-\d{2}-\d{2}$/u;
/** Characters from which a text asks for a wide column. */
const long = 10;

/** What a column holds, told from its values, so that figures stand right, dates stay whole and titles have room. */
function kindOf(values: readonly unknown[]): Pick<Column<unknown[]>, 'kind'> {
  if (values.every((value) => typeof value === 'number')) return { kind: 'number' };
  const told = values.filter((value) => value !== null && value !== '');
  if (told.length > 0 && told.every((value) => typeof value === 'string' && isoDate.test(value))) return { kind: 'date' };
  const titles = told.filter((value) => typeof value === 'string' && value.length >= long);
  return titles.length * 2 > told.length ? { kind: 'wide' } : {};
}

/** A place in words: that of a record which names none is called by the record's title, not by its key. */
const place = (value: unknown, ctx: Ctx): Child => (typeof value === 'string' && value !== '' ? placeOfPage(value, ctx) : null);

function cell(value: unknown, ctx: Ctx): Child {
  if (isRole(value)) return h('span', { class: 'role-word' }, roleMark(value), captionOf(value, ctx));
  if (isDecision(value)) return h('span', { class: 'role-word' }, decisionMark(value), decisionName(value, ctx));
  const kinds = ctx.model.nodes.map((node) => `${node.kind.toLowerCase()}:`);
  if (typeof value === 'string' && kinds.some((kind) => value.startsWith(kind)))
    return nodeLink({ key: value, title: value.slice(value.lastIndexOf(value.includes('|') ? '|' : ':') + 1) || value }, ctx);
  const node = nodeOf(value);
  if (node && kinds.some((kind) => node.key.startsWith(kind))) return nodeLink(node, ctx);
  return h('span', { lang: 'zh' }, cellText(value));
}

/** A whole node among the values: its key, and what it is called. */
function nodeOf(value: unknown): { key: string; title: string; scope?: string } | null {
  if (typeof value !== 'object' || value === null || !('properties' in value)) return null;
  const { properties } = value as { properties?: Readonly<Record<string, unknown>> };
  const text = (name: string): string | null => (typeof properties?.[name] === 'string' ? (properties[name] as string) : null);
  const key = text('key');
  if (key === null) return null;
  const scope = text('scope');
  return { key, title: text('name') ?? text('heading') ?? text('title') ?? text('source') ?? key, ...(scope === null ? {} : { scope }) };
}
