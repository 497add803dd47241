/** Attendance on paper, where nothing scrolls: every person with the meetings of each role by date, as many as there are. */
import type { Ctx } from '../context.ts';
import { h, put } from '../dom.ts';
import { captionOf } from '../parts/marks.ts';
import { placeName } from '../parts/place-name.ts';
import { whilePrinted } from '../parts/while-printed.ts';
import type { AttendanceAnswer } from '../shapes.ts';
import { severalPlaces } from './places.ts';
import type { Row } from './rows.ts';

/** A place that is filled while it is printed; `rows` are those of that moment. */
export function onPaper(data: AttendanceAnswer, rows: () => readonly Row[], ctx: Ctx): { element: HTMLElement; end(): void } {
  const element = h('div', { class: 'on-paper' });
  const several = severalPlaces(data);
  const day = (column: number): string => data.meetings[column]?.date ?? data.meetings[column]?.title ?? '';
  const line = (row: Row): HTMLElement => {
    const told = ctx.model.roles.flatMap((role) => {
      const days = [...row.cells].filter(([, held]) => held.some((one) => one.role === role)).map(([column]) => day(column));
      return days.length ? [`${captionOf(role, ctx)} ${days.length}：${days.join('、')}`] : [];
    });
    return h(
      'li',
      {},
      h('strong', {}, row.name),
      several ? ` ${placeName(row.scope)}` : '',
      ` ${row.present}/${row.base} `,
      h('span', {}, told.join('；')),
    );
  };
  const draw = (): void => put(element, h('ul', { class: 'paper-rows' }, ...rows().map(line)));
  return { element, end: whilePrinted(draw, () => element.replaceChildren()) };
}
