/** The titles around a document's: those before and after it by rule, with their sentences; those that share telling words with it. */

import { groupBy } from '../group-by.ts';
import type { Store } from '../store.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import {
  byCode,
  byDate,
  byFact,
  type EdgeFields,
  firstOf,
  type NodeFields,
  type NodeRef,
  projectEdge,
  projectNode,
  readRows,
  toRef,
} from './rows.ts';
import { draftMark, partsOf, type TitleParts, type TitleRule, titleRules, versionRules } from './title.ts';
import { sharedWords, weights, wordsOf } from './title-words.ts';

export interface Head {
  d: NodeFields;
  scope: string;
}
/** A title as a record prints it first, by the rules that make it a version of the page's own. */
export interface Title {
  document: NodeRef;
  /** The draft mark printed after it: 送审稿. */
  draft: string | null;
  /** Empty for the page's own title. */
  rules: TitleRule[];
  date: string | null;
  meetings: number;
  evidence: Evidence;
}
export interface Related {
  document: NodeRef;
  scope: string;
  alike: number;
  shared: string[];
  meetings: number;
}
const most = { titles: 60, related: 10 };
/** From here on titles are told as related. */
const least = 0.3;

interface Known {
  parts: TitleParts[];
  words: string[];
}
const known = new WeakMap<Store, Map<string, Known>>();
const keep = 50_000;

/** What the rules make of a title: a function of the document's key, so kept by it. */
function knownOf(store: Store, { d, scope }: Head): Known {
  let all = known.get(store);
  if (!all || all.size > keep) {
    all = new Map();
    known.set(store, all);
  }
  const found = all.get(d.key);
  if (found) return found;
  const name = d.name ?? '';
  const one = { parts: partsOf(name, scope), words: wordsOf(name.replaceAll(scope, ' ')) };
  all.set(d.key, one);
  return one;
}

/** The number of meetings that took each document up. */
async function countMeetings(store: Store, keys: readonly string[]): Promise<Map<string, number>> {
  const rows = await readRows<{ key: string; meetings: number }>(
    store,
    'UNWIND $keys AS key MATCH (d:Document {key: key})<-[:CONCERNS|STUDIED|DECIDED]-(i:Item)<-[:HAS_ITEM]-(m:Meeting) RETURN d.key AS key, count(DISTINCT m.key) AS meetings',
    { keys: [...keys] },
  );
  return new Map(rows.map(({ key, meetings }) => [key, meetings]));
}

/** The titles around that of `head`. */
export async function readTitles(store: Store, head: Head) {
  const all = await readRows<Head>(store, `MATCH (d:Document) RETURN ${projectNode('d')}, d.scope AS scope`);
  const own = knownOf(store, head);
  const others = all.filter(({ d }) => d.key !== head.d.key);
  const rules = new Map<string, TitleRule[]>([[head.d.key, []]]);
  for (const one of others) {
    const found = one.scope === head.scope ? versionRules(own.parts, knownOf(store, one).parts) : null;
    if (found) rules.set(one.d.key, found);
  }
  const weight = weights(all.map((one) => knownOf(store, one).words));
  const near = others
    .filter(({ d }) => !rules.has(d.key))
    .map((one) => ({ one, ...sharedWords(own.words, knownOf(store, one).words, weight) }))
    .filter(({ alike }) => alike >= least)
    .sort((a, b) => firstOf(b.alike - a.alike, byCode(a.one.d.key, b.one.d.key)));
  const shown = near.slice(0, most.related);
  const versions = all.filter(({ d }) => rules.has(d.key));
  const meetings = await countMeetings(store, [...versions.map(({ d }) => d.key), ...shown.map(({ one }) => one.d.key)]);
  const titles = await printed(store, versions, rules, meetings);
  return {
    titles: titles.slice(0, most.titles),
    titlesCount: titles.length,
    related: shown.map(
      ({ one, alike, shared }): Related => ({
        document: toRef(one.d),
        scope: one.scope,
        alike,
        shared,
        meetings: meetings.get(one.d.key) ?? 0,
      }),
    ),
    relatedCount: near.length,
  };
}

/** Each form of each title where a record prints it first: without a mark, and with each draft mark. */
async function printed(
  store: Store,
  versions: readonly Head[],
  rules: ReadonlyMap<string, TitleRule[]>,
  meetings: ReadonlyMap<string, number>,
): Promise<Title[]> {
  const rows = await readRows<{ key: string; e: EdgeFields }>(
    store,
    `UNWIND $keys AS key MATCH (d:Document {key: key})-[e:PROPOSED|CONCERNS|STUDIED|CITED_IN]-(x) RETURN d.key AS key, ${projectEdge('e')}`,
    { keys: versions.map(({ d }) => d.key) },
  );
  const show = await evidenceFor(
    store,
    rows.map(({ e }) => e),
  );
  const byKey = groupBy(
    rows.sort((a, b) => byFact(a, b)),
    ({ key }) => key,
  );
  const titles = versions.flatMap(({ d }): Title[] => {
    const forms = groupBy(
      (byKey.get(d.key) ?? []).map(({ e }) => ({ evidence: show(e), draft: draftOf(show(e)) })),
      ({ draft }) => draft ?? '',
    );
    return [...forms.values()].map((group) => {
      const { evidence, draft } = group[0] as { evidence: Evidence; draft: string | null };
      const own = new Set<TitleRule>([...(rules.get(d.key) ?? []), ...(draft ? ['stage' as const] : [])]);
      const document = toRef(d);
      return {
        document,
        draft,
        rules: titleRules.filter((rule) => own.has(rule)),
        date: evidence.date,
        meetings: meetings.get(d.key) ?? 0,
        evidence,
      };
    });
  });
  return titles.sort((a, b) =>
    firstOf(
      byDate(a.date, b.date),
      byCode(a.evidence.record, b.evidence.record),
      a.evidence.start - b.evidence.start,
      byCode(a.document.key, b.document.key),
    ),
  );
}

/** The draft mark after the title, as far as the sentence goes. The spans of these relationships are the title itself. */
const draftOf = ({ context, contextStart, end }: Evidence): string | null => draftMark(context.slice(end - contextStart));
