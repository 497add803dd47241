/** Asking the API: one method a path, answers cached for a short while, problems as one kind of error. */
import { api as client, type Problem } from './api/client.ts';
import type * as Shape from './shapes.ts';

const tokenName = 'jiyao-token';
let token = '';
try {
  token = sessionStorage.getItem(tokenName) ?? '';
} catch {
  // A browser that keeps nothing asks for the token again.
}

/** Sets the token a protected server asks for; kept until the tab is closed. */
export function setToken(text: string): void {
  token = text.trim();
  try {
    sessionStorage.setItem(tokenName, token);
  } catch {
    // It still holds for this page.
  }
}

client.use({
  onRequest: ({ request }) => {
    if (token) request.headers.set('authorization', `Bearer ${token}`);
    return request;
  },
});

/** An RFC 9457 problem the API answered with. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  /** Empty where the answer was no problem of ours. */
  readonly code: Problem['code'] | '';
  /** The thing the problem names; empty where it names none. */
  readonly value: string;
  /** The values of the request that broke a rule. */
  readonly issues: NonNullable<Problem['errors']>;
  /** Where in a query the fault is, where the API says so. */
  readonly offset: number | null;
  constructor(status: number, body: unknown) {
    const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
    super(problem.detail || problem.title || `HTTP ${status}`);
    this.status = status;
    this.code = problem.code ?? '';
    this.value = problem.value ?? '';
    this.issues = problem.errors ?? [];
    this.offset = problem.offset ?? null;
  }
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}
type Range = { from?: string; to?: string };
/** A place with its body and series. */
type Place = { scope?: string; body?: string; series?: string };
type Framed = Range & Place;
type Paging = { limit?: number; offset?: number };
type Signal = AbortSignal;

const cacheFor = 30_000;
const cache = new Map<string, { at: number; answer: unknown }>();

async function settle<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) throw new ApiProblem(response.status, error);
  return data;
}

/** The cached answer to the same question, else a new one. */
async function cached<T>(
  name: string,
  question: unknown,
  call: () => Promise<Answer<T>>,
  lasts: (answer: T) => boolean = () => true,
): Promise<T> {
  const id = JSON.stringify([name, question]);
  const found = cache.get(id);
  if (found && Date.now() - found.at < cacheFor) return found.answer as T;
  const answer = await settle(call());
  if (!lasts(answer)) return answer;
  cache.set(id, { at: Date.now(), answer });
  if (cache.size > 60) cache.delete(cache.keys().next().value ?? '');
  return answer;
}

/** Forgets the cached answers: the graph has changed without this page. */
export const forgetAnswers = (): void => cache.clear();

/** Whatever came of a call that changes the graph: cached answers may be wrong now. */
const changing = <T>(call: Promise<T>): Promise<T> => call.finally(() => cache.clear());

export const api = {
  model: (signal: Signal) => cached('model', null, () => client.GET('/api/v1/model', { signal })),
  /** Not cached: it changes while records are read. */
  notice: (signal: Signal): Promise<Shape.Notice> => settle(client.GET('/api/v1/notice', { signal })),
  overview: (query: Framed, signal: Signal) =>
    cached('overview', query, () => client.GET('/api/v1/overview', { params: { query }, signal })),
  places: (signal: Signal) => cached('places', null, () => client.GET('/api/v1/places', { signal })),
  /** Titles of records that are their own places; cached by `record-names.ts`. */
  placeNames: (scopes: readonly string[]): Promise<Shape.PlaceNames> =>
    settle(client.POST('/api/v1/places/names', { body: { scopes: [...scopes] } })),
  placeCards: (query: Range & Paging & { q?: string; sort?: Shape.PlaceOrder }, signal: Signal) =>
    cached(
      'placeCards',
      query,
      () => client.GET('/api/v1/places/cards', { params: { query }, signal }),
      ({ places }) => places.every(({ findings }) => findings !== null),
    ),
  series: (scope: string, signal: Signal) =>
    cached('series', scope, () => client.GET('/api/v1/places/series', { params: { query: { scope } }, signal })),
  news: (query: { limit?: number; before?: string }, signal: Signal) =>
    cached('news', query, () => client.GET('/api/v1/news', { params: { query }, signal })),
  /** Findings that are being made are asked for again. */
  review: (query: Shape.ReviewQuery, signal: Signal) =>
    cached(
      'review',
      query,
      () => client.GET('/api/v1/review', { params: { query }, signal }),
      ({ state }) => state === 'ready',
    ),
  audit: (signal: Signal) => cached('audit', null, () => client.GET('/api/v1/audit', { signal })),
  search: (query: { q: string; kind?: Shape.HitKind } & Framed & Paging, signal: Signal) =>
    cached('search', query, () => client.GET('/api/v1/search', { params: { query }, signal })),
  attendance: (query: Framed, signal: Signal) =>
    cached('attendance', query, () => client.GET('/api/v1/attendance', { params: { query }, signal })),
  outcomes: (query: Framed, signal: Signal) =>
    cached('outcomes', query, () => client.GET('/api/v1/outcomes', { params: { query }, signal })),
  map: (query: Framed, signal: Signal) => cached('map', query, () => client.GET('/api/v1/map', { params: { query }, signal })),
  outcomeItems: (query: Range & Paging & Shape.OutcomePart, signal: Signal) =>
    cached('outcomeItems', query, () => client.GET('/api/v1/outcomes/items', { params: { query }, signal })),
  edge: (id: string, signal: Signal) => cached('edge', id, () => client.GET('/api/v1/edges/{id}', { params: { path: { id } }, signal })),
  node: (key: string, signal: Signal) =>
    cached('node', key, () => client.GET('/api/v1/nodes/{key}', { params: { path: { key } }, signal })),
  neighbours: (key: string, query: Range & Paging, signal: Signal) =>
    cached('neighbours', [key, query], () => client.GET('/api/v1/nodes/{key}/neighbours', { params: { path: { key }, query }, signal })),
  graph: (query: { seed?: string; kinds?: string; limit?: number; scope?: string } & Range, signal: Signal) =>
    cached('graph', query, () => client.GET('/api/v1/graph', { params: { query }, signal })),
  company: (key: string, query: Framed & { limit?: number }, signal: Signal) =>
    cached('company', [key, query], () => client.GET('/api/v1/officials/{key}/company', { params: { path: { key }, query }, signal })),
  shared: (keys: readonly string[], centre: readonly string[], limit: number, part: Framed, signal: Signal) =>
    cached('shared', [keys, centre, limit, part], () =>
      client.POST('/api/v1/graph/people', { body: { keys: [...keys], centre: [...centre], limit, ...part }, signal }),
    ),
  together: (one: string, other: string, query: Framed & Paging, signal: Signal) =>
    cached('together', [one, other, query], () => client.GET('/api/v1/together', { params: { query: { one, other, ...query } }, signal })),
  between: (keys: readonly string[], range: Range, signal: Signal) =>
    cached('between', [keys, range], () => client.POST('/api/v1/graph/between', { body: { keys: [...keys], ...range }, signal })),
  groups: (open: readonly { group: string; most: number }[], range: Range & { scope?: string }, signal: Signal) =>
    cached('groups', [open, range], () => client.POST('/api/v1/graph/groups', { body: { open: [...open], ...range }, signal })),
  officials: (query: Framed & Paging & { q?: string }, signal: Signal) =>
    cached('officials', query, () => client.GET('/api/v1/officials', { params: { query }, signal })),
  official: (key: string, query: Range, signal: Signal) =>
    cached('official', [key, query], () => client.GET('/api/v1/officials/{key}', { params: { path: { key }, query }, signal })),
  approvals: (key: string, query: Range & Paging, signal: Signal) =>
    cached('approvals', [key, query], () => client.GET('/api/v1/officials/{key}/approvals', { params: { path: { key }, query }, signal })),
  meetings: (query: Framed & Paging & { q?: string }, signal: Signal) =>
    cached('meetings', query, () => client.GET('/api/v1/meetings', { params: { query }, signal })),
  meeting: (key: string, signal: Signal) =>
    cached('meeting', key, () => client.GET('/api/v1/meetings/{key}', { params: { path: { key } }, signal })),
  documents: (query: Framed & Paging & { q?: string }, signal: Signal) =>
    cached('documents', query, () => client.GET('/api/v1/documents', { params: { query }, signal })),
  document: (key: string, signal: Signal) =>
    cached('document', key, () => client.GET('/api/v1/documents/{key}', { params: { path: { key } }, signal })),
  organizations: (query: Framed & Paging & { q?: string }, signal: Signal) =>
    cached('organizations', query, () => client.GET('/api/v1/organizations', { params: { query }, signal })),
  organization: (key: string, signal: Signal) =>
    cached('organization', key, () => client.GET('/api/v1/organizations/{key}', { params: { path: { key } }, signal })),
  proposals: (key: string, query: Range & Paging & { outcome?: Shape.OutcomeBand }, signal: Signal) =>
    cached('brought', [key, query], () => client.GET('/api/v1/organizations/{key}/brought', { params: { path: { key }, query }, signal })),
  tasks: (key: string, query: Range & Paging & { day?: string; state?: Shape.DueState; part?: Shape.DutyPart }, signal: Signal) =>
    cached('tasks', [key, query], () => client.GET('/api/v1/organizations/{key}/tasks', { params: { path: { key }, query }, signal })),
  received: (key: string, query: Range & Paging, signal: Signal) =>
    cached('received', [key, query], () =>
      client.GET('/api/v1/organizations/{key}/received', { params: { path: { key }, query }, signal }),
    ),
  people: (key: string, query: Range & Paging, signal: Signal) =>
    cached('people', [key, query], () => client.GET('/api/v1/organizations/{key}/people', { params: { path: { key }, query }, signal })),
  acts: (key: string, query: Range & Paging & { type: 'CONVENED' | 'ISSUED' }, signal: Signal) =>
    cached('acts', [key, query], () => client.GET('/api/v1/organizations/{key}/acts', { params: { path: { key }, query }, signal })),
  paths: (query: Range & { a: string; b: string; limit: number; offset?: number }, signal: Signal) =>
    cached('paths', query, () => client.GET('/api/v1/paths', { params: { query }, signal })),
  records: (query: Framed & Paging, signal: Signal) =>
    cached('records', query, () => client.GET('/api/v1/records', { params: { query }, signal })),
  record: (key: string, signal: Signal) =>
    cached('record', key, () => client.GET('/api/v1/records/{key}', { params: { path: { key } }, signal })),
  /** The bytes of the record's file; not cached here, since they may be many. */
  recordFile: (key: string, signal: Signal, source?: string): Promise<ArrayBuffer> =>
    settle(
      client.GET('/api/v1/records/{key}/file', {
        params: { path: { key }, query: source === undefined ? {} : { source } },
        parseAs: 'arrayBuffer',
        signal,
      }),
    ),
  sources: (record: string, signal: Signal) =>
    cached('sources', record, () => client.GET('/api/v1/sources', { params: { query: { record, limit: 1000 } }, signal })),
  questions: async (signal: Signal): Promise<Shape.Question[]> =>
    (await cached('questions', null, () => client.GET('/api/v1/questions', { signal }))).questions,
  answer: (id: string, params: Record<string, string | number>, signal: Signal): Promise<Shape.Rows> =>
    settle(client.POST('/api/v1/questions/{id}', { params: { path: { id } }, body: { params }, signal })),
  query: (cypher: string, params: Record<string, string>, signal: Signal): Promise<Shape.Rows> =>
    settle(client.POST('/api/v1/query', { body: { cypher, params }, signal })),
  openImport: (signal: Signal): Promise<Shape.Import> => settle(client.POST('/api/v1/imports', { signal })),
  imports: (signal: Signal) => settle(client.GET('/api/v1/imports', { signal })),
  leaving: (record: string, signal: Signal) => settle(client.GET('/api/v1/imports/taken', { params: { query: { record } }, signal })),
  takeOut: async (record: string, signal: Signal): Promise<Shape.Import> =>
    changing(settle(client.POST('/api/v1/imports/taken', { body: { record }, signal }))),
  import: (id: string, signal: Signal): Promise<Shape.Import> =>
    settle(client.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
  upload: (id: string, name: string, file: File): Promise<unknown> =>
    settle(
      client.POST('/api/v1/imports/{id}/files', {
        params: { path: { id }, query: { name } },
        // To the generated type bytes are a string; a File is sent as it is.
        body: file as unknown as string,
        bodySerializer: (body) => body,
        headers: { 'content-type': 'application/octet-stream' },
      }),
    ),
  /** The stream of events: EventSource could not send a token. */
  follow: (id: string, signal: Signal): Promise<ReadableStream<Uint8Array> | null> =>
    settle(client.GET('/api/v1/imports/{id}/events', { params: { path: { id } }, parseAs: 'stream', signal })),
  decide: async (id: string, body: { accept: number[]; skip: number[] }, signal: Signal): Promise<Shape.Import> =>
    changing(settle(client.POST('/api/v1/imports/{id}/decide', { params: { path: { id } }, body, signal }))),
  stopImport: async (id: string, signal: Signal): Promise<Shape.Import> =>
    changing(settle(client.POST('/api/v1/imports/{id}/stop', { params: { path: { id } }, signal }))),
  endImport: (id: string): Promise<unknown> => settle(client.DELETE('/api/v1/imports/{id}', { params: { path: { id } } })),
  undoImport: async (id: string, signal: Signal): Promise<Shape.Import> =>
    changing(settle(client.POST('/api/v1/imports/{id}/undo', { params: { path: { id } }, signal }))),
} as const;
export type Api = typeof api;
