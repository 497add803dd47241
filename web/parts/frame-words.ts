/** Period and place in words: what stands above a printed view and beside a table or picture that is taken along. */
import type { Ctx } from '../context.ts';
import type { Holds } from '../holds.ts';
import { placeWords } from './place-name.ts';

/** What of the frame a view keeps to; `own` is the place a page belongs to. A view of one place says itself which, where none is chosen. */
export function frameWords({ t, state }: Pick<Ctx, 't' | 'state'>, holds: Holds, own: string): string[] {
  const { scope, from, to } = state;
  const [body, series] = holds.series ? [state.body, state.series] : ['', ''];
  const chosen = holds.place === 'one' && scope === '' ? '' : placeWords({ scope, body, series }, { t });
  const place =
    own !== '' ? placeWords({ scope: own, body: '', series: '' }, { t }) : holds.place === 'own' || holds.place === 'none' ? '' : chosen;
  const period = from || to ? `${from || '…'} – ${to || '…'}` : t('allTime');
  return [place ? `${t('scope')}：${place}` : '', holds.period ? `${t('time')}：${period}` : ''].filter(Boolean);
}
