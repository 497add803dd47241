/** What the reader has chosen in a network, as it stands in the address: one filter a choice, lists one entry a line. */
import type { State } from '../state.ts';
import type { Point } from './point.ts';

/** How many nodes a picture starts with, and the further steps a reader may ask for. */
export const sizes = [70, 150, 300, 700, 1500] as const;
/** How many new nodes an expansion brings at most; asking again brings the next. */
export const expandBy = 25;

/** One expansion: of a node, to all kinds or one. */
export interface Opening {
  readonly key: string;
  readonly kind: string;
}
export interface Options {
  readonly seed: string;
  /** Whether a person's network is of people, with meetings folded into edges; else meetings stand between them. */
  readonly people: boolean;
  /** The two people whose meetings are listed. */
  readonly pair: readonly string[];
  readonly open: readonly Opening[];
  readonly hide: readonly string[];
  readonly pins: ReadonlyMap<string, Point>;
  /** Kinds not shown. */
  readonly without: ReadonlySet<string>;
  /** The current node. */
  readonly node: string;
  /** Nodes chosen together. */
  readonly picked: readonly string[];
  /** Ends of the path that is shown; one end while the reader looks for the other. */
  readonly path: readonly string[];
  /** What was on record up to this day is shown; empty for all. */
  readonly day: string;
  /** What came after this day is set off against what was there; empty for no comparison. */
  readonly since: string;
  readonly table: boolean;
  readonly hulls: boolean;
  /** The whole as groups; null: where it is too large to be drawn. `apart` are opened groups, one entry for each step of opening. */
  readonly groups: boolean | null;
  readonly apart: readonly string[];
  readonly size: number;
  readonly at: { readonly x: number; readonly y: number; readonly k: number } | null;
  /** The name of a layout kept in this browser. */
  readonly layout: string;
}
type Filter = State['filter'];

const lines = (text: string | undefined): string[] => (text ?? '').split('\n').filter((line) => line !== '');

const dayIn = (text = ''): string => (/^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : '');

/** Reads the options of a state; what is not understood counts as not chosen. */
export function optionsOf({ filter }: State): Options {
  const view = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/u.exec(filter.at ?? '');
  const zoom = Number(view?.[3]);
  const path = lines(filter.path).slice(0, 2);
  const pair = lines(filter.tie);
  return {
    seed: filter.seed ?? '',
    people: isOfPeople(filter, path),
    pair: pair.length === 2 ? pair : [],
    open: lines(filter.open).map((line) => {
      const [, kind = '', key = line] = /^([A-Z]\w*) (.+)$/u.exec(line) ?? [];
      return { kind, key };
    }),
    hide: lines(filter.hide),
    pins: new Map(
      lines(filter.pin).flatMap((line): [string, Point][] => {
        const [, x, y, key] = /^(-?\d+),(-?\d+) (.+)$/u.exec(line) ?? [];
        return key ? [[key, [Number(x), Number(y)]]] : [];
      }),
    ),
    without: new Set((filter.without ?? '').split(',').filter((kind) => kind !== '')),
    node: filter.node ?? '',
    picked: lines(filter.pick),
    path,
    day: dayIn(filter.day),
    since: dayIn(filter.since),
    table: filter.as === 'table',
    hulls: filter.hulls === '1',
    groups: filter.groups === '1' ? true : filter.groups === '0' ? false : null,
    apart: lines(filter.apart),
    size: sizes.find((size) => String(size) === filter.size) ?? sizes[0],
    at: view && zoom > 0 ? { x: Number(view[1]), y: Number(view[2]), k: zoom } : null,
    layout: filter.layout ?? '',
  };
}

/** A person's network is of people unless the reader asks for meetings; an address of before that has opened some is kept as it was. */
function isOfPeople(filter: Filter, path: readonly string[]): boolean {
  if (!isPerson(filter.seed ?? '') || path.length === 2 || filter.form === 'meetings') return false;
  return filter.form === 'people' || !filter.open;
}

/** Whether a key is that of a person. */
export const isPerson = (key: string): boolean => key.startsWith('official:');

/** Whether the day of the comparison is after the one up to which is shown: there is nothing to compare. */
export const isComparedAhead = ({ day, since }: Pick<Options, 'day' | 'since'>): boolean => day !== '' && since > day;

/** Openings as a filter. */
export const openText = (open: readonly Opening[]): string => open.map(({ kind, key }) => (kind ? `${kind} ${key}` : key)).join('\n');
/** Pins as a filter. */
export const pinText = (pins: ReadonlyMap<string, Point>): string =>
  [...pins].map(([key, [x, y]]) => `${Math.round(x)},${Math.round(y)} ${key}`).join('\n');

/** Filters that say where and how the reader looks, not what is shown: changing them is no step to undo. */
const passing = new Set(['at', 'node', 'day', 'since', 'tie', 'as']);

/** What undo and redo go through: the filter without what is passing, and the range. */
export function historyEntry(state: State): string {
  const lasting: Filter = Object.fromEntries(Object.entries(state.filter).filter(([name, value]) => !passing.has(name) && value !== ''));
  return JSON.stringify([Object.entries(lasting).sort(), state.from, state.to]);
}
