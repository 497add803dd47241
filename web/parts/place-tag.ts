/**
 * The place beside a name, wherever the name alone could be mistaken: 张伟 of one county is not 张伟 of another. Every view prints names
 * through `links.ts`, which asks here; texts that are no elements (labels of a picture, a page's title) ask `placeBeside`.
 */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { learnTitle } from '../record-names.ts';
import { isOwnScope, placeName } from './place-name.ts';

/** What the rule looks at: the place chosen in the frame, the place the page belongs to, and how many places there are. */
type Around = Pick<Ctx, 't' | 'api' | 'places' | 'own'> & { readonly state: Pick<Ctx['state'], 'scope'> };

/**
 * Whether a name of this place could be mistaken here: there are several places, and it is not the one the page belongs to or, where the page
 * belongs to none, the one that is chosen. Where one place is named in all records, only what names none is told apart.
 */
export function needsPlace(scope: string, { state, places, own }: Omit<Around, 't' | 'api'>): boolean {
  if (scope === '' || scope === (own || state.scope)) return false;
  if (isOwnScope(scope)) return places.known + places.unknown > 1;
  return places.known > 1 || (state.scope !== '' && scope !== state.scope);
}

/** The place in words where the name needs it, else nothing. */
export const placeBeside = (scope: string, ctx: Around): string => (needsPlace(scope, ctx) ? placeName(scope, ctx) : '');

/** A name with its place before it where it needs one: for labels, titles and other plain text. */
export function placedName(name: string, scope: string, ctx: Around): string {
  const place = placeBeside(scope, ctx);
  return place === '' ? name : `${place} · ${name}`;
}

/** The place as an element to stand after a name; null where the name needs none. */
export const placeTag = (scope: string, ctx: Around): HTMLElement | null => (needsPlace(scope, ctx) ? placeOfPage(scope, ctx) : null);

/** The place at the head of a page, or in a column of places: always told. */
export function placeOfPage(scope: string, ctx: Pick<Ctx, 't' | 'api'>): HTMLElement {
  const element = h('small', { class: 'place-tag', lang: 'zh' }, placeName(scope, ctx));
  if (isOwnScope(scope))
    learnTitle(scope, ctx.api, (title) => {
      element.textContent = placeName(scope, ctx);
      element.title = title;
    });
  return element;
}
