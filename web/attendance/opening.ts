/**
 * What attendance opens on where nothing is chosen and all of it is no one sheet: one place, the series that met most there, its latest term.
 * It says so, and offers the others; nothing is left out in silence.
 */
import type { Ctx } from '../context.ts';
import { type Child, h } from '../dom.ts';
import { notStated, placeName, placeWords } from '../parts/place-name.ts';
import type { AttendanceAnswer } from '../shapes.ts';
import type { State } from '../state.ts';
import { termStarts } from './terms.ts';

/** Meetings that are one look. */
const oneLook = 40;
/** Others offered by name; the frame's picker has all of them. */
const offered = 6;

export interface Opening {
  readonly scope: string;
  readonly body: string;
  readonly series: string;
  /** First day of the term; empty: there is one term alone. */
  readonly from: string;
}
export interface Sheet {
  readonly data: AttendanceAnswer;
  /** null: what was asked for is shown. */
  readonly opening: Opening | null;
}

const bare = ({ scope, body, series, from, to, filter }: State): boolean =>
  scope === '' && body === '' && series === '' && from === '' && to === '' && filter.all !== '1';

/** The sheet where nothing is chosen. Null: all of it is one sheet, or something is chosen. */
export async function askOpening(ctx: Ctx, signal: AbortSignal): Promise<Sheet | null> {
  if (!bare(ctx.state)) return null;
  // The place that met most by the picker's count; the sheet itself knows where somebody is listed.
  const [first] = (await ctx.api.places(signal)).places;
  let place = await ctx.api.attendance(first ? { scope: first.scope } : {}, signal);
  const scope = place.scopes.find(({ known }) => known)?.scope ?? place.scopes[0]?.scope;
  if (scope === undefined || (ctx.places.known < 2 && place.scopes.reduce((sum, { meetings }) => sum + meetings, 0) <= oneLook))
    return null;
  if (scope !== first?.scope) place = await ctx.api.attendance({ scope }, signal);
  const [main] = place.series;
  const body = main?.body ?? notStated;
  const series = main?.series ?? notStated;
  const whole = await ctx.api.attendance({ scope, body, series }, signal);
  const starts = [...termStarts(whole.meetings).keys()];
  const from = whole.meetings[starts.at(-1) ?? 0]?.date ?? '';
  const opening = { scope, body, series, from: starts.length > 0 ? from : '' };
  return { data: opening.from === '' ? whole : await ctx.api.attendance({ scope, body, series, from }, signal), opening };
}

/** What is shown, and what else there is. `data` knows the places and the series. */
export function openingNote({ scope, body, series, from }: Opening, data: AttendanceAnswer, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const place = placeWords({ scope, body, series }, ctx);
  const n = data.meetings.length;
  const link = (change: Partial<State>, ...words: Child[]): HTMLElement => h('a', { href: ctx.href(change) }, ...words);
  const others = data.scopes.filter((one) => one.scope !== scope);
  return h(
    'div',
    { class: 'opening', role: 'note' },
    h('p', {}, from === '' ? t('opensOn', { place, n }) : t('opensOnTerm', { place, n, from })),
    h(
      'p',
      { class: 'row' },
      from === '' ? null : link({ scope, body, series }, t('openEveryTerm')),
      link({ scope }, t('openEverySeries', { place: placeName(scope, ctx) })),
      others.length > 0 ? link({ filter: { ...ctx.state.filter, all: '1' } }, t('openEveryPlace', { n: data.scopes.length })) : null,
    ),
    others.length > 0
      ? h(
          'p',
          { class: 'row' },
          h('span', { class: 'quiet' }, t('openOthers')),
          ...others
            .slice(0, offered)
            .map((one) => link({ scope: one.scope }, h('span', { lang: 'zh' }, placeName(one.scope, ctx)), ` ${one.meetings}`)),
          others.length > offered ? h('span', { class: 'quiet' }, t('openMore', { n: others.length - offered })) : null,
        )
      : null,
  );
}
