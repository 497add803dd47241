/** An address that leads to no view: it is named, and there are ways on. */
import type { Mount } from '../context.ts';
import { h, put } from '../dom.ts';

import type { Holds } from '../holds.ts';
import { menu } from '../menu.ts';

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'none', series: false, period: false };

export const mount: Mount = (root, ctx) => {
  const { t, state } = ctx;
  put(
    root,
    h(
      'div',
      { class: 'state failed', role: 'alert' },
      h('h1', {}, t('unknown')),
      h('p', {}, t('unknownHint', { address: `#/${state.key}` })),
      h('nav', { class: 'row', 'aria-label': t('views') }, ...menu.map(([view]) => h('a', { href: ctx.href({ view, key: '' }) }, t(view)))),
    ),
  );
  return () => {};
};
