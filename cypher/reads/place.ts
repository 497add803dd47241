/**
 * The place the reader has chosen: a scope, and within it a body and a series of its meetings. What a reader chooses counts in every
 * list, so what belongs to a place is said here and nowhere else.
 */
import { isOwnScope } from '../keys.ts';
import type { Params } from '../store.ts';

export interface Place {
  /** A scope, or `unknownPlace`. */
  scope?: string | undefined;
  /** A body that met, or `notStated`. */
  body?: string | undefined;
  /** A series of meetings, or `notStated`. */
  series?: string | undefined;
}

/** Stands for all records that name no place: each of them is a scope of its own, and together they are one entry of the picker. */
export const unknownPlace = 'record:';
/** Stands for meetings of which the text states no body, or no series. */
export const notStated = '-';

/** Whether a scope is the one asked for. */
export const inScope = (scope: string, { scope: wanted }: Place): boolean =>
  wanted === undefined || scope === wanted || (wanted === unknownPlace && isOwnScope(scope));

const states = (stated: string | null, wanted: string | undefined): boolean => wanted === undefined || (stated ?? notStated) === wanted;
/** Whether a meeting is one of the body and series asked for. */
export const inSeries = (meeting: { body: string | null; series: string | null }, { body, series }: Place): boolean =>
  states(meeting.body, body) && states(meeting.series, series);

/** The condition that a node with a scope is of the place asked for, by the parameter `scope`; none where none is. */
export const placeConditions = (name: string, { scope }: Place): string[] =>
  scope === undefined ? [] : [scope === unknownPlace ? `${name}.scope STARTS WITH $scope` : `${name}.scope = $scope`];
export const placeParams = ({ scope }: Place): Params => (scope === undefined ? {} : { scope });

/** The same as a WHERE; nothing where no place is asked for. `also`: what else must hold. */
export function placed(name: string, place: Place, ...also: string[]): { where: string; params: Params } {
  const all = [...placeConditions(name, place), ...also];
  return { where: all.length > 0 ? `WHERE ${all.join(' AND ')}` : '', params: placeParams(place) };
}
