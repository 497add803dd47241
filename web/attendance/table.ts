/** The table view of the attendance picture: the same rows and columns in words, for screen readers and for copying. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { labelBy } from '../parts/by-model.ts';
import { plainLink } from '../parts/links.ts';
import { captionOf } from '../parts/marks.ts';
import { placeName } from '../parts/place-name.ts';
import { type Column, table } from '../parts/table.ts';
import type { AttendanceAnswer } from '../shapes.ts';
import { placed, severalPlaces } from './places.ts';
import type { Row } from './rows.ts';
import { termStarts } from './terms.ts';

/** People as rows, meetings as columns, roles as words. */
export function attendanceTable(data: AttendanceAnswer, rows: readonly Row[], ctx: Ctx): HTMLElement {
  const several = severalPlaces(data);
  const starts = termStarts(data.meetings);
  const columns: Column<Row>[] = [
    { head: ctx.t('person'), cell: (row) => plainLink({ key: row.key, title: row.name, ...(several ? { scope: '' } : {}) }, ctx) },
    ...(several ? [{ head: ctx.t('scope'), cell: (row: Row) => placeName(row.scope, ctx) }] : []),
    { head: ctx.t('presence'), cell: (row) => `${row.present}/${row.base}`, kind: 'number' },
    ...data.meetings.map((meeting, column) => ({
      head: `${meeting.date ?? ctx.t('noDate')} ${placed(meeting, several, ctx)}${starts.has(column) ? ` · ${ctx.t('newTerm')}` : ''}`,
      cell: (row: Row) =>
        (row.cells.get(column) ?? []).map(({ role, edge, by }) =>
          h('button', { type: 'button', class: 'fact word', 'data-edge': edge }, labelBy(captionOf(role, ctx), by, ctx)),
        ),
    })),
  ];
  return h('div', { class: 'attendance-table' }, table(ctx.t('askAttendance'), columns, rows, ctx));
}
