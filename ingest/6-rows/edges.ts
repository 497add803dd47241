/** Claims → edges: every one with its sentence, its rule and its reader, whatever it says. */
import { edgeId } from '../../cypher/keys.ts';
import { type RelationshipType, relationships } from '../../cypher/model.ts';
import type { EdgeRow } from '../../cypher/rows.ts';
import type { Claim, Mention } from '../claim.ts';
import { present, type Speaking } from './nodes.ts';

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

/** The edges of claims, each once; `date` is the day all of them are of. */
export function edgesOf(
  claims: readonly Claim[],
  keyOf: (mention: Mention) => string,
  { record, place }: Speaking,
  text: string,
  date: string | null,
): EdgeRow[] {
  const edges = new Map<string, EdgeRow>();
  for (const { relation: type, from, to, props, evidence } of claims) {
    const [a, b] = [keyOf(from), keyOf(to)];
    const { start, context, rule, by } = evidence;
    const end = quoteEnd(text, start, evidence.end);
    const extra = (apart.get(type) ?? []).map((name) => String(props[name])).join('\n');
    const id = edgeId(type, a, b, record, place(start), place(end), extra);
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
    edges.set(id, { type, from: a, to: b, properties: Object.assign(own, present(props)) });
  }
  return [...edges.values()];
}
