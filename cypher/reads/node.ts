/** A node with its degree, its neighbours with their evidence, and a relationship by its id. */
import { hash } from 'node:crypto';
import { kindOfKey, type NodeKind, nodes, type RelationshipType, relationshipTypes } from '../model.ts';
import type { Row, Store, Value } from '../store.ts';
import { typesAtOnce } from './by-type.ts';
import { evidenceFor } from './evidence.ts';
import type { RecordHead } from './record-heads.ts';
import {
  byCode,
  byDate,
  byDateDown,
  type EdgeFields,
  firstOf,
  inRange,
  kindOf,
  type NodeFields,
  ownProperties,
  type Paging,
  pageOf,
  projectEdge,
  projectNode,
  type Range,
  readRows,
  toRef,
  typeOrder,
} from './rows.ts';
import { checkStored } from './stored.ts';
import { readTexts } from './text.ts';

type Direction = 'out' | 'in';
type Plain = string | number | boolean | string[];
/** A record's text and extract are long; GET /records/:key gives them. */
const heavy = new Set(['text', 'extract']);

const plain = (entries: [string, Value | undefined][]): Record<string, Plain> =>
  Object.fromEntries(entries.filter((entry): entry is [string, Plain] => entry[1] !== null && entry[1] !== undefined));
interface Light {
  id: string;
  type: RelationshipType;
  other: string;
  date: string | null;
  direction: Direction;
}
/** The relationships of a node, without their sentences. */
async function readLight(store: Store, kind: NodeKind, key: string): Promise<Light[]> {
  const returned = 'RETURN e.id AS id, type(e) AS type, x.key AS other, e.date AS date';
  const [out, into] = await Promise.all([
    readRows<Omit<Light, 'direction'>>(store, `MATCH (n:${kind} {key: $key})-[e]->(x) ${returned}`, { key }),
    readRows<Omit<Light, 'direction'>>(store, `MATCH (n:${kind} {key: $key})<-[e]-(x) ${returned}`, { key }),
  ]);
  for (const { id, type } of [...out, ...into]) checkStored(type, id, {});
  return [...out.map((edge): Light => ({ ...edge, direction: 'out' })), ...into.map((edge): Light => ({ ...edge, direction: 'in' }))];
}

/** One node; null when there is none of that key. */
export async function readNode(store: Store, key: string) {
  const kind = kindOfKey(key);
  if (!kind) return null;
  const names = Object.keys(nodes[kind].properties.shape).filter((name) => !heavy.has(name));
  const [row] = await readRows<{ n: NodeFields; p: Row }>(
    store,
    `MATCH (n:${kind} {key: $key}) RETURN ${projectNode('n')}, n {${names.map((name) => `.${name}`).join(', ')}} AS p`,
    { key },
  );
  if (!row) return null;
  checkStored(kind, key, row.p);
  const counts = new Map<string, { type: RelationshipType; direction: Direction; kind: NodeKind; count: number }>();
  for (const { type, direction, other } of await readLight(store, kind, key)) {
    const id = `${type} ${direction} ${kindOf(other)}`;
    const count = counts.get(id) ?? { type, direction, kind: kindOf(other), count: 0 };
    counts.set(id, { ...count, count: count.count + 1 });
  }
  const degree = [...counts.values()].sort((a, b) =>
    firstOf(typeOrder(a.type) - typeOrder(b.type), byCode(a.direction, b.direction), byCode(a.kind, b.kind)),
  );
  return { node: { ...toRef(row.n), properties: plain(names.map((name) => [name, row.p[name]])) }, degree };
}

export interface NeighbourQuery extends Range, Paging {
  type?: RelationshipType | undefined;
  kind?: NodeKind | undefined;
  direction?: Direction | undefined;
}
/** Neighbours by type, the latest first; null when there is no such node. */
export async function readNeighbours(store: Store, key: string, query: NeighbourQuery) {
  const own = kindOfKey(key);
  if (!own) return null;
  const [node] = await readRows<{ key: string }>(store, `MATCH (n:${own} {key: $key}) RETURN n.key AS key`, { key });
  if (!node) return null;
  const wanted = (await readLight(store, own, key)).filter(
    ({ type, direction, other, date }) =>
      (query.type === undefined || type === query.type) &&
      (query.direction === undefined || direction === query.direction) &&
      (query.kind === undefined || kindOf(other) === query.kind) &&
      inRange(date, query),
  );
  wanted.sort((a, b) =>
    firstOf(
      typeOrder(a.type) - typeOrder(b.type),
      byDateDown(a.date, b.date),
      byCode(a.other, b.other),
      byCode(a.id, b.id),
      byCode(a.direction, b.direction),
    ),
  );
  const { page, rows } = pageOf(wanted, query);
  const full = await readFull(store, own, key, rows);
  const show = await evidenceFor(
    store,
    [...full.values()].map(({ e }) => e),
  );
  const neighbours = rows.flatMap(({ id, direction, other }) => {
    const found = full.get(`${direction} ${id}`);
    if (!found) return [];
    const ends = direction === 'out' ? { from: key, to: other } : { from: other, to: key };
    const { e, x } = found;
    return [{ node: toRef(x), edge: { id, type: e.type, ...ends, date: e.date, properties: ownProperties(e) }, evidence: show(e) }];
  });
  return { page, neighbours };
}

type Full = { e: EdgeFields; x: NodeFields };
async function readFull(store: Store, kind: NodeKind, key: string, rows: readonly Light[]): Promise<Map<string, Full>> {
  const full = new Map<string, Full>();
  for (const direction of ['out', 'in'] as const) {
    const wanted = rows.filter((row) => row.direction === direction);
    if (wanted.length === 0) continue;
    const types = [...new Set(wanted.map(({ type }) => type))].join('|');
    const arrow = direction === 'out' ? `-[e:${types}]->` : `<-[e:${types}]-`;
    const found = await readRows<Full>(
      store,
      `MATCH (n:${kind} {key: $key})${arrow}(x) WHERE e.id IN $ids RETURN ${projectEdge('e')}, ${projectNode('x')}`,
      { key, ids: wanted.map(({ id }) => id) },
    );
    for (const one of found) full.set(`${direction} ${one.e.id}`, one);
  }
  return full;
}

interface Found {
  a: NodeFields;
  e: EdgeFields;
  b: NodeFields;
}
/** The relationship of an id; one look-up a type, for that is what both stores have an index for. */
async function findEdge(store: Store, id: string): Promise<Found | undefined> {
  const query = (type: RelationshipType): string =>
    `MATCH (a)-[e:${type} {id: $id}]->(b) RETURN ${projectNode('a')}, ${projectEdge('e')}, ${projectNode('b')}`;
  for (let at = 0; at < relationshipTypes.length; at += typesAtOnce) {
    const some = relationshipTypes.slice(at, at + typesAtOnce);
    const [found] = (await Promise.all(some.map((type) => readRows<Found>(store, query(type), { id })))).flat();
    if (found) return found;
  }
  return undefined;
}

/** A relationship with its evidence and ends; null when there is none of that id. */
export async function readEdge(store: Store, id: string) {
  const row = await findEdge(store, id);
  if (!row) return null;
  const { e, a, b } = row;
  const [show, records, between] = await Promise.all([
    evidenceFor(store, [e]),
    readRows<Pick<RecordHead, 'title' | 'kind' | 'issuer' | 'issued'> & { address: string | null; file: string | null }>(
      store,
      'MATCH (r:Record {key: $key}) RETURN r.title AS title, r.kind AS kind, r.issuer AS issuer, r.issued AS issued, r.address AS address, r.file AS file',
      { key: e.record },
    ),
    readRows<{ e: EdgeFields }>(
      store,
      `MATCH (a:${kindOf(a.key)} {key: $from})-[e:${e.type}]->(b:${kindOf(b.key)} {key: $to}) RETURN ${projectEdge('e')}`,
      { from: a.key, to: b.key },
    ),
  ]);
  const [cited] = records;
  if (!cited) throw new Error(`${e.record}, the record of ${id}, is not in the graph`);
  checkStored('Record', e.record, cited);
  const { file, ...named } = cited;
  // A text file is its text, which is kept since its sentence was shown.
  const sha256 = file ?? hash('sha256', (await readTexts(store, [e.record])).get(e.record)?.text ?? '');
  // Approved and to be revised are two facts about one item and one document.
  const said = JSON.stringify(ownProperties(e));
  const alike = between.map((one) => one.e).filter((one) => JSON.stringify(ownProperties(one)) === said);
  alike.sort((x, y) => firstOf(byDate(x.date, y.date), byCode(x.record, y.record), x.start - y.start, byCode(x.id, y.id)));
  return {
    ...show(e),
    from: toRef(a),
    to: toRef(b),
    properties: ownProperties(e),
    cited: { ...named, sha256 },
    same: alike.map((one) => one.id),
  };
}
