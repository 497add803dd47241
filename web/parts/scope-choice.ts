/** Choosing the place: shown where records of several places are stored, since a bare 县发改局 is another body in each. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import type { ScopeRow } from '../shapes.ts';

const words = ({ scope, meetings }: ScopeRow, ctx: Ctx): string =>
  `${scope.replace(/^record:/u, '')}（${ctx.t('timesMet', { n: meetings })}）`;

/** A list of the places with how many others there are; nothing where there is one. Choosing sets `scope` in the address. */
export function scopeChoice(scopes: readonly ScopeRow[], now: string | null, ctx: Ctx): HTMLElement | null {
  if (scopes.length < 2) return null;
  const option = (row: ScopeRow): HTMLElement =>
    h('option', { value: row.scope, selected: row.scope === now, lang: 'zh' }, words(row, ctx));
  const unknown = scopes.filter(({ known }) => !known);
  const { as } = ctx.state.filter;
  const select = h(
    'select',
    { id: 'scope', onchange: () => ctx.go({ filter: { ...(as ? { as } : {}), scope: select.value } }) },
    ...scopes.filter(({ known }) => known).map(option),
    unknown.length > 0 ? h('optgroup', { label: ctx.t('scopeUnknown') }, ...unknown.map(option)) : null,
  );
  return h(
    'span',
    { class: 'row scope-choice' },
    h('label', { class: 'row' }, ctx.t('scope'), select),
    h('small', {}, ctx.t('scopeOthers', { n: scopes.length - 1 })),
  );
}
