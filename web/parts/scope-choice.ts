/** Choosing the place: shown where records of several places are stored, since a bare 县发改局 is another body in each. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import type { ScopeRow } from '../shapes.ts';

/** A place in words; a record that names none is its own place. */
export const placeName = (scope: string): string => scope.replace(/^record:/u, '');

const words = ({ scope, meetings }: ScopeRow, ctx: Ctx): string => `${placeName(scope)}（${ctx.t('timesMet', { n: meetings })}）`;

/**
 * A list of the places with how many others there are; nothing where there is one. Choosing sets `scope` in the address and keeps
 * what is not of one place. `all`: all of them can be shown together, and are where none is chosen.
 */
export function scopeChoice(scopes: readonly ScopeRow[], now: string | null, ctx: Ctx, all = false): HTMLElement | null {
  if (scopes.length < 2) return null;
  const option = (row: ScopeRow): HTMLElement =>
    h('option', { value: row.scope, selected: row.scope === now, lang: 'zh' }, words(row, ctx));
  const unknown = scopes.filter(({ known }) => !known);
  const { as, sort } = ctx.state.filter;
  const choose = (scope: string): void =>
    ctx.go({ filter: { ...(as ? { as } : {}), ...(sort ? { sort } : {}), ...(scope ? { scope } : {}) } });
  const select = h(
    'select',
    { id: 'scope', onchange: () => choose(select.value) },
    all ? h('option', { value: '', selected: now === null }, ctx.t('everyPlace')) : null,
    ...scopes.filter(({ known }) => known).map(option),
    unknown.length > 0 ? h('optgroup', { label: ctx.t('scopeUnknown') }, ...unknown.map(option)) : null,
  );
  return h(
    'span',
    { class: 'row scope-choice' },
    h('label', { class: 'row' }, ctx.t('scope'), select),
    now === null ? null : h('small', {}, ctx.t('scopeOthers', { n: scopes.length - 1 })),
  );
}
