/** The page of one organization: what it brought and what came of it, what it was told to do, who held office there. */

import type { Store } from '../store.ts';
import { alikeness } from './alike.ts';
import { evidenceFor } from './evidence.ts';
import type { DecisionKind } from './extract.ts';
import { type NameFields, nameReturn } from './official.ts';
import { type AtItem, byAtItem, itemReturn, toAtItem } from './official-page.ts';
import {
  byCode,
  byDate,
  type EdgeFields,
  firstOf,
  type NodeFields,
  projectEdge,
  projectNode,
  readRows,
  toMaybeRef,
  toRef,
} from './rows.ts';

interface Edged {
  e: EdgeFields;
  x: NodeFields;
}
interface Outcome {
  /** The document the item concerns. */
  document: string;
  item: AtItem['i'];
  record: string;
  m: NodeFields | null;
  /** What was decided under the item, and on which document: absent where nothing was. */
  e: EdgeFields | null;
  d: NodeFields | null;
}
/** From here on two titles under one item are taken for one thing: the decision may print it more fully than the heading. */
const alikeEnough = 0.7;
const byEdge = (a: Edged, b: Edged): number =>
  firstOf(
    byDate(a.e.date, b.e.date),
    byCode(a.e.record, b.e.record),
    a.e.start - b.e.start,
    byCode(a.x.key, b.x.key),
    byCode(a.e.id, b.e.id),
  );

/** Relationships between the organization and others; `pattern` goes from g over e to x. */
const readEdged = (store: Store, key: string, pattern: string): Promise<Edged[]> =>
  readRows(store, `MATCH (g:Organization {key: $key})${pattern} RETURN ${projectNode('x')}, ${projectEdge('e')}`, { key });
const readAtItems = (store: Store, key: string, pattern: string): Promise<(AtItem & { decisions: DecisionKind[] | null })[]> =>
  readRows(
    store,
    `MATCH (g:Organization {key: $key})${pattern}(i:Item) OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i) RETURN ${itemReturn}, i.decisions AS decisions, ${projectNode('m')}, ${projectEdge('e')}`,
    { key },
  );
/** Items it submitted that concern a document, with what was decided under them. */
const readOutcomes = (store: Store, key: string): Promise<Outcome[]> =>
  readRows(
    store,
    `MATCH (g:Organization {key: $key})-[s:SUBMITTED]->(i:Item)-[:CONCERNS]->(c:Document) OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i) OPTIONAL MATCH (i)-[e:DECIDED]->(d:Document) RETURN c.key AS document, i {.key, .heading, .number} AS item, s.record AS record, ${projectNode('m')}, ${projectEdge('e')}, ${projectNode('d')}`,
    { key },
  );

/** The decisions on a document: those that name it, else those that name one with an alike title. */
function decidedOn(document: NodeFields, decisions: readonly { e: EdgeFields; d: NodeFields }[]) {
  const exact = decisions.filter(({ d }) => d.key === document.key);
  const alike = decisions.filter(({ d }) => alikeness(document.name ?? '', d.name ?? '') >= alikeEnough);
  return (exact.length > 0 ? exact : alike).sort((a, b) =>
    firstOf(a.e.start - b.e.start, byCode(a.e.kind ?? '', b.e.kind ?? ''), byCode(a.e.id, b.e.id)),
  );
}

/** One organization; null when there is none of that key. */
export async function readOrganization(store: Store, key: string) {
  const [name] = await readRows<NameFields>(store, `MATCH (g:Organization {key: $key}) RETURN ${nameReturn('g')}`, { key });
  if (!name) return null;
  const [proposed, outcomes, submitted, tasked, received, people, convened, issued, short, full, mentions] = await Promise.all([
    readEdged(store, key, '-[e:PROPOSED]->(x:Document)'),
    readOutcomes(store, key),
    readAtItems(store, key, '-[e:SUBMITTED]->'),
    readAtItems(store, key, '<-[e:TASKED]-'),
    readAtItems(store, key, '<-[e:FORWARDED_TO]-'),
    readEdged(store, key, '<-[e:HELD]-(x:Official)'),
    readEdged(store, key, '-[e:CONVENED]->(x:Meeting)'),
    readEdged(store, key, '-[e:ISSUED]->(x:Record)'),
    readEdged(store, key, '-[e:ALSO_KNOWN_AS]->(x:Organization)'),
    readEdged(store, key, '<-[e:ALSO_KNOWN_AS]-(x:Organization)'),
    readEdged(store, key, '-[e:MENTIONED_IN]->(x:Record)'),
  ]);
  const decided = outcomes.flatMap(({ e }) => (e?.id ? [e] : []));
  const edged = [...proposed, ...submitted, ...tasked, ...received, ...people, ...convened, ...issued, ...short, ...full];
  const show = await evidenceFor(store, [...edged.map(({ e }) => e), ...decided]);
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
    proposed: proposed.sort(byEdge).map(({ x, e }) => {
      const own = outcomes
        .filter(({ document, record }) => document === x.key && record === e.record)
        .sort((a, b) => byCode(a.item.key, b.item.key));
      const first = own[0];
      const decisions = own.flatMap((one) => (one.e?.id && one.d && one.item.key === first?.item.key ? [{ e: one.e, d: one.d }] : []));
      return {
        document: toRef(x),
        meeting: toMaybeRef(first?.m ?? null),
        item: first?.item ?? null,
        outcomes: decidedOn(x, decisions).map((one) => ({
          kind: one.e.kind as DecisionKind,
          document: toRef(one.d),
          evidence: show(one.e),
        })),
        evidence: show(e),
      };
    }),
    submitted: submitted.sort(byAtItem).map((one) => ({ ...toAtItem(one, show), decisions: one.decisions ?? [] })),
    tasked: tasked.sort(byAtItem).map((one) => toAtItem(one, show)),
    received: received.sort(byAtItem).map((one) => toAtItem(one, show)),
    people: people.sort(byEdge).map(({ x, e }) => ({ official: toRef(x), title: e.title ?? '', evidence: show(e) })),
    convened: convened.sort(byEdge).map(({ x, e }) => ({ meeting: toRef(x), evidence: show(e) })),
    issued: issued.sort(byEdge).map(({ x, e }) => ({ record: toRef(x), evidence: show(e) })),
    alsoKnownAs: [...short, ...full].sort(byEdge).map(({ x, e }) => ({ node: toRef(x), evidence: show(e) })),
    mentions: new Set(mentions.map(({ x }) => x.key)).size,
  };
}
