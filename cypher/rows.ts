/** Rows: what a record turns into before it meets a store. Plain data, checked against the model. */
import type { z } from 'zod';
import { isOwnScope } from './keys.ts';
import { type NodeKind, nodes, type PropertyValue, type Provenance, provenance, type RelationshipType, relationships } from './model.ts';
import { isLawfulName } from './name-law.ts';
import { plainCheck } from './plain-check.ts';
import type { SourceFile } from './sources.ts';

export interface NodeRow {
  kind: NodeKind;
  key: string;
  /** Extra labels beside the kind (only Policy, on documents). */
  labels: string[];
  properties: Record<string, PropertyValue>;
}
export interface EdgeRow {
  type: RelationshipType;
  from: string;
  to: string;
  properties: Provenance & Record<string, PropertyValue | undefined>;
}
/** All that one source says: goes into a store whole, or not at all. */
export interface RecordRows {
  /** Key of the Record node. */
  record: string;
  /** SHA-256 of the text, of what was read in it and what it makes: see the Record node. */
  version: string;
  /** The file it was read from. */
  source: SourceFile;
  nodes: NodeRow[];
  edges: EdgeRow[];
}

/** What throws where properties are not as a kind has them: zod says what is wrong, where anything is. */
function formOf(schema: z.ZodObject): (properties: Readonly<Record<string, unknown>>) => void {
  const strict = schema.strict();
  const fits = plainCheck(strict);
  return (properties) => {
    if (!fits?.(properties)) strict.parse(properties);
  };
}
// Made once: what it takes to make them is more than all the rows of a page.
const nodeForms = new Map(Object.entries(nodes).map(([kind, { properties }]) => [kind, formOf(properties)]));
const edgeForms = new Map(
  Object.entries(relationships).map(([type, { properties }]) => [type, formOf(provenance.extend(properties.shape))]),
);

/** Where each kind holds the name of a place, body or person. A scope that is the record itself is no name. */
const namesOf: Partial<Record<NodeKind, readonly string[]>> = {
  Record: ['scope', 'issuer'],
  Meeting: ['scope', 'body'],
  Mention: ['name'],
  Official: ['scope', 'name'],
  Organization: ['scope', 'name'],
};

function checkNames({ kind, key, properties }: NodeRow): void {
  for (const field of namesOf[kind] ?? ['scope']) {
    const name = properties[field];
    if (typeof name === 'string' && !(field === 'scope' && isOwnScope(name)) && !isLawfulName(name))
      throw new RangeError(`${key}: “${name}” is no name of a place, body or person`);
  }
}

/** Throws a ZodError or RangeError where rows break the model: that is a bug in the maker of rows, never bad input. */
export function checkRows(rows: RecordRows): void {
  const kinds = new Map(rows.nodes.map((row) => [row.key, row.kind]));
  for (const row of rows.nodes) {
    nodeForms.get(row.kind)!(row.properties);
    checkNames(row);
  }
  for (const edge of rows.edges) {
    const definition = relationships[edge.type];
    for (const [end, allowed] of [
      [edge.from, definition.from],
      [edge.to, definition.to],
    ] as const) {
      const kind = kinds.get(end);
      if (!kind || !(allowed as readonly string[]).includes(kind))
        throw new RangeError(`${edge.type}: ${end} is not one of ${allowed.join(', ')}`);
    }
    edgeForms.get(edge.type)!(edge.properties);
  }
}
