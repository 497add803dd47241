/** Fetches from the store what is checked. Texts and extracts are read once a version, some at a time; edges are read each time. */
import { presenceTypes } from '../../cypher/enumerations.ts';
import { anyOf, approvals, byCode, readRows } from '../../cypher/reads/rows.ts';
import { recordsOfOneText } from '../../cypher/reads/sources.ts';
import { checkStored } from '../../cypher/reads/stored.ts';
import type { Store } from '../../cypher/store.ts';
import type { Extracted } from '../record.ts';
import { type Breath, breath } from './breath.ts';
import type { Checked, Held, Office, Presence, Step } from './checked.ts';
import { readNear } from './near.ts';
import { type Reading, readingOf } from './reading.ts';

/** Records whose texts are in memory at once, and nodes asked about at once: other questions to the store go in between. */
const batch = { texts: 10, nodes: 500 };
const cache = new WeakMap<Store, Map<string, { version: string; reading: Reading }>>();

interface Whole {
  key: string;
  source: string;
  sources: string[];
  scope: string;
  version: string;
  date: string | null;
  text: string;
  extract: string;
}
export interface FetchOptions {
  /** Awaited between records. */
  pause?: Breath;
  onProgress?: (done: number, total: number) => void;
}

async function readReadings(store: Store, { pause = breath(), onProgress = () => undefined }: FetchOptions): Promise<Reading[]> {
  const versions = await store.versions();
  const before = cache.get(store) ?? new Map<string, { version: string; reading: Reading }>();
  const now = new Map(
    versions.flatMap(({ key, version }) => {
      const known = before.get(key);
      return known?.version === version ? [[key, known] as const] : [];
    }),
  );
  // What is read stays read, also where this run is ended before the last.
  cache.set(store, now);
  const missing = versions.map(({ key }) => key).filter((key) => !now.has(key));
  onProgress(now.size, versions.length);
  for (let at = 0; at < missing.length; at += batch.texts) {
    const rows = await readRows<Whole>(
      store,
      'UNWIND $keys AS key MATCH (r:Record {key: key}) RETURN r.key AS key, r.source AS source, coalesce(r.sources, [r.source]) AS sources, r.scope AS scope, r.version AS version, r.date AS date, r.text AS text, r.extract AS extract',
      { keys: missing.slice(at, at + batch.texts) },
    );
    for (const { extract, version, ...record } of rows) {
      now.set(record.key, { version, reading: readingOf(record, JSON.parse(extract) as Partial<Extracted>) });
      await pause();
    }
    onProgress(now.size, versions.length);
  }
  return [...now.values()].map(({ reading }) => reading).sort((a, b) => byCode(a.source, b.source));
}

const sentence = 'e.record AS record, e.start AS start, e.end AS end';

/** Rows about nodes of these keys, asked for some at a time. A match begins at the node of the key: the embedded store walks in the order written. */
async function about<T>(store: Store, keys: Iterable<string>, match: string, returned: string, pause: Breath): Promise<T[]> {
  const all = [...new Set(keys)];
  const found: T[] = [];
  for (let at = 0; at < all.length; at += batch.nodes) {
    const rows = await readRows<T>(store, `UNWIND $keys AS key MATCH ${match} RETURN ${returned}`, {
      keys: all.slice(at, at + batch.nodes),
    });
    for (const row of rows) found.push(row);
    await pause();
  }
  return found;
}
const keysOf = async (store: Store, kind: 'Item' | 'Official'): Promise<string[]> =>
  (await readRows<{ key: string }>(store, `MATCH (n:${kind}) RETURN n.key AS key`)).map(({ key }) => key);

/** Everything the check looks at, in no order that matters. */
export async function fetchChecked(store: Store, how: FetchOptions = {}): Promise<Checked> {
  const { pause = breath() } = how;
  const readings = await readReadings(store, how);
  const records = readings.map(({ key }) => key);
  const held = await about<Held>(
    store,
    records,
    '(r:Record {key: key})-[e:RECORDS]->(m:Meeting)',
    `m.key AS meeting, m.scope AS scope, m.body AS body, m.series AS series, m.number AS number, m.date AS date, e.session AS session, e.title AS title, ${sentence}`,
    pause,
  );
  const meetings = held.map(({ meeting }) => meeting);
  const presence = await about<Presence>(
    store,
    meetings,
    `(m:Meeting {key: key})<-[e:${anyOf(presenceTypes)}]-(o:Official)`,
    `o.key AS official, o.name AS name, m.key AS meeting, ${sentence}`,
    pause,
  );
  const decided = await about<Step & { kind: string }>(
    store,
    await keysOf(store, 'Item'),
    '(i:Item {key: key})-[e:DECIDED]->(d:Document)',
    `d.key AS document, d.name AS title, e.date AS date, e.kind AS kind, ${sentence}`,
    pause,
  );
  for (const one of decided) checkStored('DECIDED', one.document, one);
  const approved = decided.filter(({ kind }) => approvals.some((one) => one === kind));
  const proposed = await about<Step>(
    store,
    approved.map(({ document }) => document),
    '(d:Document {key: key})<-[e:PROPOSED]-(x)',
    `d.key AS document, d.name AS title, e.date AS date, ${sentence}`,
    pause,
  );
  const offices = await about<Office>(
    store,
    await keysOf(store, 'Official'),
    '(o:Official {key: key})-[e:HELD]->(g:Organization)',
    `o.key AS official, o.name AS name, e.title AS title, g.name AS body, e.date AS date, ${sentence}`,
    pause,
  );
  const near = await readNear(store, held, new Map((await store.versions()).map(({ key, version }) => [key, version])), pause);
  const oneText = await recordsOfOneText(store);
  return { readings, held, presence, approved, proposed, offices, near, oneText };
}
