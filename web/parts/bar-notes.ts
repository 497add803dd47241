/** What the bar says of a view that does not keep to all of the frame, and of a page that belongs to another place. */
import type { Ctx } from '../context.ts';
import { h, put } from '../dom.ts';
import type { Holds } from '../holds.ts';
import { placeWords } from './place-name.ts';

/** Fills the notes; where the view keeps to what is chosen there are none. */
export function barNotes(root: HTMLElement, holds: Holds, own: string, ctx: Ctx): void {
  const { t, state } = ctx;
  const ranged = state.from !== '' || state.to !== '';
  const idle = [
    holds.place === 'none' && state.scope ? t('placeIdle') : '',
    holds.place !== 'none' && !holds.series && (state.body || state.series) ? t('seriesIdle') : '',
    !holds.period && ranged ? t('periodIdle') : '',
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

/** Whether a place is the chosen one, or one record of those that name none. */
const isOf = (own: string, chosen: string): boolean => own === chosen || (chosen === 'record:' && own.startsWith(chosen));
