/** A place in words. */
import type { Ctx } from '../context.ts';
import { type Child, h } from '../dom.ts';

/** Stands for all records that name no place; each of them alone is `record:` and its source. */
export const unknownPlace = 'record:';
/** Stands for meetings of which the text states no body, or no series. */
export const notStated = '-';

/** A place in words; a record that names none is its own place. */
export const placeName = (scope: string): string => scope.replace(/^record:/u, '');

/** Whether a place is the chosen one, or one record of those that name none; every place is, where none is chosen. */
export const isOf = (own: string, chosen: string): boolean =>
  chosen === '' || own === chosen || (chosen === unknownPlace && own.startsWith(chosen));

/** A place of the address in words, with its body and series. */
export function placeWords({ scope, body, series }: { scope: string; body: string; series: string }, { t }: Pick<Ctx, 't'>): string {
  const place = scope === '' ? t('everyPlace') : scope === unknownPlace ? t('placeUnknown') : placeName(scope);
  const met = body === notStated ? t('bodyUnknown') : body;
  return [place, met, series === notStated ? t('seriesUnknown') : series].filter(Boolean).join(' ');
}

/** Of a view that shows one place at a time: which, where none is chosen. */
export function onePlace(scope: string | null, ctx: Ctx): Child {
  if (scope === null || ctx.state.scope !== '') return null;
  return h('strong', { class: 'one-place' }, ctx.t('oneplace', { place: placeName(scope) }));
}
