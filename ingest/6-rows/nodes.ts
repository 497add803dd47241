/** Mentions → nodes: which node a thing of each kind is, by its key, and what that node holds. */
import { identifyBody, identifyPerson } from '../../cypher/identity.ts';
import { figureKey, itemKey, type MeetingParts, meetingKey, mentionKey, scopedKey, targetKey } from '../../cypher/keys.ts';
import type { NodeKind, PropertyValue } from '../../cypher/model.ts';
import { pinyinOf } from '../../cypher/pinyin.ts';
import type { NodeRow } from '../../cypher/rows.ts';
import type { Mention, Properties } from '../claim.ts';

/** The record that speaks. */
export interface Speaking {
  /** Its key. */
  record: string;
  scope: string;
  /** What of its text is compared (same-text.ts): keys and ids are made of that, so that they are the same in every format. */
  compared: string;
  /** Where an offset of the raw text lies in it. */
  place(offset: number): number;
}

const policyEnd = /(?:规划|计划|方案|办法|意见|规定|细则|措施|举措|条例|制度|预案|标准|基准|规则|纲要|政策|法)(?:（[^）]*）)?$/u;

/** Those properties that say something. */
export function present(properties: Properties): Record<string, PropertyValue> {
  const own: Record<string, PropertyValue> = {};
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (value != null && value !== '') own[name] = value;
  }
  return own;
}

type Made = readonly [key: string, properties: Properties, labels?: string[]];
const scoped =
  (kind: 'documentnumber' | 'guidance' | 'project' | 'strategy') =>
  ({ words }: Mention, { scope }: Speaking): Made => [scopedKey(kind, scope, words), { scope, name: words }];

const makers: Readonly<Record<NodeKind, (mention: Mention, speaking: Speaking) => Made>> = {
  Record: (_, { record }) => [record, {}],
  Meeting({ says = {} }, { scope, record }) {
    const { title, ...parts } = says;
    return [meetingKey({ scope, title, ...parts } as unknown as MeetingParts, record), { scope, ...parts }];
  },
  Item: ({ at: [position = 0] = [], says }, { record }) => [itemKey(record, position), { record, ...says }],
  Figure: ({ at: [position = 0, number = 0] = [], says }, { record }) => [figureKey(record, position, number), { record, ...says }],
  Target: ({ at: [position = 0] = [], says }, { record }) => [targetKey(record, position), { record, ...says }],
  Mention: ({ at: [start = 0, end = 0] = [], says }, { record, place }) => [
    mentionKey(record, place(start), place(end)),
    { record, ...says },
  ],
  Official({ words }, { scope }) {
    const { name } = identifyPerson(scope, words);
    return [scopedKey('official', scope, name), { scope, name, ...pinyinOf(name, true) }];
  },
  Organization({ words }, { scope }) {
    const { name } = identifyBody(scope, words);
    return [scopedKey('organization', scope, name), { scope, name, ...pinyinOf(name, false) }];
  },
  Document({ words }, { scope }) {
    const policy = policyEnd.test(words);
    return [scopedKey('document', scope, words), { scope, name: words, policy, ...pinyinOf(words, false) }, policy ? ['Policy'] : []];
  },
  DocumentNumber: scoped('documentnumber'),
  Guidance: scoped('guidance'),
  Project: scoped('project'),
  Strategy: scoped('strategy'),
};

/** The nodes of one record, each made once, whoever asks for it. */
export function nodesOf(speaking: Speaking): { keyOf(mention: Mention): string; rows: Map<string, NodeRow> } {
  const rows = new Map<string, NodeRow>();
  /** Keys by words, of what the record counts by the mention itself: a record names most things many times. */
  const known = new Map<NodeKind, Map<string | Mention, string>>();
  function make(mention: Mention): string {
    const { kind } = mention;
    const [key, properties, labels = []] = makers[kind](mention, speaking);
    if (kind !== 'Record' && !rows.has(key)) rows.set(key, { kind, key, labels, properties: present(properties) });
    return key;
  }
  return {
    rows,
    keyOf(mention) {
      const { kind, words, at } = mention;
      const keys = known.get(kind) ?? new Map<string | Mention, string>();
      known.set(kind, keys);
      const key = keys.get(at ? mention : words) ?? make(mention);
      keys.set(at ? mention : words, key);
      return key;
    },
  };
}
