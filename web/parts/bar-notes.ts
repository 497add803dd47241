/** What the bar says of a view that does not keep to all of the frame, and of a page that belongs to another place. */
import type { Ctx } from '../context.ts';
import { h, put } from '../dom.ts';
import type { Holds } from '../holds.ts';
import { isOf, placeWords } from './place-name.ts';

/** Fills the notes; where the view keeps to what is chosen there are none. */
export function barNotes(root: HTMLElement, holds: Holds, own: string, ctx: Ctx): void {
  const { t, state } = ctx;
  const ranged = state.from !== '' || state.to !== '';
  const placeIdle = holds.place === 'none' && state.scope !== '';
  const periodIdle = !holds.period && ranged;
  const seriesIdle = holds.place !== 'none' && !holds.series && (state.body !== '' || state.series !== '');
  const idle = [
    placeIdle && periodIdle ? t('frameIdle') : placeIdle ? t('placeIdle') : periodIdle ? t('periodIdle') : '',
    seriesIdle ? t('seriesIdle') : '',
  ].filter(Boolean);
  const elsewhere = own !== '' && state.scope !== '' && !isOf(own, state.scope);
  put(
    root,
    idle.length > 0 ? h('span', { class: 'quiet' }, idle.join('；')) : null,
    elsewhere
      ? h(
          'span',
          { class: 'own-place' },
          t('ownPlace', { place: placeWords({ scope: own, body: '', series: '' }, ctx) }),
          ' ',
          h('button', { type: 'button', onclick: () => ctx.go({ scope: own }) }, t('toOwnPlace')),
        )
      : null,
  );
}
