/** Ties the facts of a record to the graph: which relationship stands on a fact's span, which node its value stands for. */

import { identifyBody, identifyPerson } from '../identity.ts';
import { figureKey, itemKey, scopedKey, targetKey } from '../keys.ts';
import { type NodeKind, type RelationshipType, relationshipTypes } from '../model.ts';
import type { Store } from '../store.ts';
import { byType } from './by-type.ts';
import type { Extracted, Fact } from './extract.ts';
import { namedTypes } from './graph-facts.ts';
import { byCode, firstOf, readRows, typeOrder } from './rows.ts';

interface Light {
  id: string;
  type: RelationshipType;
  a: string;
  b: string;
  start: number;
  rule: string;
}
/** The longest quote of a relationship; a fact may be longer, so spans are compared by where they start. */
const placeOf = (start: number, rule: string): string => `${start} ${rule}`;

/** Whom a mention stands for is on its own page. */
const types = relationshipTypes.filter((type) => type !== 'REFERS_TO');
/** The relationships this record makes. */
const readEdges = (store: Store, key: string): Promise<Light[]> =>
  byType(types, (type) =>
    readRows<Light>(
      store,
      `MATCH (x)-[e:${type} {record: $key}]->(y) RETURN e.id AS id, type(e) AS type, x.key AS a, y.key AS b, e.start AS start, e.rule AS rule`,
      { key },
    ),
  );

/** Relationships of a record by the place they stand on, the most telling first. */
export async function readRecordEdges(store: Store, record: { key: string }) {
  const edges = await readEdges(store, record.key);
  const plain = (type: RelationshipType): number => (namedTypes.includes(type) ? 1 : 0);
  edges.sort((a, b) => firstOf(plain(a.type) - plain(b.type), typeOrder(a.type) - typeOrder(b.type), byCode(a.id, b.id)));
  const byPlace = new Map<string, string>();
  for (const { start, rule, id } of edges) if (!byPlace.has(placeOf(start, rule))) byPlace.set(placeOf(start, rule), id);
  const keys = new Set(edges.flatMap(({ a, b }) => [a, b]));
  return {
    edgeOf: ({ start, rule }: Fact): string | null => byPlace.get(placeOf(start, rule)) ?? null,
    known: (key: string | null): string | null => (key !== null && keys.has(key) ? key : null),
  };
}

/** The key of the node that a fact's value stands for; null where it stands for none of its own. */
export function nodeOfFact(
  { key, scope }: { key: string; scope: string },
  extracted: Extracted,
  meeting: string | null,
  path: string,
): string | null {
  const [, field = '', index = '', part = '', at = ''] = path.split('/');
  const person = (name: string): string => scopedKey('official', scope, identifyPerson(scope, name).name);
  const body = (name: string): string => scopedKey('organization', scope, identifyBody(scope, name).name);
  const actor = (name: string): string => (extracted.people.some((one) => one.name === name) ? person(name) : body(name));
  const named = (name: string | null | undefined, toKey: (name: string) => string): string | null => (name ? toKey(name) : null);
  const number = Number(index);
  if (field === 'meeting') return meeting;
  if (field === 'issuer') return named(extracted.issuer, body);
  if (field === 'issued' || field === 'scope' || field === 'kind') return key;
  if (field === 'people') return named(extracted.people[number]?.name, person);
  if (field === 'organizations') return named(extracted.organizations[number], body);
  if (field === 'distribution') return named(extracted.distribution[number], body);
  if (field === 'documents') return named(extracted.documents[number], (title) => scopedKey('document', scope, title));
  if (field === 'projects') return named(extracted.projects[number], (name) => scopedKey('project', scope, name));
  if (field === 'laws') return named(extracted.laws[number], (title) => scopedKey('document', scope, title));
  if (field === 'drafts') return named(extracted.drafts[number], (title) => scopedKey('document', scope, title));
  if (field === 'strategies') return named(extracted.strategies[number], (name) => scopedKey('strategy', scope, name));
  if (field === 'targets') return targetKey(key, number + 1);
  if (field === 'aliases') return named(extracted.aliases[number]?.[part === 'full' ? 'full' : 'short'], body);
  if (field === 'claims') return keyOfEnd(extracted.claims?.[number]?.[part === 'to' ? 'to' : 'from'], scope);
  if (field !== 'items') return null;
  const item = extracted.items[number];
  if (part === 'submitters') return named(item?.submitters[Number(at)], actor);
  if (part === 'responsible') return named(item?.responsible[Number(at)], actor);
  if (part === 'tasks') return named(item?.tasks[Number(at)]?.actor, actor);
  if (part === 'appointments') return named(item?.appointments[Number(at)]?.person, person);
  if (part === 'figures') return figureKey(key, number + 1, Number(at) + 1);
  if (part === 'forwarded_to') return named(item?.forwarded_to[Number(at)], body);
  if (part === 'documents') return named(item?.documents[Number(at)], (title) => scopedKey('document', scope, title));
  if (part === 'studied') return named(item?.studied[Number(at)], (phrase) => scopedKey('guidance', scope, phrase));
  return itemKey(key, number + 1);
}

/** The end of a claim, where its words alone are its name. */
function keyOfEnd(end: { kind: string; words: string } | undefined, scope: string): string | null {
  const makers: Partial<Record<NodeKind, (words: string) => string>> = {
    Official: (words) => scopedKey('official', scope, identifyPerson(scope, words).name),
    Organization: (words) => scopedKey('organization', scope, identifyBody(scope, words).name),
    Document: (words) => scopedKey('document', scope, words),
  };
  return end === undefined ? null : (makers[end.kind as NodeKind]?.(end.words) ?? null);
}
