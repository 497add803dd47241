/** The truth set: what the reader gets right on the project's own records, claim by claim, each beside its source. */
import { type ClaimOf, claimRow, stateTag } from '../audit/claim-row.ts';
import { relationWord } from '../audit/relation-words.ts';
import type { Ctx, Mount } from '../context.ts';
import { append, h, put, vars } from '../dom.ts';
import type { Holds } from '../holds.ts';
import { empty } from '../parts/states.ts';
import { heading } from '../parts/table.ts';
import type { Audit, AuditClaim } from '../shapes.ts';

/** What of the frame it keeps to: it is about the reader, not about what is stored. */
export const holds: Holds = { place: 'none', series: false, period: false };

const states = ['held', 'open', 'failed'] as const satisfies readonly AuditClaim['state'][];
/** Claims drawn at once. */
const step = 40;

/** Mounts the page; `filter.state` and `filter.asks` choose among the claims. */
export const mount: Mount = (root, ctx) =>
  ctx.load(
    root,
    'audit',
    (signal) => ctx.api.audit(signal),
    (audit) => append(root, [head(audit, ctx), figure(audit, ctx), ...list(audit, ctx)]),
  );

function head({ records, untrue }: Audit, { t }: Ctx): HTMLElement {
  const all = records.reduce((sum, { claims }) => sum + claims.length, 0);
  return heading(t('askAudit'), t('auditBase', { n: all, records: records.length, untrue }));
}

/** How many are held, as a number and as a bar. */
function figure({ counts }: Audit, { t }: Ctx): HTMLElement {
  const all = states.reduce((sum, state) => sum + counts[state], 0);
  const told = states.map((state) => `${t(`audit.${state}`)} ${counts[state]}`).join(t('auditAnd'));
  const bar = h(
    'div',
    { class: 'audit-bar', role: 'img', 'aria-label': told },
    ...states.filter((state) => counts[state] > 0).map((state) => vars(h('i', { 'data-state': state }), { '--n': String(counts[state]) })),
  );
  return h(
    'section',
    { class: 'audit-figure', 'aria-label': t('audit') },
    h('p', {}, h('strong', {}, counts.held), ` / ${all} `, t('auditHold')),
    bar,
    h('p', { class: 'quiet note' }, t('auditNote')),
  );
}

function list(audit: Audit, ctx: Ctx): HTMLElement[] {
  const { state, asks } = ctx.state.filter;
  const claims = audit.records.flatMap((record) => record.claims.map((claim): ClaimOf => ({ claim, record })));
  const asked = claims.filter(({ claim }) => !asks || claim.relation === asks);
  const shown = asked.filter(({ claim }) => !state || (state === 'untrue' ? !claim.isTrue : claim.state === state));
  return [
    tabs(asked, ctx),
    h('div', { class: 'row controls' }, chooser(claims, ctx)),
    shown.length > 0
      ? rows(shown, ctx)
      : empty(ctx.t('auditNone'), h('p', {}, h('a', { href: ctx.href({ filter: {} }) }, ctx.t('auditAll')))),
  ];
}

function tabs(asked: readonly ClaimOf[], ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const { state: chosen = '', ...rest } = ctx.state.filter;
  const tab = (state: string, word: HTMLElement | string, count: number): HTMLElement =>
    h(
      'a',
      { href: ctx.href({ filter: { ...rest, ...(state ? { state } : {}) } }), 'aria-current': state === chosen ? 'true' : false },
      word,
      h('small', {}, count),
    );
  const many = (fits: (claim: AuditClaim) => boolean): number => asked.filter(({ claim }) => fits(claim)).length;
  return h(
    'nav',
    { class: 'tabs', 'aria-label': t('audit') },
    tab('', t('all'), asked.length),
    ...states.map((state) =>
      tab(
        state,
        stateTag(state, ctx),
        many((claim) => claim.state === state),
      ),
    ),
    tab(
      'untrue',
      t('auditUntrueOnes'),
      many(({ isTrue }) => !isTrue),
    ),
  );
}

/** What the claims ask, each with how many do. */
function chooser(claims: readonly ClaimOf[], ctx: Ctx): HTMLElement {
  const { asks = '', ...rest } = ctx.state.filter;
  const counts = new Map<AuditClaim['relation'], number>();
  for (const { claim } of claims) counts.set(claim.relation, (counts.get(claim.relation) ?? 0) + 1);
  const option = (value: string, word: string): HTMLElement => h('option', { value, selected: value === asks }, word);
  const select = h(
    'select',
    { id: 'audit-asks', onchange: () => ctx.go({ filter: { ...rest, ...(select.value ? { asks: select.value } : {}) } }) },
    option('', ctx.t('all')),
    ...[...counts].map(([relation, count]) => option(relation, `${relationWord(relation, ctx.state.lang)} ${count}`)),
  );
  return h('label', { class: 'check' }, ctx.t('auditAsks'), select);
}

/** The first claims, and a button for more. */
function rows(shown: readonly ClaimOf[], ctx: Ctx): HTMLElement {
  const drawn = h('ol', { class: 'claims', 'aria-label': ctx.t('audit') });
  const below = h('div', { class: 'rows-left' });
  const add = (): void => {
    const from = drawn.childElementCount;
    drawn.append(...shown.slice(from, from + step).map((one) => claimRow(one, ctx)));
    const left = shown.length - drawn.childElementCount;
    if (left === 0) below.remove();
    else
      put(
        below,
        h('span', { class: 'quiet' }, ctx.t('shownOf', { n: drawn.childElementCount, total: shown.length })),
        h('button', { type: 'button', class: 'more', onclick: more }, ctx.t('more', { n: Math.min(step, left) })),
      );
  };
  // The button is another then: the keyboard stays on it, or goes to the first claim that came.
  const more = (): void => {
    const next = drawn.childElementCount;
    add();
    const button = below.querySelector('button');
    if (button && below.isConnected) button.focus();
    else drawn.children[next]?.querySelector('summary')?.focus();
  };
  add();
  return h('div', {}, drawn, below);
}
