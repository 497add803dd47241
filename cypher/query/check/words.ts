/** Labels, types and properties against the vocabulary: what a closed one does not know is refused with the nearest it knows. */
import type { LabelExpression } from '../tree.ts';
import { type LabelSet, labelsOf, type RelationshipWord, type Vocabulary } from '../vocabulary.ts';
import { meant, mistake } from './refusal.ts';
import { isOnly, type Type } from './types.ts';

type What = 'label' | 'type';
/** The names that stand in it. */
function wordsIn(words: LabelExpression): Extract<LabelExpression, { kind: 'label' }>[] {
  switch (words.kind) {
    case 'any':
      return [];
    case 'label':
      return [words];
    case 'not':
      return wordsIn(words.of);
    case 'and':
    case 'or':
      return [...wordsIn(words.left), ...wordsIn(words.right)];
  }
}
/** Throws QueryRefused for a name the closed vocabulary does not have. */
export function checkWords(words: LabelExpression, vocabulary: Vocabulary, whats: readonly What[]): void {
  if (!vocabulary.closed) return;
  const known = [
    ...(whats.includes('label') ? labelsOf(vocabulary) : []),
    ...(whats.includes('type') ? vocabulary.relationships.map(({ type }) => type) : []),
  ];
  for (const { name, at } of wordsIn(words))
    if (!known.includes(name)) throw mistake(`The graph has no ${whats.join(' or ')} ${name}${meant(name, known) || '.'}`, at);
}

/** Whether what has these names (the labels of a node; of a relationship, its type) is what is asked for. */
export function holds(words: LabelExpression, names: readonly string[]): boolean {
  switch (words.kind) {
    case 'any':
      return names.length > 0;
    case 'label':
      return names.includes(words.name);
    case 'not':
      return !holds(words.of, names);
    case 'and':
      return holds(words.left, names) && holds(words.right, names);
    case 'or':
      return holds(words.left, names) || holds(words.right, names);
  }
}
export const nodesWith = (words: LabelExpression | null, { nodes }: Vocabulary): readonly LabelSet[] =>
  words ? nodes.filter(({ labels }) => holds(words, labels)) : nodes;
export const relationshipsWith = (words: LabelExpression | null, { relationships }: Vocabulary): readonly RelationshipWord[] =>
  words ? relationships.filter(({ type }) => holds(words, [type])) : relationships;

const namesOf = (of: readonly { properties: readonly { name: string }[] }[]): string[] => [
  ...new Set(of.flatMap(({ properties }) => properties.map(({ name }) => name))),
];
/**
 * Throws QueryRefused where the closed vocabulary has no such property at all. One that other nodes or relationships have is a question with
 * an answer: null, as for any node that lacks it.
 */
export function checkProperty(of: Type, name: string, { closed, nodes, relationships }: Vocabulary, at: number): void {
  const own = isOnly(of, 'node') ? nodes : isOnly(of, 'relationship') ? relationships : null;
  if (!closed || own === null || namesOf([...nodes, ...relationships]).includes(name)) return;
  throw mistake(`The graph has no property ${name}${meant(name, namesOf(own)) || '.'}`, at);
}
