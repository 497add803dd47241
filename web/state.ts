/** The state of the page and its address: everything that decides what is shown stands in the URL, after the #. */

import { fromFormer, viewToday } from './former-addresses.ts';

export const viewNames = [
  'overview',
  'attendance',
  'compare',
  'network',
  'list',
  'search',
  'official',
  'meeting',
  'document',
  'organization',
  'node',
  'record',
  'questions',
  'paths',
  'review',
  'audit',
  'import',
  'outcomes',
  'map',
  'unknown',
] as const;
export type ViewName = (typeof viewNames)[number];
export type Lang = 'zh' | 'en';

export interface State {
  readonly view: ViewName;
  /** The key of what the view is about; empty where the view is about everything. */
  readonly key: string;
  /** The id of the edge whose sentence the evidence panel shows. */
  readonly selection: string;
  /** First and last day, inclusive, ISO; empty for no bound. */
  readonly from: string;
  readonly to: string;
  /** The place, and a body and a series of its meetings; empty: all. `record:` stands for records that name no place, `-` for none stated. */
  readonly scope: string;
  readonly body: string;
  readonly series: string;
  readonly lang: Lang;
  /** What the view adds: search words, order, kinds, expanded nodes. */
  readonly filter: Readonly<Record<string, string>>;
}

export const start: State = {
  view: 'overview',
  key: '',
  selection: '',
  from: '',
  to: '',
  scope: '',
  body: '',
  series: '',
  lang: 'zh',
  filter: {},
};
/** Parameters of every view; a filter has no such names. */
export const reserved: ReadonlySet<string> = new Set(['from', 'to', 'scope', 'body', 'series', 'lang', 'fact']);
const isoDay = /^\d{4}-\d{2}-\d{2}$/u;

const day = (text: string | null): string => (text && isoDay.test(text) ? text : '');

/** Reads a state from a location hash. A view that is not known is `unknown`; whatever else is not understood falls back to the default. */
export function parseState(hash: string): State {
  const [path = '', query = ''] = splitOnce(hash.replace(/^#\/?/u, ''), '?');
  const [name = '', rest = ''] = splitOnce(path, '/');
  const known = name === '' ? start.view : viewNames.find((candidate) => candidate === viewToday(name));
  const view = known ?? 'unknown';
  const params = fromFormer(view, new URLSearchParams(query));
  const filter: Record<string, string> = {};
  for (const [key, value] of params) if (!reserved.has(key) && value !== '') filter[key] = value;
  return {
    view,
    // What is no view keeps its address, to be told.
    key: known ? decode(rest) : decode(path),
    selection: params.get('fact') ?? '',
    from: day(params.get('from')),
    to: day(params.get('to')),
    scope: params.get('scope') ?? '',
    body: params.get('body') ?? '',
    series: params.get('series') ?? '',
    lang: params.get('lang') === 'en' ? 'en' : 'zh',
    filter,
  };
}

/** The hash of a state; `parseState(formatState(x))` is x. */
export function formatState(state: State): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(state.filter)) if (!reserved.has(key) && value !== '') params.set(key, value);
  if (state.from) params.set('from', state.from);
  if (state.to) params.set('to', state.to);
  for (const name of ['scope', 'body', 'series'] as const) if (state[name]) params.set(name, state[name]);
  if (state.lang !== start.lang) params.set('lang', state.lang);
  if (state.selection) params.set('fact', state.selection);
  const query = params.toString();
  return `#/${state.view}${state.key ? `/${encodeURIComponent(state.key)}` : ''}${query ? `?${query}` : ''}`;
}

/** Whether the first day of the range is after its last: no period, and nothing to ask the API. */
export const isReversed = ({ from, to }: Pick<State, 'from' | 'to'>): boolean => from !== '' && to !== '' && from > to;

/**
 * A state changed in part. Another view or key starts with no selection and no filter, but keeps period, place and language; another
 * scope has other bodies and series.
 */
export function changed(state: State, change: Partial<State>): State {
  const moved = (change.view ?? state.view) !== state.view || (change.key !== undefined && change.key !== state.key);
  const key = change.view !== undefined && change.key === undefined && change.view !== state.view ? '' : state.key;
  const elsewhere = change.scope !== undefined && change.scope !== state.scope;
  return { ...state, key, ...(moved ? { selection: '', filter: {} } : {}), ...(elsewhere ? { body: '', series: '' } : {}), ...change };
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
