/**
 * What bodies proposed to meetings and what the meetings decided on it. A submitter is no approver: the decision is the meeting's.
 * Who proposed a document submitted its item too (PROPOSED is only made of a submitter), so SUBMITTED tells of both.
 */

import { type DecisionKind, decisionKinds } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import type { Store } from '../store.ts';
import { byDecision, type Decided, decisionTypes, toOutcome } from './decisions.ts';
import { evidenceFor } from './evidence.ts';
import { inSeries, type Place, placed } from './place.ts';
import {
  byCode,
  byDateDown,
  type EdgeFields,
  firstOf,
  inRange,
  kindOf,
  type NodeFields,
  type Paging,
  pageOf,
  projectEdge,
  projectNode,
  type Range,
  readRows,
  toRef,
} from './rows.ts';
import { chosenScope, readScopes } from './scopes.ts';
import { checkStored } from './stored.ts';
import { groupedOnce, readAllStandsFor } from './told.ts';

export type OutcomesQuery = Range & Place;
/** What of it: a body or those past the first `beyond` of the list, a series of meetings, a decision or `none`. */
export interface Part {
  by?: string | undefined;
  beyond?: number | undefined;
  met?: string | undefined;
  outcome?: DecisionKind | 'none' | undefined;
}
interface ItemAt {
  item: string;
  date: string | null;
  body: string | null;
  series: string | null;
  decisions: DecisionKind[] | null;
}
interface Brought {
  item: string;
  key: string;
  name: string;
}
interface Item {
  key: string;
  /** Keys of the item in all records of the meeting that tell it, its own first. */
  told: string[];
  date: string | null;
  series: string[];
  decisions: DecisionKind[];
  bodies: string[];
}

/** The name of a series of meetings; `-` where the record names neither body nor series. */
export const seriesId = ({ body, series }: Pick<ItemAt, 'body' | 'series'>): string => [body, series].filter(Boolean).join(' ') || '-';

/** The items of a place within the range, each once, and the bodies that proposed them, those with the most items first. */
async function gather(store: Store, query: OutcomesQuery) {
  const { where, params } = placed('m', query);
  const match = 'MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item)';
  const [standsFor, rows, brought] = await Promise.all([
    readAllStandsFor(store),
    readRows<ItemAt>(
      store,
      `${match} ${where} RETURN i.key AS item, m.date AS date, m.body AS body, m.series AS series, i.decisions AS decisions`,
      params,
    ),
    readRows<Brought>(store, `${match}<-[:SUBMITTED]-(x) ${where} RETURN DISTINCT i.key AS item, x.key AS key, x.name AS name`, params),
  ]);
  for (const row of rows) checkStored('Item', row.item, row);
  const here = rows.filter((row) => inSeries(row, query));
  const within = here.filter(({ date }) => inRange(date, query));
  const by = groupBy(brought, ({ item }) => standsFor(item));
  const items = [...groupBy(within, ({ item }) => standsFor(item))].map(([key, at]): Item & { persons: number } => {
    const submitters = [...groupBy(by.get(key) ?? [], (one) => one.key).values()].map(([first]) => first as Brought);
    const bodies = submitters.filter((one) => kindOf(one.key) === 'Organization').map((one) => one.key);
    return {
      key,
      told: [...new Set([key, ...at.map(({ item }) => item).sort(byCode)])],
      date: at[0]?.date ?? null,
      series: [...new Set(at.map(seriesId))].sort(byCode),
      decisions: decisionKinds.filter((kind) => at.some(({ decisions }) => decisions?.includes(kind))),
      bodies: bodies.sort(byCode),
      persons: submitters.length - bodies.length,
    };
  });
  const counts = new Map<string, number>();
  for (const { bodies } of items) for (const body of bodies) counts.set(body, (counts.get(body) ?? 0) + 1);
  const names = new Map(brought.map(({ key, name }) => [key, name]));
  const bodies = [...counts]
    .map(([key, count]) => ({ key, name: names.get(key) ?? key, items: count }))
    .sort((a, b) => firstOf(b.items - a.items, byCode(a.key, b.key)));
  return { items, bodies, undated: new Set(here.filter(({ date }) => date === null).map(({ item }) => standsFor(item))).size };
}

/** Counts of items by the bodies that proposed them, the series of the meeting and what it decided; every item is in one flow. */
export async function readOutcomes(store: Store, query: OutcomesQuery) {
  const scopes = await readScopes(store);
  const scope = chosenScope(scopes, query.scope);
  const { items, bodies, undated } = scope === null ? { items: [], bodies: [], undated: 0 } : await gather(store, { ...query, scope });
  const place = new Map(bodies.map(({ key }, index) => [key, index]));
  const series = [...new Set(items.flatMap((item) => item.series))].sort(byCode);
  const flows = groupBy(items, (item) => JSON.stringify([item.bodies, item.series, item.decisions]));
  return {
    scope,
    scopes,
    items: items.length,
    brought: items.filter((item) => item.bodies.length > 0).length,
    byPersons: items.filter((item) => item.bodies.length === 0 && item.persons > 0).length,
    undated,
    bodies,
    series,
    flows: [...flows.values()].map((group) => {
      const first = group[0] as Item;
      return {
        bodies: first.bodies.map((body) => place.get(body) as number).sort((a, b) => a - b),
        series: first.series.map((one) => series.indexOf(one)),
        outcomes: first.decisions,
        items: group.length,
      };
    }),
  };
}

/** The items behind a part of the picture, the latest first, each with who proposed it, what was decided and the sentences. */
export async function readOutcomeItems(store: Store, query: OutcomesQuery & Part & Paging) {
  const scope = chosenScope(await readScopes(store), query.scope);
  const { items, bodies } = scope === null ? { items: [], bodies: [] } : await gather(store, { ...query, scope });
  const beyond = new Set(bodies.slice(query.beyond ?? 0).map(({ key }) => key));
  const wanted = items
    .filter(
      (item) =>
        item.bodies.some((body) => (query.by === undefined ? beyond.has(body) : body === query.by)) &&
        (query.met === undefined || item.series.includes(query.met)) &&
        (query.outcome === undefined || (query.outcome === 'none' ? item.decisions.length === 0 : item.decisions.includes(query.outcome))),
    )
    .sort((a, b) => firstOf(byDateDown(a.date, b.date), byCode(a.key, b.key)));
  const { page, rows } = pageOf(wanted, query);
  return { page, items: await withSentences(store, rows) };
}

interface Shown {
  key: string;
  heading: string;
  number: number | null;
  m: NodeFields;
  e: EdgeFields;
}
type Around = Decided & { item: string };

async function withSentences(store: Store, wanted: readonly Item[]) {
  const keys = wanted.flatMap(({ told }) => told);
  if (keys.length === 0) return [];
  const match = 'UNWIND $keys AS key MATCH (i:Item {key: key})';
  const [items, around] = await Promise.all([
    readRows<Shown>(
      store,
      `${match}<-[e:HAS_ITEM]-(m:Meeting) RETURN i.key AS key, i.heading AS heading, i.number AS number, ${projectNode('m')}, ${projectEdge('e')}`,
      { keys },
    ),
    readRows<Around>(store, `${match}-[e:SUBMITTED|${decisionTypes}]-(x) RETURN i.key AS item, ${projectNode('x')}, ${projectEdge('e')}`, {
      keys,
    }),
  ]);
  const show = await evidenceFor(
    store,
    [...items, ...around].map(({ e }) => e),
  );
  const shown = new Map(items.sort((a, b) => byCode(b.e.id, a.e.id)).map((one) => [one.key, one]));
  const near = groupBy(around, ({ item }) => item);
  return wanted.map(({ key, told }) => {
    const { heading, number, m, e } = shown.get(key) as Shown;
    // Told by several records: each submitter and each decision once, with the sentence of the first that says so.
    const all = groupedOnce(
      told.flatMap((item) => [...(near.get(item) ?? [])].sort(byDecision)),
      ({ e, x }) => `${e.type === 'DECIDED_ON' ? 'DECIDED' : e.type} ${e.kind ?? ''} ${e.type === 'DECIDED_ON' ? '' : x.key}`,
    );
    const submitted = (one: Around): boolean => one.e.type === 'SUBMITTED';
    return {
      item: { key, heading, number },
      meeting: toRef(m),
      submitters: all.filter(submitted).map((one) => ({ node: toRef(one.x), evidence: show(one.e) })),
      decided: all.filter((one) => !submitted(one)).map((one) => toOutcome(one, show)),
      evidence: show(e),
    };
  });
}
