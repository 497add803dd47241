/** The place in the frame: chosen once, by name, pinyin or initials, then a body and series of it; kept from view to view. */
import type { Ctx } from '../context.ts';
import { h, put } from '../dom.ts';
import type { PlacesAnswer, SeriesRow } from '../shapes.ts';
import { type ComboOption, combobox } from './combobox.ts';
import { notStated, placeName, placeWords, unknownPlace } from './place-name.ts';

/** Draws the picker for the state. */
export function placePicker(root: HTMLElement, ctx: Ctx): void {
  const { t, state } = ctx;
  const { scope, body, series } = state;
  const place = combobox({
    id: 'scope',
    label: t('scope'),
    placeholder: t('everyPlace'),
    value: scope,
    shown: scope === '' ? '' : placeWords({ scope, body: '', series: '' }, ctx),
    ask: async (signal) => optionsOf(await ctx.api.places(signal), scope, ctx),
    pick: (value) => ctx.go({ scope: value }),
    more: (n) => t('placesLeft', { n }),
    none: (q) => (q ? t('noPlaceFits', { q }) : t('waiting', { what: t('scope') })),
  });
  const met = combobox({
    id: 'series',
    label: t('meetingSeries'),
    placeholder: t('everySeries'),
    value: `${body}\n${series}`,
    shown:
      [body, series].filter(Boolean).length === 0
        ? ''
        : placeWords({ scope: '', body, series }, { t: (word, params) => (word === 'everyPlace' ? '' : t(word, params)) }),
    ask: async (signal) => seriesOptions((await ctx.api.series(scope, signal)).series, ctx),
    pick: (value) => {
      const [own = '', one = ''] = value.split('\n');
      ctx.go({ body: own, series: one });
    },
    more: (n) => t('placesLeft', { n }),
    none: (q) => (q ? t('noPlaceFits', { q }) : t('waiting', { what: t('meetingSeries') })),
  });
  const clear = h(
    'button',
    {
      type: 'button',
      class: 'icon',
      'aria-label': t('clearPlace'),
      title: t('clearPlace'),
      onclick: () => ctx.go({ scope: '', body: '', series: '' }),
    },
    '✕',
  );
  const chosen = scope !== '' || body !== '' || series !== '';
  // What was chosen with draws the picker anew: the keyboard stays there.
  const held = root.contains(document.activeElement) ? (document.activeElement?.id ?? '') : null;
  put(root, h('label', { for: 'scope' }, t('scope')), place, scope === '' && !body && !series ? null : met, chosen ? clear : null);
  if (held !== null) (root.querySelector<HTMLElement>(`[id="${held || 'scope'}"]`) ?? root.querySelector<HTMLElement>('#scope'))?.focus();
}

function optionsOf({ places, unknown }: PlacesAnswer, now: string, ctx: Ctx): ComboOption[] {
  const { t } = ctx;
  const known = places.map(({ scope, meetings, pinyin, initials }) => ({
    value: scope,
    label: scope,
    note: t('timesMet', { n: meetings }),
    spelled: [pinyin.replace(/ /gu, ''), initials],
  }));
  // An address may hold what the picker does not offer: one record by itself, or a place that is gone.
  const offered = now === '' || now === unknownPlace || known.some(({ value }) => value === now);
  return [
    ...(now === '' ? [] : [{ value: '', label: t('everyPlace'), note: '', spelled: [] }]),
    ...(offered ? [] : [{ value: now, label: placeName(now, ctx), note: '', spelled: [] }]),
    ...known,
    ...(unknown.records > 0
      ? [{ value: unknownPlace, label: t('placeUnknownCount', { n: unknown.records }), note: '', spelled: [], always: true }]
      : []),
  ];
}

/** Bodies with their series, and where a body has several, the body as a whole before them. */
function seriesOptions(rows: readonly SeriesRow[], ctx: Ctx): ComboOption[] {
  const { t } = ctx;
  const bodies = new Map<string, SeriesRow[]>();
  for (const row of rows) bodies.set(row.body ?? notStated, [...(bodies.get(row.body ?? notStated) ?? []), row]);
  const option = (body: string, series: string, meetings: number): ComboOption => ({
    value: `${body}\n${series}`,
    label: [body === notStated ? t('bodyUnknown') : body, series === notStated ? t('seriesUnknown') : series].filter(Boolean).join(' '),
    note: t('timesMet', { n: meetings }),
    spelled: [],
  });
  const all = [...bodies].flatMap(([body, own]) => [
    ...(own.length > 1
      ? [
          option(
            body,
            '',
            own.reduce((sum, { meetings }) => sum + meetings, 0),
          ),
        ]
      : []),
    ...own.map((row) => option(body, row.series ?? notStated, row.meetings)),
  ]);
  return [{ value: '\n', label: t('everySeries'), note: '', spelled: [] }, ...all];
}
