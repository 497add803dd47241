/** The page of one organization: its head, and the lists beside what it proposed (pieces.ts) and was told to do (tasks.ts), a page each. */

import { groupBy } from '../group-by.ts';
import type { Store } from '../store.ts';
import { evidenceFor } from './evidence.ts';
import { type NameFields, nameReturn } from './meant.ts';
import { type AtItem, byAtItem, itemReturn, itemsOnce, toAtItem } from './official-page.ts';
import {
  byFact,
  type EdgeFields,
  type NodeFields,
  type Paging,
  pageOf,
  parted,
  projectEdge,
  projectNode,
  type Range,
  readRows,
  toRef,
} from './rows.ts';
import { readStatementsAbout } from './statements.ts';

interface Edged {
  e: EdgeFields;
  x: NodeFields;
}
const byEdge = (a: Edged, b: Edged): number => byFact(a, b, ({ x }) => x.key);
const dateOf = ({ e }: { e: EdgeFields }): string | null => e.date;
/** Sentences told of one person's offices; their number is told whole. */
const mostPosts = 10;

/** Relationships between the organization and others; `pattern` goes from g over e to x. */
const readEdged = (store: Store, key: string, pattern: string): Promise<Edged[]> =>
  readRows(store, `MATCH (g:Organization {key: $key})${pattern} RETURN ${projectNode('x')}, ${projectEdge('e')}`, { key });

/** One organization; null when there is none of that key. */
export async function readOrganization(store: Store, key: string) {
  const [name] = await readRows<NameFields>(store, `MATCH (g:Organization {key: $key}) RETURN ${nameReturn('g')}`, { key });
  if (!name) return null;
  const [short, full, mentions] = await Promise.all([
    readEdged(store, key, '-[e:ALSO_KNOWN_AS]->(x:Organization)'),
    readEdged(store, key, '<-[e:ALSO_KNOWN_AS]-(x:Organization)'),
    readRows<{ records: number }>(
      store,
      'MATCH (g:Organization {key: $key})-[:MENTIONED_IN]->(r:Record) RETURN count(DISTINCT r.key) AS records',
      { key },
    ),
  ]);
  // A name that many records declare is one name, by the first that does.
  const names = [...groupBy([...short, ...full].sort(byEdge), ({ x }) => x.key).values()].map(([first]) => first as Edged);
  const show = await evidenceFor(
    store,
    names.map(({ e }) => e),
  );
  return {
    organization: {
      key,
      kind: 'Organization' as const,
      title: name.name,
      labels: ['Organization'],
      date: null,
      scope: name.scope,
      pinyin: name.pinyin,
      initials: name.initials,
    },
    alsoKnownAs: names.map(({ x, e }) => ({ node: toRef(x), evidence: show(e) })),
    statements: await readStatementsAbout(store, 'Organization', key),
    mentions: mentions[0]?.records ?? 0,
  };
}

/** Whether there is an organization of that key: a list of none and a list of nobody are two answers. */
export const isOrganization = async (store: Store, key: string): Promise<boolean> =>
  (await readRows(store, 'MATCH (g:Organization {key: $key}) RETURN g.key AS key', { key })).length > 0;

/** The items that went on to the organization. */
export async function readReceived(store: Store, key: string, query: Range & Paging) {
  const all = await readRows<AtItem>(
    store,
    `MATCH (g:Organization {key: $key})<-[e:FORWARDED_TO]-(i:Item) OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i) RETURN ${itemReturn}, ${projectNode('m')}, ${projectEdge('e')}`,
    { key },
  );
  const { inside, ...rest } = parted((await itemsOnce(store, all)).sort(byAtItem), dateOf, query);
  const { page, rows } = pageOf(inside, query);
  const show = await evidenceFor(
    store,
    rows.map(({ e }) => e),
  );
  return { page, ...rest, received: rows.map((one) => toAtItem(one, show)) };
}

/** Who held office there, as records give it: each person once, by the first date. */
export async function readPeople(store: Store, key: string, query: Range & Paging) {
  const all = await readEdged(store, key, '<-[e:HELD]-(x:Official)');
  const { inside, ...rest } = parted(all.sort(byEdge), dateOf, query);
  const { page, rows } = pageOf([...groupBy(inside, ({ x }) => x.key).values()], query);
  const posts = rows.map((own) => own.slice(0, mostPosts));
  const show = await evidenceFor(
    store,
    posts.flat().map(({ e }) => e),
  );
  return {
    page,
    ...rest,
    people: rows.map((own, i) => ({
      official: toRef((own[0] as Edged).x),
      posts: (posts[i] ?? []).map(({ e }) => ({ title: e.title ?? '', evidence: show(e) })),
      postCount: own.length,
    })),
  };
}

/** What the organization did as a body: the meetings it convened, the records it issued. */
export async function readActs(store: Store, key: string, type: 'CONVENED' | 'ISSUED', query: Range & Paging) {
  const all = await readEdged(store, key, `-[e:${type}]->(x)`);
  const { inside, ...rest } = parted(all.sort(byEdge), dateOf, query);
  const { page, rows } = pageOf(inside, query);
  const show = await evidenceFor(
    store,
    rows.map(({ e }) => e),
  );
  return { page, ...rest, acts: rows.map(({ x, e }) => ({ node: toRef(x), evidence: show(e) })) };
}
