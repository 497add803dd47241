/** Store → what is checked. Texts and extracts are read once a version, some at a time; edges are read each time. */
import { presenceTypes } from '../../cypher/enumerations.ts';
import { anyOf, approvals, byCode, readRows } from '../../cypher/reads/rows.ts';
import { checkStored } from '../../cypher/reads/stored.ts';
import type { Store } from '../../cypher/store.ts';
import type { Extracted } from '../record.ts';
import type { Checked, Held, Office, Presence, Step } from './checked.ts';
import { type Reading, readingOf } from './reading.ts';

/** Records whose texts are in memory at once. */
const batch = 50;
const kept = new WeakMap<Store, Map<string, { version: string; reading: Reading }>>();

interface Whole {
  key: string;
  source: string;
  sources: string[];
  version: string;
  date: string | null;
  text: string;
  extract: string;
}

async function readReadings(store: Store): Promise<Reading[]> {
  const versions = await store.versions();
  const before = kept.get(store) ?? new Map<string, { version: string; reading: Reading }>();
  const now = new Map(
    versions.flatMap(({ key, version }) => {
      const known = before.get(key);
      return known?.version === version ? [[key, known] as const] : [];
    }),
  );
  const missing = versions.map(({ key }) => key).filter((key) => !now.has(key));
  for (let at = 0; at < missing.length; at += batch) {
    const rows = await readRows<Whole>(
      store,
      'UNWIND $keys AS key MATCH (r:Record {key: key}) RETURN r.key AS key, r.source AS source, coalesce(r.sources, [r.source]) AS sources, r.version AS version, r.date AS date, r.text AS text, r.extract AS extract',
      { keys: missing.slice(at, at + batch) },
    );
    for (const { extract, version, ...record } of rows)
      now.set(record.key, { version, reading: readingOf(record, JSON.parse(extract) as Partial<Extracted>) });
  }
  kept.set(store, now);
  return [...now.values()].map(({ reading }) => reading).sort((a, b) => byCode(a.source, b.source));
}

const sentence = 'e.record AS record, e.start AS start, e.end AS end';

/** Everything the check looks at, in no order that matters. */
export async function gather(store: Store): Promise<Checked> {
  const [readings, held, presence, approved, proposed, offices] = await Promise.all([
    readReadings(store),
    readRows<Held>(
      store,
      `MATCH (r:Record)-[e:RECORDS]->(m:Meeting) RETURN m.key AS meeting, m.scope AS scope, m.body AS body, m.series AS series, m.number AS number, m.date AS date, e.session AS session, e.title AS title, ${sentence}`,
    ),
    readRows<Presence>(
      store,
      `MATCH (o:Official)-[e:${anyOf(presenceTypes)}]->(m:Meeting) RETURN o.key AS official, o.name AS name, m.key AS meeting, ${sentence}`,
    ),
    readRows<Step & { kind: string }>(
      store,
      `MATCH (i:Item)-[e:DECIDED]->(d:Document) RETURN d.key AS document, d.name AS title, e.date AS date, e.kind AS kind, ${sentence}`,
    ),
    readRows<Step>(store, `MATCH (x)-[e:PROPOSED]->(d:Document) RETURN d.key AS document, d.name AS title, e.date AS date, ${sentence}`),
    readRows<Office>(
      store,
      `MATCH (o:Official)-[e:HELD]->(g:Organization) RETURN o.key AS official, o.name AS name, e.title AS title, g.name AS body, e.date AS date, ${sentence}`,
    ),
  ]);
  for (const one of approved) checkStored('DECIDED', one.document, one);
  return { readings, held, presence, approved: approved.filter(({ kind }) => approvals.some((one) => one === kind)), proposed, offices };
}
