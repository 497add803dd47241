/** Documents: the list. The page of one is in document-page.ts. */

import { type DecisionKind, decisionKinds } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import type { Store } from '../store.ts';
import { type Framed, outsideOf, readFrame } from './frame.ts';
import { isMeant, type NameFields, nameReturn } from './official.ts';
import { byCode, byDate, byDateDown, firstOf, type Paging, pageOf, readRows } from './rows.ts';
import { checkStored } from './stored.ts';

interface Use {
  key: string;
  record: string;
  date: string | null;
  kind: DecisionKind | null;
  edge: string;
}

/** The latest first, of the period and place: what is told of a document is what happened within. `q`: a part of the title, or the beginning of its pinyin. */
export async function readDocuments(store: Store, query: Framed & Paging & { q?: string | undefined }) {
  const [frame, names, uses] = await Promise.all([
    readFrame(store, query),
    readRows<NameFields & { policy: boolean | null }>(store, `MATCH (d:Document) RETURN ${nameReturn('d')}, d.policy AS policy`),
    readRows<Use>(store, 'MATCH (d:Document)-[e]-() RETURN d.key AS key, e.record AS record, e.date AS date, e.kind AS kind, e.id AS edge'),
  ]);
  for (const use of uses) if (use.kind !== null) checkStored('DECIDED', use.edge, use);
  const byKey = groupBy(uses, ({ key }) => key);
  const meant = names
    .filter((name) => isMeant(name, query.q))
    .map((name) => ({ name, lies: frame.lies((byKey.get(name.key) ?? []).map(({ record }) => record)) }));
  const documents = meant
    .filter(({ lies }) => lies === 'inside')
    .map(({ name: { key, name, scope, policy } }) => {
      const own = (byKey.get(key) ?? []).filter(({ record }) => frame.has(record));
      const dates = own.flatMap(({ date }) => (date === null ? [] : [date])).sort(byDate);
      const latest = [...own].sort((a, b) => firstOf(byDateDown(a.date, b.date), byCode(a.edge, b.edge)));
      return {
        key,
        title: name,
        scope,
        policy: policy === true,
        decisions: decisionKinds.flatMap((kind) => {
          const one = latest.find((use) => use.kind === kind);
          return one ? [{ kind, edge: one.edge }] : [];
        }),
        records: new Set(own.map(({ record }) => record)).size,
        first: dates[0] ?? null,
        last: dates[dates.length - 1] ?? null,
      };
    })
    .sort((a, b) => firstOf(byDateDown(a.last, b.last), byCode(a.key, b.key)));
  const { page, rows } = pageOf(documents, query);
  return { page, outside: outsideOf(meant.map(({ lies }) => lies)), documents: rows };
}
