/** The words that say how much of a list the chosen period leaves out. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import type { Parted } from '../period.ts';

/** "outside the period: n", the undated among them told apart; null where nothing is outside. */
export function outsideNote({ outside, undated }: Pick<Parted<unknown>, 'outside' | 'undated'>, { t }: Ctx): HTMLElement | null {
  if (!outside) return null;
  return h(
    'span',
    { class: 'quiet outside-period' },
    undated ? t('outsideUndated', { n: outside, undated }) : t('outsidePeriod', { n: outside }),
  );
}
