/** The model as a vocabulary: what people may ask for, and with what stands beside the graph, what the project's own reads may. */
import type { z } from 'zod';
import { propertiesOf } from './generate/properties.ts';
import { logLabel } from './log.ts';
import { type NodeKind, nodeKinds, nodes, provenance, relationships, relationshipTypes } from './model.ts';
import type { Index, LabelSet, Property, PropertyType, Vocabulary } from './query/vocabulary.ts';
import { formerLabel, sourceLabel } from './stores/sources.ts';

const typeNames: ReadonlyMap<string, PropertyType> = new Map([
  ['string', 'string'],
  ['integer', 'integer'],
  ['number', 'float'],
  ['boolean', 'boolean'],
]);
/** A list of choices is one of texts. */
function typeOf(written: string): PropertyType {
  if (!written.endsWith('[]')) return typeNames.get(written) ?? 'string';
  return typeOf(written.slice(0, -2)) === 'string' ? 'string[]' : (`${written.slice(0, -2)}[]` as PropertyType);
}
/** Whole texts and what was read in them. */
const long: ReadonlySet<string> = new Set(['text', 'extract', 'anchors']);

const listed = (object: z.ZodObject): Property[] =>
  propertiesOf(object).map(({ name, type }) => ({ name, type: typeOf(type), ...(long.has(name) ? { long: true } : {}) }));

/** By scope the latest first is what places ask for. */
function indexesOf(kind: NodeKind, properties: readonly Property[]): Index[] {
  const has = (name: string): boolean => properties.some((one) => one.name === name);
  const scope: Index[] = has('scope') ? [has('date') ? ['scope', 'date'] : 'scope'] : [];
  const record: Index[] = nodes[kind].owner === 'record' && kind !== 'Record' ? ['record'] : [];
  return [...nodes[kind].indexes, ...scope, ...record];
}
function setsOf(kind: NodeKind): LabelSet[] {
  const properties: Property[] = [{ name: 'key', type: 'string' }, ...listed(nodes[kind].properties)];
  const one: LabelSet = { labels: [kind], properties, indexes: indexesOf(kind, properties), unique: ['key'] };
  return kind === 'Document' ? [one, { ...one, labels: [kind, 'Policy'] }] : [one];
}

/** What people may ask for: all kinds and relationships of the model. Names outside of it are refused. */
export const modelVocabulary: Vocabulary = {
  nodes: nodeKinds.flatMap(setsOf),
  relationships: relationshipTypes.map((type) => ({
    type,
    properties: [...listed(provenance), ...listed(relationships[type].properties)],
    indexes: ['id', 'record'],
  })),
  closed: true,
};

const texts = (...names: string[]): Property[] => names.map((name) => ({ name, type: 'string' }));
const numbers = (...names: string[]): Property[] => names.map((name) => ({ name, type: 'integer' }));
const flags = (...names: string[]): Property[] => names.map((name) => ({ name, type: 'boolean' }));
const lists = (...names: string[]): Property[] => names.map((name) => ({ name, type: 'string[]', long: true }));

/** What stands beside the graph: the log of imports, sources, former addresses. No query of a person meets them. */
const besides: LabelSet[] = [
  {
    labels: [logLabel],
    properties: [
      ...texts('line', 'at', 'way', 'record', 'source', 'status'),
      ...numbers('number', 'import', 'entries', 'same', 'new', 'changed', 'joined', 'forgotten'),
      ...flags('undone'),
    ],
    indexes: ['source'],
    unique: ['line'],
    beside: true,
  },
  {
    labels: [sourceLabel],
    properties: [
      ...texts('line', 'name', 'text', 'scope', 'own', 'version', 'format', 'file', 'hash', 'folder', 'record', 'bytes', 'reader'),
      ...numbers('length'),
      ...flags('read'),
      { name: 'rows', type: 'string', long: true },
    ],
    indexes: ['text', 'own', 'record', 'folder'],
    unique: ['line'],
    beside: true,
  },
  {
    labels: [formerLabel],
    properties: [...texts('line', 'record'), ...lists('ids', 'leads')],
    indexes: [],
    unique: ['line'],
    beside: true,
  },
];

/** What is stored, and what the project's own reads may ask for. */
export const wholeVocabulary: Vocabulary = { ...modelVocabulary, nodes: [...modelVocabulary.nodes, ...besides] };
