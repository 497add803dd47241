/** Home where no place is chosen: every place as a card, so that one is chosen before anything is mixed. */
import { type Ctx, rangeOf } from '../context.ts';
import { append, type Child, h, put } from '../dom.ts';
import { plainLink } from '../parts/links.ts';
import { unknownPlace } from '../parts/place-name.ts';
import { empty } from '../parts/states.ts';
import type { PlaceCard, PlaceCards, PlaceOrder } from '../shapes.ts';
import type { State } from '../state.ts';
import type { Word } from '../text.ts';
import { yearBars } from './year-bars.ts';

/** Cards drawn at once, and milliseconds until what is being made is asked for again. */
const pageSize = 24;
const again = 1500;
/** From so many places on they can be searched and sorted. */
const many = 7;
const orders: Readonly<Record<PlaceOrder, Word>> = {
  meetings: 'placesByMeetings',
  newest: 'placesByNewest',
  findings: 'placesByFindings',
  name: 'placesByName',
};
const orderOf = ({ filter }: State): PlaceOrder => (Object.keys(orders) as PlaceOrder[]).find((one) => one === filter.order) ?? 'meetings';

function ask(ctx: Ctx, offset: number, limit: number, signal: AbortSignal): Promise<PlaceCards> {
  const q = (ctx.state.filter.place ?? '').trim();
  return ctx.api.placeCards({ ...rangeOf(ctx.state), ...(q ? { q } : {}), sort: orderOf(ctx.state), offset, limit }, signal);
}

/** Whether home shows the places as cards: there are several and none is chosen. */
export const showsCards = ({ state, places }: Pick<Ctx, 'state' | 'places'>): boolean => state.scope === '' && places.known > 1;
/** The first cards, as home asks for them with everything else it shows at once; null where a place is chosen or there is one alone. */
export const askCards = async (ctx: Ctx, signal: AbortSignal): Promise<PlaceCards | null> =>
  showsCards(ctx) ? ask(ctx, 0, pageSize, signal) : null;

/** Draws the cards; order and search words stand in the address. Returns how to take it down. */
export function placeCards(root: HTMLElement, first: PlaceCards, ctx: Ctx): () => void {
  const list = h('ul', { class: 'place-cards' });
  const foot = h('div');
  const bar = h('div', { class: 'row controls' });
  put(root, bar, list, foot);
  let control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let endLoad = (): void => undefined;
  let barDrawn = false;
  let cards: PlaceCard[] = first.places;
  const draw = (answer: PlaceCards): void => {
    if (!barDrawn && answer.page.total >= many) controls(bar, ctx);
    barDrawn = barDrawn || answer.page.total >= many;
    const years = cards.flatMap((card) => card.years.map(({ year }) => year));
    const span = { first: Math.min(...years), last: Math.max(...years) };
    const most = Math.max(1, ...cards.flatMap((card) => card.years.map(({ meetings }) => meetings)));
    put(list, ...cards.map((card) => h('li', {}, cardOf(card, span, most, ctx))));
    const left = answer.page.total - cards.length;
    put(
      foot,
      cards.length ? null : empty(ctx.t('noPlaceFits', { q: ctx.state.filter.place ?? '' })),
      left > 0
        ? h('button', { type: 'button', class: 'more', onclick: () => void more() }, ctx.t('more', { n: Math.min(pageSize, left) }))
        : null,
      unknownLine(answer, ctx),
    );
  };
  /** Asks for all that is shown once more, while findings are being made. */
  const watch = (): void => {
    clearTimeout(timer);
    if (!cards.some(({ findings }) => findings === null)) return;
    timer = setTimeout(
      () =>
        void ask(ctx, 0, Math.max(pageSize, cards.length), control.signal).then(
          (answer) => {
            cards = answer.places;
            draw(answer);
            watch();
          },
          () => undefined,
        ),
      again,
    );
  };
  const more = async (): Promise<void> => {
    const answer = await ask(ctx, cards.length, pageSize, control.signal).catch(() => null);
    if (!answer) return;
    const before = cards.length;
    cards = [...cards, ...answer.places];
    draw(answer);
    list.querySelectorAll<HTMLElement>('.place-card h3 a')[before]?.focus();
  };
  const begin = (): void => {
    control.abort();
    control = new AbortController();
    endLoad();
    endLoad = ctx.load(
      foot,
      'placesTitle',
      (signal) => ask(ctx, 0, pageSize, signal),
      (answer) => {
        cards = answer.places;
        draw(answer);
        watch();
      },
    );
  };
  draw(first);
  watch();
  ctx.watch('filter', begin);
  return () => {
    clearTimeout(timer);
    control.abort();
    endLoad();
  };
}

function controls(bar: HTMLElement, ctx: Ctx): void {
  const { t } = ctx;
  const set = (change: Readonly<Record<string, string>>): void => ctx.go({ filter: { ...ctx.state.filter, ...change } }, true);
  const name = h('input', {
    type: 'search',
    id: 'place-filter',
    value: ctx.state.filter.place ?? '',
    oninput: () => set({ place: name.value }),
  });
  const now = orderOf(ctx.state);
  const order = h(
    'select',
    { id: 'place-order', onchange: () => set({ order: order.value }) },
    ...(Object.keys(orders) as PlaceOrder[]).map((one) => h('option', { value: one, selected: one === now }, t(orders[one]))),
  );
  put(bar, h('label', { class: 'row' }, t('placeFilter'), name), h('label', { class: 'row' }, t('sortBy'), order));
}

function cardOf(card: PlaceCard, span: { first: number; last: number }, most: number, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const { scope, chair, newest } = card;
  const row = (name: Word, ...value: Child[]): Child[] => [h('dt', {}, t(name)), h('dd', {}, ...value)];
  const element = h(
    'article',
    { class: 'place-card', 'data-scope': scope },
    h('h3', {}, h('a', { href: ctx.href({ scope, filter: {} }), lang: 'zh' }, scope)),
    h('p', { class: 'quiet' }, t('timesMet', { n: card.meetings }), card.undated ? ` · ${t('undatedIn', { n: card.undated })}` : ''),
    yearBars(card.years, span, most, ctx),
    h(
      'dl',
      {},
      ...(chair
        ? row(
            'cardChair',
            plainLink({ ...chair.official, scope: '' }, ctx),
            h('small', { lang: 'zh' }, ` ${[chair.body, chair.series].filter(Boolean).join(' ')}`),
          )
        : []),
      ...(newest ? row('cardNewest', plainLink({ ...newest, scope: '' }, ctx), ' ', h('small', { class: 'date' }, newest.date ?? '')) : []),
    ),
    h(
      'p',
      { class: 'row card-counts' },
      card.gaps
        ? h('a', { href: ctx.href({ view: 'review', scope, filter: { kind: 'series-gap' } }) }, t('cardGaps', { n: card.gaps }))
        : h('span', { class: 'quiet' }, t('cardNoGaps')),
      card.findings === null
        ? h('span', { class: 'quiet' }, t('cardChecking'))
        : h('a', { href: ctx.href({ view: 'review', scope }) }, t('cardFindings', { n: card.findings })),
    ),
  );
  return element;
}

/** Records that name no place are no place together: they are counted, and listed by themselves. */
function unknownLine({ unknown }: PlaceCards, ctx: Ctx): Child {
  if (unknown.records === 0) return null;
  const line = h('p', { class: 'places-unknown' });
  append(line, [
    h('a', { href: ctx.href({ scope: unknownPlace, filter: {} }) }, ctx.t('placeUnknownCount', { n: unknown.records })),
    h('span', { class: 'quiet' }, ` ${ctx.t('placesUnknownNote', { n: unknown.meetings })}`),
  ]);
  return line;
}
