/** Which meetings the attendance sheet is of: a place, and one body's series of meetings. Shown where there is something to choose. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { scopeChoice } from '../parts/scope-choice.ts';
import type { AttendanceAnswer } from '../shapes.ts';

type Series = AttendanceAnswer['series'][number];

/** A series as the address holds it: body and name, each empty where it is not stated. */
const addressOf = ({ body, series }: Series): string => `${body ?? ''}\n${series ?? ''}`;

/** What is asked of the API for a series of the address; nothing for none. */
export function seriesOf(value: string): { body?: string; series?: string } {
  const [body, series] = value.split('\n');
  return body === undefined || series === undefined ? {} : { body, series };
}

/** The two lists; null where all meetings are of one place and one series. */
export function partChoice(data: AttendanceAnswer, ctx: Ctx): HTMLElement | null {
  const { scope = '', series = '' } = ctx.state.filter;
  const place = scopeChoice(data.scopes, scope || null, ctx, true);
  const kinds = data.series.length < 2 && !series ? null : seriesChoice(data.series, series, ctx);
  return place || kinds ? h('div', { class: 'row controls part-choice' }, place, kinds) : null;
}

function seriesChoice(all: readonly Series[], now: string, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const words = (one: Series): string =>
    `${[one.body ?? t('bodyUnknown'), one.series].filter(Boolean).join(' ')}（${t('timesMet', { n: one.meetings })}）`;
  const select = h(
    'select',
    { id: 'series', onchange: () => choose(select.value) },
    h('option', { value: '', selected: !now }, t('everySeries')),
    ...all.map((one) => h('option', { value: addressOf(one), selected: addressOf(one) === now, lang: 'zh' }, words(one))),
  );
  const choose = (value: string): void => {
    const { series: _, rows: __, columns: ___, ...rest } = ctx.state.filter;
    ctx.go({ filter: { ...rest, ...(value ? { series: value } : {}) } });
  };
  return h('label', { class: 'row' }, t('meetingSeries'), select);
}
