/** Claims → edges: every one with its sentence, its rule and its reader, whatever it says. */
import { claimHash, edgeId } from '../../cypher/keys.ts';
import { nodes, type RelationshipType, relationships } from '../../cypher/model.ts';
import type { EdgeRow } from '../../cypher/rows.ts';
import type { Claim, Mention } from '../claim.ts';
import { present, type Speaking } from './nodes.ts';
import { numbered, sentencesOf } from './sentences.ts';

/** The longest quote an edge carries; the context shows the rest. */
const quoteLength = 200;

/** The end of a quote: at most 200 code units, never through the middle of a surrogate pair. */
function quoteEnd(text: string, start: number, end: number): number {
  if (end - start <= quoteLength) return end;
  const last = text.charCodeAt(start + quoteLength - 1);
  return start + quoteLength - (last >= 0xd800 && last < 0xdc00 ? 1 : 0);
}

/** Properties that are part of what is claimed, as a decision's kind: those that each such claim has. On what ground it is made is none. */
const apart = new Map(
  (Object.keys(relationships) as RelationshipType[]).map((type) => {
    const shape = Object.entries(relationships[type].properties.shape);
    return [type, shape.filter(([name, own]) => name !== 'basis' && !own.safeParse(undefined).success).map(([name]) => name)];
  }),
);

/** An end as an id names it: neither by record, place nor position, which another text of the record may have otherwise. */
function named({ kind, words, says }: Mention, key: string): string {
  if (kind === 'Meeting') return [kind, says?.body, says?.series, says?.number ?? says?.title].join('|');
  return nodes[kind].owner === 'record' ? `${kind}|${words}` : `${kind}|${key.slice(key.indexOf('|') + 1)}`;
}

/** What an edge is made of. */
interface Made {
  claim: Claim;
  from: string;
  to: string;
  said: string;
  sentence: number;
}

/** Claims that say the same in the same words, in the order of the text; two of one place are one, the later. */
function inOrder(group: readonly Made[]): readonly Made[] {
  if (group.length === 1) return group;
  const byPlace = new Map(group.map((one) => [one.claim.evidence.start, one]));
  return [...byPlace.values()].sort((a, b) => a.claim.evidence.start - b.claim.evidence.start);
}

/**
 * The edges of claims, each once; `date` is the day all of them are of. An edge is told by its relation, its ends, its quote, the sentence
 * that begins in, and its number among those that are alike in all of it.
 */
export function edgesOf(
  claims: readonly Claim[],
  keyOf: (mention: Mention) => string,
  { record, compared, place }: Speaking,
  text: string,
  date: string | null,
): EdgeRow[] {
  const sentenceAt = sentencesOf(compared);
  const groups = new Map<string, Made[]>();
  for (const claim of claims) {
    const { relation, props, evidence } = claim;
    const [from, to] = [keyOf(claim.from), keyOf(claim.to)];
    const at = place(evidence.start);
    const own = (apart.get(relation) ?? []).map((name) => String(props[name]));
    const said = claimHash([relation, named(claim.from, from), named(claim.to, to), compared.slice(at, place(evidence.end)), ...own]);
    const made = { claim, from, to, said, sentence: sentenceAt(at) };
    const alike = `${said} ${made.sentence}`;
    const group = groups.get(alike);
    if (group) group.push(made);
    else groups.set(alike, [made]);
  }
  const edges = new Map<string, EdgeRow>();
  for (const group of groups.values()) {
    let number = 0;
    for (const one of inOrder(group)) {
      let id = edgeId(record, one.said, numbered(one.sentence, number));
      // Two sentences may share what an id has of them.
      while (edges.has(id)) id = edgeId(record, one.said, numbered(one.sentence, ++number));
      edges.set(id, edgeOf(one, id, record, text, date));
      number += 1;
    }
  }
  return [...edges.values()];
}

function edgeOf({ claim, from, to }: Made, id: string, record: string, text: string, date: string | null): EdgeRow {
  const { start, context, rule, by } = claim.evidence;
  const end = quoteEnd(text, start, claim.evidence.end);
  const own: EdgeRow['properties'] = {
    id,
    record,
    start,
    end,
    quote: text.slice(start, end),
    contextStart: context.start,
    contextEnd: context.end,
    rule,
    by,
  };
  if (date) own.date = date;
  return { type: claim.relation, from, to, properties: Object.assign(own, present(claim.props)) };
}
