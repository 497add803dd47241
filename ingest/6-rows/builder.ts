/** Collects the rows of one record: every node once, every edge with its sentence. An edge without a span is never made. */
import { identifyBody, identifyPerson } from '../../cypher/identity.ts';
import { edgeId, scopedKey } from '../../cypher/keys.ts';
import type { NodeKind, PropertyValue, RelationshipType } from '../../cypher/model.ts';
import { pinyinOf } from '../../cypher/pinyin.ts';
import type { EdgeRow, NodeRow } from '../../cypher/rows.ts';
import type { Extracted, Fact, Message } from '../record.ts';

/** The longest quote an edge carries; the context shows the rest. */
const quoteLength = 200;
const policyEnd = /(?:规划|计划|方案|办法|意见|规定|细则|措施|举措|条例|制度|预案|标准|基准|规则|纲要|政策|法)(?:（[^）]*）)?$/u;

type Properties = Record<string, PropertyValue | null | undefined>;
/** Where an edge takes its sentence from. */
export type Evidence = Pick<Fact, 'start' | 'end' | 'context' | 'rule' | 'by'>;

export interface Builder {
  readonly scope: string;
  readonly record: string;
  /** Where an offset of the raw text lies in what is compared of it: keys and ids are made of that. */
  place(offset: number): number;
  readonly nodes: Map<string, NodeRow>;
  readonly edges: Map<string, EdgeRow>;
  readonly messages: Message[];
  node(kind: NodeKind, key: string, properties: Properties, labels?: string[]): string;
  /** Does nothing but leave a message where the evidence is missing; `extra` tells apart edges that share all else. */
  edge(type: RelationshipType, from: string, to: string, evidence: Evidence | undefined, properties?: Properties, extra?: string): void;
  official(name: string): string;
  organization(written: string): string;
  document(title: string): string;
}

/** Those properties that say something. */
function present(properties: Properties): Record<string, PropertyValue> {
  const own: Record<string, PropertyValue> = {};
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (value != null && value !== '') own[name] = value;
  }
  return own;
}

/** Keys by name: a record writes most names many times. */
function once(make: (name: string) => string): (name: string) => string {
  const keys = new Map<string, string>();
  return (name) => {
    const key = keys.get(name) ?? make(name);
    keys.set(name, key);
    return key;
  };
}

/** The end of a quote: at most 200 code units, never through the middle of a surrogate pair. */
function quoteEnd(text: string, start: number, end: number): number {
  if (end - start <= quoteLength) return end;
  const last = text.charCodeAt(start + quoteLength - 1);
  return start + quoteLength - (last >= 0xd800 && last < 0xdc00 ? 1 : 0);
}

/** An empty builder for one record of the given key; `text` is the raw text its facts point into, `at` tells the place of its offsets. */
export function rowBuilder(text: string, record: Extracted, key: string, at: Uint32Array): Builder {
  const place: Builder['place'] = (offset) => at[offset] ?? 0;
  const scope = record.scope ?? key;
  const date = record.meeting.date ?? record.issued;
  const nodes = new Map<string, NodeRow>();
  const edges = new Map<string, EdgeRow>();
  const messages: Message[] = [];
  const node: Builder['node'] = (kind, id, properties, labels = []) => {
    if (!nodes.has(id)) nodes.set(id, { kind, key: id, labels, properties: present(properties) });
    return id;
  };
  return {
    scope,
    record: key,
    place,
    nodes,
    edges,
    messages,
    node,
    edge(type, from, to, evidence, properties = {}, extra = '') {
      if (!evidence) {
        messages.push({ level: 'warning', rule: 'rows/no-span', reason: `${type} to ${to} has no sentence and is left out`, span: null });
        return;
      }
      const { start, context, rule, by } = evidence;
      const end = quoteEnd(text, start, evidence.end);
      const id = edgeId(type, from, to, key, place(start), place(end), extra);
      const own: EdgeRow['properties'] = {
        id,
        record: key,
        start,
        end,
        quote: text.slice(start, end),
        contextStart: context.start,
        contextEnd: context.end,
        rule,
        by,
      };
      if (date) own.date = date;
      edges.set(id, { type, from, to, properties: Object.assign(own, present(properties)) });
    },
    official: once((name) => {
      const own = identifyPerson(scope, name).name;
      return node('Official', scopedKey('official', scope, own), { scope, name: own, ...pinyinOf(own, true) });
    }),
    organization: once((written) => {
      const own = identifyBody(scope, written).name;
      return node('Organization', scopedKey('organization', scope, own), { scope, name: own, ...pinyinOf(own, false) });
    }),
    document: once((title) => {
      const policy = policyEnd.test(title);
      const labels = policy ? ['Policy'] : [];
      return node('Document', scopedKey('document', scope, title), { scope, name: title, policy, ...pinyinOf(title, false) }, labels);
    }),
  };
}
