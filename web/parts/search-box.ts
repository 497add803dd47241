/** The search box: results as one types, grouped by kind, walked with the arrows. */
import { type Ctx, frameOf } from '../context.ts';
import { h, put } from '../dom.ts';
import type { Hit, HitKind, SearchAnswer } from '../shapes.ts';
import type { State } from '../state.ts';
import { viewOf } from './links.ts';
import { kindName, nodeMark } from './marks.ts';
import { placeBeside } from './place-of-key.ts';
import { hitTitle, snippet } from './snippet.ts';

const pause = 150;
const perBox = 12;
/** The place of each kind in the list. */
const order: Readonly<Record<HitKind, number>> = {
  Official: 0,
  Organization: 1,
  Document: 2,
  Meeting: 3,
  Item: 4,
  Project: 5,
  Guidance: 6,
  Record: 7,
};

/** Where a hit leads: a place in the text where it is one, else the entity. */
export function hitTarget(hit: Hit): Partial<State> {
  if (hit.record && hit.offset !== null && (hit.kind === 'Record' || hit.kind === 'Item'))
    return { view: 'record', key: hit.record, filter: { at: String(hit.offset) } };
  return { view: viewOf(hit.key), key: hit.key };
}

/** Hits in groups by kind, the kinds in the fixed order. */
export function grouped(hits: readonly Hit[]): [HitKind, Hit[]][] {
  const groups = new Map<HitKind, Hit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].sort(([a], [b]) => order[a] - order[b]);
}

/** Draws the box into `root`. `onPick` replaces opening the hit; the paths view uses it to choose an end. */
export function searchBox(
  root: HTMLElement,
  ctx: Ctx,
  options: { id: string; label: string; value?: string; onPick?: (hit: Hit) => void },
): void {
  const { t } = ctx;
  const listId = `${options.id}-list`;
  const list = h('div', { id: listId, class: 'search-list', role: 'listbox', 'aria-label': options.label, hidden: true });
  const input = h('input', {
    id: options.id,
    type: 'search',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    'aria-label': options.label,
    placeholder: options.onPick ? options.label : t('searchPlaceholder'),
    autocomplete: 'off',
    spellcheck: 'false',
    value: options.value ?? '',
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let control = new AbortController();
  let current = -1;
  const rows = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const close = (): void => {
    list.hidden = true;
    current = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const pick = (hit: Hit): void => {
    close();
    if (options.onPick) {
      input.value = hit.title;
      options.onPick(hit);
    } else ctx.go(hitTarget(hit));
  };
  const walk = (step: number): void => {
    const all = rows();
    all[current]?.removeAttribute('aria-selected');
    current = (current + step + all.length) % Math.max(1, all.length);
    all[current]?.setAttribute('aria-selected', 'true');
    all[current]?.scrollIntoView({ block: 'nearest' });
    if (all[current]) input.setAttribute('aria-activedescendant', all[current]!.id);
  };
  const show = (answer: SearchAnswer): void => {
    current = -1;
    const options_ = grouped(answer.hits).map(([kind, hits]) =>
      h(
        'div',
        { role: 'group', 'aria-label': kindName(kind, ctx) },
        h('div', { class: 'group' }, kindName(kind, ctx)),
        ...hits.map((hit) => option(hit, ctx, () => pick(hit))),
      ),
    );
    const outside = answer.outside.period + answer.outside.place + answer.outside.both;
    const all = h(
      'div',
      { class: 'all', role: 'option', id: `${options.id}-all`, onmousedown: () => ctx.go({ view: 'search', filter: { q: answer.query } }) },
      t('allResults', { n: answer.page.total }),
    );
    put(
      list,
      answer.near ? h('div', { class: 'none' }, t('nearResults', { q: answer.query })) : null,
      ...options_,
      answer.hits.length ? null : h('div', { class: 'none' }, t('noResults', { q: answer.query })),
      options.onPick || !answer.hits.length ? null : all,
      outside > 0 ? h('div', { class: 'none' }, t('beyondAll', { n: outside })) : null,
    );
    rows().forEach((row, i) => {
      row.id = `${options.id}-${i}`;
    });
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    control.abort();
    control = new AbortController();
    const q = input.value.trim();
    if (!q) return close();
    timer = setTimeout(() => void ctx.api.search({ q, limit: perBox, ...frameOf(ctx.state) }, control.signal).then(show, () => {}), pause);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      walk(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (list.hidden) input.blur();
      close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = rows()[current] ?? (options.onPick ? rows()[0] : undefined);
      if (chosen) chosen.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
      else if (!options.onPick && input.value.trim()) ctx.go({ view: 'search', filter: { q: input.value.trim() } });
      close();
    }
  });
  input.addEventListener('blur', () => setTimeout(close, 150));
  put(root, input, list);
}

function option(hit: Hit, ctx: Ctx, onmousedown: () => void): HTMLElement {
  const beside = snippet(hit) ?? (hit.date ? h('small', {}, hit.date) : null);
  return h('div', { role: 'option', onmousedown }, nodeMark(hit.kind, ctx), hitTitle(hit, true), placeBeside(hit.key), beside);
}
