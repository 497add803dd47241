/** Paths between two entities: the shortest connections in the period, every step with its sentence, all of them to be reached. */
import { type Ctx, type Mount, rangeOf } from '../context.ts';
import { append, h, put } from '../dom.ts';
import { type Holds, scopeOfKey } from '../holds.ts';
import { pathItem, pathList } from '../parts/path-list.ts';
import { placeName } from '../parts/place-name.ts';
import { placeTag } from '../parts/place-tag.ts';
import { searchBox } from '../parts/search-box.ts';
import { empty } from '../parts/states.ts';
import { heading } from '../parts/table.ts';
import type { NodeDetail, PathsAnswer } from '../shapes.ts';

const pageSize = 20;

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'filters', series: false, period: true };

/** Mounts the choice of two ends and, once both are chosen, the paths. */
export const mount: Mount = (root, ctx) => {
  const { t, state } = ctx;
  const ends = { a: state.filter.a ?? '', b: state.filter.b ?? '' };
  const form = h('div', { class: 'row path-ends' });
  const answer = h('div');
  append(root, [heading(t('askPaths')), form, answer]);
  const both = Boolean(ends.a && ends.b);
  const title = async (key: string, signal: AbortSignal): Promise<NodeDetail | null> => (key ? ctx.api.node(key, signal) : null);
  const endNames = ctx.load(
    form,
    'paths',
    (signal) => Promise.all([title(ends.a, signal), title(ends.b, signal)]),
    ([a, b]) => {
      chooser(form, 'a', t('pathFrom'), a, ctx);
      form.append(
        h(
          'button',
          {
            type: 'button',
            class: 'icon',
            title: t('swap'),
            'aria-label': t('swap'),
            disabled: !both,
            onclick: () => ctx.go({ filter: { a: ends.b, b: ends.a } }),
          },
          '⇄',
        ),
      );
      chooser(form, 'b', t('pathTo'), b, ctx);
    },
  );
  const ask = (signal: AbortSignal, offset = 0): Promise<PathsAnswer> =>
    ctx.api.paths({ ...ends, ...rangeOf(state), limit: pageSize, offset }, signal);
  const apart = both ? apartOf(ends.a, ends.b, ctx) : null;
  const hint = h('p', { class: 'quiet' }, t('pathsHint'));
  if (apart || !both) append(answer, [apart, hint]);
  const endPaths =
    both && !apart
      ? ctx.load(answer, 'paths', ask, (data) => {
          const list = h('div', { class: 'paths' }, ...pathList(data, true, ctx));
          append(answer, [placeOf(ends.a, ends.b, ctx), list, moreButton(list, data, ask, ctx), hint]);
        })
      : () => {};
  return () => {
    endNames();
    endPaths();
  };
};

/** That the two lie in two places, between which no record connects anything; null where they do not. */
function apartOf(a: string, b: string, ctx: Ctx): HTMLElement | null {
  const [one, other] = [scopeOfKey(a), scopeOfKey(b)];
  return one && other && one !== other ? empty(ctx.t('pathsApart', { one: placeName(one, ctx), other: placeName(other, ctx) })) : null;
}

/** The one place all steps lie in. */
function placeOf(a: string, b: string, ctx: Ctx): HTMLElement | null {
  const scope = scopeOfKey(a) || scopeOfKey(b);
  return scope ? h('p', { class: 'paths-place' }, ctx.t('pathsPlace', { place: placeName(scope, ctx) })) : null;
}

/** The next paths below those that are shown, until all are. */
function moreButton(
  list: HTMLElement,
  { total, paths }: PathsAnswer,
  ask: (signal: AbortSignal, offset: number) => Promise<PathsAnswer>,
  ctx: Ctx,
): HTMLElement | null {
  let shown = paths.length;
  if (shown >= total) return null;
  const button = h('button', { type: 'button', class: 'more' });
  const name = (): void => put(button, ctx.t('more', { n: Math.min(pageSize, total - shown) }));
  name();
  button.addEventListener('click', () => {
    button.disabled = true;
    ask(new AbortController().signal, shown).then(
      (next) => {
        append(
          list,
          next.paths.map((path) => pathItem(path, true, ctx)),
        );
        shown += next.paths.length;
        const found = list.querySelector('.paths-found');
        if (found) put(found, ctx.t(shown < total ? 'pathsFirst' : 'pathsFound', { n: total, given: shown }));
        button.disabled = false;
        if (next.paths.length === 0 || shown >= total) button.remove();
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

function chooser(form: HTMLElement, end: 'a' | 'b', label: string, chosen: NodeDetail | null, ctx: Ctx): void {
  const box = h('div', { class: 'search' });
  const value = chosen?.node.title ?? '';
  searchBox(box, ctx, { id: `path-${end}`, label, value, onPick: (hit) => ctx.go({ filter: { ...ctx.state.filter, [end]: hit.key } }) });
  form.append(
    h(
      'div',
      { class: 'path-end' },
      h('label', { for: `path-${end}` }, label),
      box,
      chosen ? placeTag(scopeOfKey(chosen.node.key), ctx) : null,
    ),
  );
}
