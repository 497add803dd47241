/** Saved views: what the address holds, the places of the nodes, and a text; an ordered list of them is a story. */
import type { State } from '../../state.ts';
import type { Point } from '../point.ts';

export interface SavedView {
  readonly name: string;
  /** What the reader has written beside it. */
  readonly text: string;
  readonly filter: State['filter'];
  readonly from: string;
  readonly to: string;
  /** Where the nodes stood. */
  readonly places: readonly (readonly [key: string, x: number, y: number])[];
}

const box = 'jiyao-network-views';
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isDay = (value: unknown): value is string => typeof value === 'string' && /^(?:\d{4}-\d{2}-\d{2})?$/u.test(value);
const isPlace = (value: unknown): value is [string, number, number] =>
  Array.isArray(value) && typeof value[0] === 'string' && Number.isFinite(value[1]) && Number.isFinite(value[2]);

function parseView(value: unknown): SavedView | null {
  if (!isRecord(value) || typeof value.name !== 'string' || !isRecord(value.filter)) return null;
  const { name, text, filter, from, to, places } = value;
  return {
    name,
    text: typeof text === 'string' ? text : '',
    filter: Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    from: isDay(from) ? from : '',
    to: isDay(to) ? to : '',
    places: Array.isArray(places) ? places.filter(isPlace) : [],
  };
}

/** The views a text holds (a file, an address, what this browser kept); null where it holds none. */
export function parseViews(text: string): SavedView[] | null {
  try {
    const all: unknown = JSON.parse(text);
    if (!Array.isArray(all)) return null;
    const views = all.map(parseView);
    return views.every((view) => view !== null) ? views : null;
  } catch {
    return null;
  }
}

/** The views kept in this browser. */
export function savedViews(): SavedView[] {
  try {
    return parseViews(localStorage.getItem(box) ?? '[]') ?? [];
  } catch {
    return [];
  }
}

/** Keeps views in this browser; false where it keeps nothing. */
export function saveViews(views: readonly SavedView[]): boolean {
  try {
    localStorage.setItem(box, JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}

/** The places of the kept view with this name. */
export function placesOf(name: string): ReadonlyMap<string, Point> {
  const view = name ? savedViews().find((one) => one.name === name) : undefined;
  return new Map(view?.places.map(([key, x, y]) => [key, [x, y]]));
}
