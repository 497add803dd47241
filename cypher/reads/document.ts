/** Documents: the list. The page of one is in document-page.ts. */
import { type DecisionKind, decisionKinds } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import type { Store } from '../store.ts';
import type { Framed } from './frame.ts';
import { type Counted, countLies, frameOfFacts, whereAll } from './frame-query.ts';
import { meantBy } from './meant.ts';
import { byCode, byDateDown, firstOf, type Paging, readRows } from './rows.ts';
import { checkStored } from './stored.ts';

type Query = Framed & Paging & { q?: string | undefined };
interface DocumentFields {
  key: string;
  name: string;
  scope: string;
  policy: boolean | null;
  records: number;
  first: string | null;
  last: string | null;
}
interface Decided {
  key: string;
  date: string | null;
  kind: DecisionKind;
  edge: string;
}

/** A page of documents with what is told of each within the period and place. */
function readFields(store: Store, { limit, offset, ...query }: Query): Promise<DocumentFields[]> {
  const { match, inside, params } = frameOfFacts(query);
  const { meant, params: typed } = meantBy('d', query.q);
  return readRows(
    store,
    `MATCH (d:Document)-[e]-() ${match} ${whereAll(meant, inside)} WITH d, count(DISTINCT e.record) AS records, min(e.date) AS first, max(e.date) AS last RETURN d.key AS key, d.name AS name, d.scope AS scope, d.policy AS policy, records, first, last ORDER BY last IS NULL, last DESC, key SKIP $offset LIMIT $limit`,
    { ...params, ...typed, limit, offset },
  );
}

/** How many there are, and how many the frame leaves out. */
function countDocuments(store: Store, query: Query): Promise<Counted> {
  const frame = frameOfFacts(query);
  const { meant, params } = meantBy('d', query.q);
  return countLies(
    store,
    'd',
    `MATCH (d:Document) ${whereAll(meant)}`,
    `MATCH (d:Document)-[e]-() ${frame.match} ${whereAll(meant)}`,
    frame,
    params,
  );
}

/** The latest first, of the period and place: what is told of a document is what happened within. `q`: a part of the title, or the beginning of its pinyin. */
export async function readDocuments(store: Store, query: Query) {
  const { match, inside, params } = frameOfFacts(query);
  const fields = readFields(store, query);
  const [page, counts, decided] = await Promise.all([
    fields,
    countDocuments(store, query),
    fields.then((found) =>
      readRows<Decided>(
        store,
        `UNWIND $keys AS key MATCH (d:Document {key: key})<-[e:DECIDED]-() ${match} ${whereAll(inside)} RETURN d.key AS key, e.date AS date, e.kind AS kind, e.id AS edge`,
        { ...params, keys: found.map(({ key }) => key) },
      ),
    ),
  ]);
  for (const one of decided) checkStored('DECIDED', one.edge, one);
  const latest = groupBy(
    decided.sort((a, b) => firstOf(byDateDown(a.date, b.date), byCode(a.edge, b.edge))),
    ({ key }) => key,
  );
  return {
    page: { total: counts.inside, limit: query.limit, offset: query.offset },
    outside: counts.outside,
    documents: page.map(({ key, name, scope, policy, records, first, last }) => ({
      key,
      title: name,
      scope,
      policy: policy === true,
      decisions: decisionKinds.flatMap((kind) => {
        const one = latest.get(key)?.find((decision) => decision.kind === kind);
        return one ? [{ kind, edge: one.edge }] : [];
      }),
      records,
      first,
      last,
    })),
  };
}
