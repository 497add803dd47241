/** The other end of a path by its name: shown while the reader looks for it, who need not have it in the picture. */
import type { Ctx } from '../../context.ts';
import { h } from '../../dom.ts';
import { searchBox } from '../../parts/search-box.ts';

export interface PathEnd {
  readonly element: HTMLElement;
  /** Shows the field where there is one end and no other. */
  update(path: readonly string[]): void;
}

/** The field; `choose` is given the key of what was found. */
export function pathEnd(choose: (key: string) => void, ctx: Ctx): PathEnd {
  const box = h('div', { class: 'search' });
  const hint = h('span', { class: 'hint' }, ctx.t('pathChoose'));
  const element = h('div', { class: 'row path-ends', hidden: true }, hint, box);
  searchBox(box, ctx, { id: 'path-end', label: ctx.t('pathEndName'), onPick: (hit) => choose(hit.key) });
  const field = box.querySelector('input')!;
  return {
    element,
    update: (path) => {
      const looking = path.length === 1;
      if (!looking) field.value = '';
      element.hidden = !looking;
    },
  };
}
