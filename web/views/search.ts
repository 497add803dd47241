/** The results of a search, by kind, with the words found. */
import { type Ctx, frameOf, type Mount } from '../context.ts';
import { append, h, put } from '../dom.ts';
import { holdsAll } from '../holds.ts';
import { dateText } from '../parts/links.ts';
import { kindName, nodeMark } from '../parts/marks.ts';
import { outsideNote } from '../parts/outside-note.ts';
import { placeTag } from '../parts/place-tag.ts';
import { hitTarget, searchBox } from '../parts/search-box.ts';
import { hitTitle, snippet } from '../parts/snippet.ts';
import { empty } from '../parts/states.ts';
import { heading } from '../parts/table.ts';
import type { Hit, HitKind, SearchAnswer } from '../shapes.ts';

/** What of the frame it keeps to. */
export const holds = holdsAll;

const pageSize = 50;

/** Mounts the results of `filter.q`, of one kind where `filter.kind` says so. */
export const mount: Mount = (root, ctx) => {
  const q = ctx.state.filter.q ?? '';
  const kind = ctx.state.filter.kind as HitKind | undefined;
  if (!q) {
    const box = h('div', { class: 'search' });
    searchBox(box, ctx, { id: 'search-here', label: ctx.t('searchLabel') });
    append(root, [heading(ctx.t('search'), ctx.t('searchStart')), box]);
    return () => {};
  }
  return ctx.load(
    root,
    'search',
    (signal) => ctx.api.search({ q, limit: pageSize, ...(kind ? { kind } : {}), ...frameOf(ctx.state) }, signal),
    (data) => draw(root, data, ctx),
  );
};

function draw(root: HTMLElement, data: SearchAnswer, ctx: Ctx): void {
  const { t, state } = ctx;
  const total = Object.values(data.byKind).reduce((sum, n) => sum + n, 0);
  const tab = (kind: HitKind | undefined, name: string, count: number): HTMLElement => {
    const here = state.filter.kind === kind;
    const href = ctx.href({ filter: { q: data.query, ...(kind ? { kind } : {}) } });
    return h('a', { href, 'aria-current': here ? 'true' : false }, kind ? nodeMark(kind, ctx) : null, name, h('small', {}, ` ${count}`));
  };
  const list = h('ol', { class: 'hits' }, ...data.hits.map((hit) => hitLine(hit, ctx)));
  append(root, [
    heading(t('resultsFor', { q: data.query, n: total })),
    h(
      'nav',
      { class: 'tabs', 'aria-label': t('kinds') },
      tab(undefined, t('all'), total),
      ...(Object.keys(data.byKind) as HitKind[]).map((kind) => tab(kind, kindName(kind, ctx), data.byKind[kind] ?? 0)),
    ),
    data.near ? h('p', { class: 'quiet', role: 'status' }, t('nearResults', { q: data.query })) : null,
    outsideNote(data.outside, ctx),
    data.hits.length ? list : empty(t('noResults', { q: data.query }), h('p', {}, t('noResultsHint'))),
  ]);
  if (data.page.total > data.hits.length) root.append(moreButton(list, data, ctx));
}

function moreButton(list: HTMLElement, data: SearchAnswer, ctx: Ctx): HTMLElement {
  const kind = ctx.state.filter.kind as HitKind | undefined;
  let offset = data.hits.length;
  const button = h('button', { type: 'button', class: 'more' });
  const name = (): void => put(button, ctx.t('more', { n: Math.min(pageSize, data.page.total - offset) }));
  name();
  button.addEventListener('click', () => {
    button.disabled = true;
    const control = new AbortController();
    ctx.api.search({ q: data.query, limit: pageSize, offset, ...(kind ? { kind } : {}), ...frameOf(ctx.state) }, control.signal).then(
      (next) => {
        append(
          list,
          next.hits.map((hit) => hitLine(hit, ctx)),
        );
        offset += next.hits.length;
        button.disabled = false;
        if (!next.hits.length || offset >= data.page.total) button.remove();
        else name();
      },
      () => {
        button.disabled = false;
        put(button, ctx.t('retry'));
      },
    );
  });
  return button;
}

function hitLine(hit: Hit, ctx: Ctx): HTMLElement {
  const field = hit.field === 'text' ? ctx.t('inText') : hit.field === 'pinyin' ? ctx.t('byPinyin') : '';
  return h(
    'li',
    {},
    h('a', { class: 'node-link', href: ctx.href(hitTarget(hit)) }, nodeMark(hit.kind, ctx), hitTitle(hit), placeTag(hit.scope ?? '', ctx)),
    ' ',
    h('small', { class: 'hit-about' }, `${kindName(hit.kind, ctx)} `, field, ' ', hit.date ? dateText(hit.date, ctx) : null),
    snippet(hit),
  );
}
