/** Paths between two entities: the shortest ties, every step with its sentence. */
import type { Ctx, Mount } from '../context.ts';
import { append, h } from '../dom.ts';
import type { Holds } from '../holds.ts';
import { pathList } from '../parts/path-list.ts';
import { searchBox } from '../parts/search-box.ts';
import { heading } from '../parts/table.ts';
import type { NodeDetail } from '../shapes.ts';

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
      chooser(form, 'a', t('pathFrom'), a?.node.title ?? '', ctx);
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
      chooser(form, 'b', t('pathTo'), b?.node.title ?? '', ctx);
    },
  );
  if (!both) append(answer, [h('p', { class: 'quiet' }, t('pathsHint'))]);
  const endPaths = both
    ? ctx.load(
        answer,
        'paths',
        (signal) => ctx.api.paths({ from: ends.a, to: ends.b }, signal),
        (data) => append(answer, pathList(data, true, ctx)),
      )
    : () => {};
  return () => {
    endNames();
    endPaths();
  };
};

function chooser(form: HTMLElement, end: 'a' | 'b', label: string, value: string, ctx: Ctx): void {
  const box = h('div', { class: 'search' });
  searchBox(box, ctx, { id: `path-${end}`, label, value, onPick: (hit) => ctx.go({ filter: { ...ctx.state.filter, [end]: hit.key } }) });
  form.append(h('label', { class: 'row', for: `path-${end}` }, label), box);
}
