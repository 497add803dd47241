/** What pages list by the caption of its relationship (`listed` in the model): statements that no part of a page is made for. */
import type { RelationshipDefinition } from '../define.ts';
import { listedTypes, type NodeKind, type RelationshipType, relationships } from '../model.ts';
import type { Store } from '../store.ts';
import { byType } from './by-type.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import {
  anyOf,
  byCode,
  byFact,
  type EdgeFields,
  firstOf,
  inRange,
  type NodeFields,
  type NodeRef,
  ownProperties,
  projectEdge,
  projectNode,
  type Range,
  readRows,
  toMaybeRef,
  toRef,
  typeOrder,
} from './rows.ts';

export interface Statement {
  type: RelationshipType;
  from: NodeRef;
  to: NodeRef;
  properties: Record<string, string | number | boolean | string[]>;
  /** The meeting whose item one of the ends is. */
  meeting: NodeRef | null;
  evidence: Evidence;
}
interface Found {
  a: NodeFields;
  b: NodeFields;
  e: EdgeFields;
  m: NodeFields | null;
}
const returned = `RETURN ${projectNode('a')}, ${projectNode('b')}, ${projectEdge('e')}, ${projectNode('m')}`;
const ends = (type: RelationshipType): Pick<RelationshipDefinition, 'from' | 'to'> => relationships[type];
/** Items' meetings, whichever end the item is. */
const meetingOf = (end: 'a' | 'b'): string => `OPTIONAL MATCH (${end})<-[:HAS_ITEM]-(m:Meeting)`;

/** All that records state. */
export async function readStatementsOf(store: Store, records: readonly string[]): Promise<Statement[]> {
  const found = await byType(listedTypes, (type) =>
    readRows<Found>(
      store,
      `UNWIND $records AS record MATCH (a)-[e:${type} {record: record}]->(b) ${meetingOf(ends(type).to.includes('Item') ? 'b' : 'a')} ${returned}`,
      { records: [...records] },
    ),
  );
  return shown(store, found);
}

/** All that is stated of one thing, in the period: what it says of others, and they of it. */
export async function readStatementsAbout(store: Store, kind: NodeKind, key: string, range: Range = {}): Promise<Statement[]> {
  const of = (end: 'from' | 'to'): RelationshipType[] => listedTypes.filter((type) => ends(type)[end].includes(kind));
  const reads: Promise<Found[]>[] = [];
  for (const [types, own, other] of [
    [of('from'), 'a', 'b'],
    [of('to'), 'b', 'a'],
  ] as const)
    if (types.length > 0)
      reads.push(
        readRows<Found>(store, `MATCH (${own}:${kind} {key: $key}) MATCH (a)-[e:${anyOf(types)}]->(b) ${meetingOf(other)} ${returned}`, {
          key,
        }),
      );
  const found = (await Promise.all(reads)).flat();
  return shown(
    store,
    found.filter(({ e }) => inRange(e.date, range)),
  );
}

/** In the order of the model, then by date and place; what several records tell is told once, by the first. */
async function shown(store: Store, found: readonly Found[]): Promise<Statement[]> {
  const sorted = [...found].sort((x, y) =>
    firstOf(typeOrder(x.e.type) - typeOrder(y.e.type), byFact(x, y), byCode(x.a.key, y.a.key), byCode(x.b.key, y.b.key)),
  );
  // An item is another node in each record; its heading is what they share.
  const named = ({ key, heading }: NodeFields): string => heading ?? key;
  const once = new Map<string, Found>();
  for (const one of sorted) {
    const told = JSON.stringify([one.e.type, named(one.a), named(one.b), one.m?.key ?? one.e.date, ownProperties(one.e)]);
    if (!once.has(told)) once.set(told, one);
  }
  const show = await evidenceFor(
    store,
    [...once.values()].map(({ e }) => e),
  );
  return [...once.values()].map(({ a, b, e, m }) => ({
    type: e.type,
    from: toRef(a),
    to: toRef(b),
    properties: ownProperties(e),
    meeting: toMaybeRef(m),
    evidence: show(e),
  }));
}
