/**
 * Values of closed lists, checked once, where they are read from a store: another program may have written to it. What the model does not
 * know is an error that names it, so that nothing after this takes it for something else.
 */
import { z } from 'zod';
import { type NodeKind, nodeKinds, nodes, provenance, type RelationshipType, relationships, relationshipTypes } from '../model.ts';
import { UnknownStored } from '../store.ts';

type Owner = NodeKind | RelationshipType;
type Lists = readonly { property: string; words: readonly string[]; mayLack: boolean }[];

/** The words of a closed list, or of a list of them; null where the property is another. */
function wordsOf(property: unknown): readonly string[] | null {
  if (property instanceof z.ZodOptional) return wordsOf(property.unwrap());
  if (property instanceof z.ZodArray) return wordsOf(property.element);
  return property instanceof z.ZodEnum ? property.options.map(String) : null;
}
const listsOf = (shape: z.ZodRawShape): Lists =>
  Object.entries(shape).flatMap(([property, form]) => {
    const words = wordsOf(form);
    // A store may give an empty list as none.
    return words ? [{ property, words, mayLack: form instanceof z.ZodOptional || form instanceof z.ZodArray }] : [];
  });
const lists: ReadonlyMap<string, Lists> = new Map<Owner, Lists>([
  ...nodeKinds.map((kind) => [kind, listsOf(nodes[kind].properties.shape)] as const),
  ...relationshipTypes.map((type) => [type, listsOf({ ...relationships[type].properties.shape, ...provenance.shape })] as const),
]);

/**
 * Throws UnknownStored where one of the properties, by their names in the model, has a value its list does not. `at` is the key of the
 * node or the id of the relationship. Properties that were not asked for are not looked at; null is wrong where the model wants a value.
 */
export function checkStored(owner: string, at: string, properties: object): void {
  const known = lists.get(owner);
  if (!known) throw new UnknownStored(`${at} is a ${JSON.stringify(owner)}, which the model does not know`);
  for (const { property, words, mayLack } of known) {
    const value = (properties as Record<string, unknown>)[property];
    if (value === undefined || (value === null && mayLack)) continue;
    for (const word of Array.isArray(value) ? value : [value])
      if (typeof word !== 'string' || !words.includes(word))
        throw new UnknownStored(
          `${owner} ${at} has ${property} ${JSON.stringify(word)}, which is none of ${words.join(', ')}; another program or version wrote it`,
        );
  }
}

/** Throws UnknownStored where a relationship in a row, as `projectEdge` returns it, holds what the model does not know. */
export function checkEdges(row: object): void {
  for (const value of Object.values(row))
    if (typeof value === 'object' && value !== null && 'rule' in value && 'id' in value && value.id !== null && 'type' in value)
      checkStored(String(value.type), String(value.id), value);
}
