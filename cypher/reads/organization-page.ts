/** The page of one organization: what it brought and what came of it, what it was told to do, who held office there. */

import type { Store } from '../store.ts';
import { readBroughtBy, showBrought } from './brought.ts';
import { evidenceFor } from './evidence.ts';
import { type NameFields, nameReturn } from './official.ts';
import { type AtItem, byAtItem, itemReturn, toAtItem } from './official-page.ts';
import { byFact, type EdgeFields, type NodeFields, projectEdge, projectNode, readRows, toRef } from './rows.ts';
import { edgesOf, readTasks, showTasks } from './tasks.ts';

interface Edged {
  e: EdgeFields;
  x: NodeFields;
}
const byEdge = (a: Edged, b: Edged): number => byFact(a, b, ({ x }) => x.key);

/** Relationships between the organization and others; `pattern` goes from g over e to x. */
const readEdged = (store: Store, key: string, pattern: string): Promise<Edged[]> =>
  readRows(store, `MATCH (g:Organization {key: $key})${pattern} RETURN ${projectNode('x')}, ${projectEdge('e')}`, { key });
const readReceived = (store: Store, key: string): Promise<AtItem[]> =>
  readRows(
    store,
    `MATCH (g:Organization {key: $key})<-[e:FORWARDED_TO]-(i:Item) OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i) RETURN ${itemReturn}, ${projectNode('m')}, ${projectEdge('e')}`,
    { key },
  );
/** One organization; null when there is none of that key. */
export async function readOrganization(store: Store, key: string) {
  const [name] = await readRows<NameFields>(store, `MATCH (g:Organization {key: $key}) RETURN ${nameReturn('g')}`, { key });
  if (!name) return null;
  const [brought, tasks, received, people, convened, issued, short, full, mentions] = await Promise.all([
    readBroughtBy(store, key),
    readTasks(store, key),
    readReceived(store, key),
    readEdged(store, key, '<-[e:HELD]-(x:Official)'),
    readEdged(store, key, '-[e:CONVENED]->(x:Meeting)'),
    readEdged(store, key, '-[e:ISSUED]->(x:Record)'),
    readEdged(store, key, '-[e:ALSO_KNOWN_AS]->(x:Organization)'),
    readEdged(store, key, '<-[e:ALSO_KNOWN_AS]-(x:Organization)'),
    readEdged(store, key, '-[e:MENTIONED_IN]->(x:Record)'),
  ]);
  const edged = [...received, ...people, ...convened, ...issued, ...short, ...full].map(({ e }) => e);
  const decided = [...brought.decided.values()].flat();
  const show = await evidenceFor(store, [
    ...edged,
    ...[...brought.proposals, ...brought.submissions, ...decided].map(({ e }) => e),
    ...edgesOf(tasks),
  ]);
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
    ...showBrought(brought, show),
    tasked: showTasks(tasks, show),
    received: received.sort(byAtItem).map((one) => toAtItem(one, show)),
    people: people.sort(byEdge).map(({ x, e }) => ({ official: toRef(x), title: e.title ?? '', evidence: show(e) })),
    convened: convened.sort(byEdge).map(({ x, e }) => ({ meeting: toRef(x), evidence: show(e) })),
    issued: issued.sort(byEdge).map(({ x, e }) => ({ record: toRef(x), evidence: show(e) })),
    alsoKnownAs: [...short, ...full].sort(byEdge).map(({ x, e }) => ({ node: toRef(x), evidence: show(e) })),
    mentions: new Set(mentions.map(({ x }) => x.key)).size,
  };
}
