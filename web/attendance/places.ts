/** Places of an attendance sheet: named where there are several, since 张伟 of one county is not 张伟 of another. */
import { placeName } from '../parts/place-name.ts';
import type { AttendanceAnswer } from '../shapes.ts';

/** Whether the columns are of several places. */
export const severalPlaces = ({ meetings }: Pick<AttendanceAnswer, 'meetings'>): boolean =>
  new Set(meetings.map(({ scope }) => scope)).size > 1;

/** The title of a meeting, with its place where there are `several`. */
export const placed = ({ scope, title }: AttendanceAnswer['meetings'][number], several: boolean): string =>
  several ? `${placeName(scope)} · ${title}` : title;
