/** Patterns in which names are made: of MATCH, and of pattern comprehension. */
import type { NodePattern, PatternPart, RelationshipPattern } from '../tree.ts';
import { refuseAggregates } from './aggregates.ts';
import type { Checker } from './checker.ts';
import type { Names } from './names.ts';
import { expectType, mistake } from './refusal.ts';
import { checkShortest } from './shortest.ts';
import * as types from './types.ts';
import { checkProperty, checkWords, nodesWith, relationshipsWith } from './words.ts';

/** The names with one of a pattern; one that is known must be able to mean such. */
export function bound(name: string, type: types.Type, names: Names, at: number): Names {
  const known = names.get(name);
  if (!known) return names.with(name, type);
  const narrowed = types.common(known, type);
  if (!narrowed) throw mistake(`${name} is ${types.told(known)} already; here it would be ${types.told(type)}. Use another name.`, at);
  return names.narrowed(name, narrowed);
}

export const typeOfNode = (one: NodePattern, { vocabulary }: Checker): types.Type => types.nodesOf(nodesWith(one.labels, vocabulary));
export function typeOfRelationship({ types: words, length }: RelationshipPattern, { vocabulary }: Checker): types.Type {
  const type = types.relationshipsOf(relationshipsWith(words, vocabulary));
  return length ? types.listOf(type) : type;
}

const refuseTwice = ({ relationships }: PatternPart): void => {
  const seen = new Set<string>();
  for (const { variable, at } of relationships) {
    if (variable && seen.has(variable))
      throw mistake(`The relationship ${variable} stands twice in one pattern, which nothing can match.`, at);
    if (variable) seen.add(variable);
  }
};

/** The names with those a pattern makes. */
function declared(part: PatternPart, names: Names, checker: Checker): Names {
  let known = names;
  if (part.path !== null) {
    if (known.has(part.path)) throw mistake(`The name ${part.path} is taken already; give the path another.`, part.at);
    known = known.with(part.path, types.path);
  }
  part.nodes.forEach((one, index) => {
    if (one.variable !== null) known = bound(one.variable, typeOfNode(one, checker), known, one.at);
    const relationship = part.relationships[index];
    if (relationship?.variable) known = bound(relationship.variable, typeOfRelationship(relationship, checker), known, relationship.at);
  });
  return known;
}

/** What a node or relationship must hold: labels or types, properties, a condition. */
function checkPiece(piece: NodePattern | RelationshipPattern, type: types.Type, names: Names, checker: Checker): void {
  const { properties, where } = piece;
  if (properties) {
    if (properties.kind === 'parameter')
      throw mistake(`A parameter cannot stand for all properties of a pattern; write {name: $${properties.name}.name}.`, properties.at);
    refuseAggregates(properties, 'a pattern');
    expectType(checker.value(properties, names), types.map, 'A pattern', properties.at);
    if (properties.kind === 'map') for (const { name } of properties.entries) checkProperty(type, name, checker.vocabulary, properties.at);
  }
  if (where) {
    refuseAggregates(where, 'WHERE');
    checker.condition(where, names);
  }
}

/** Checks what a pattern says of its nodes and relationships, with the names known where they stand. */
export function checkPieces(part: PatternPart, names: Names, checker: Checker): void {
  for (const one of part.nodes) {
    checker.signs.node(one);
    if (one.labels) checkWords(one.labels, checker.vocabulary, ['label']);
    checkPiece(one, types.node, names, checker);
  }
  for (const one of part.relationships) {
    checker.signs.relationship(one);
    if (one.types) checkWords(one.types, checker.vocabulary, ['type']);
    if (one.length && one.where)
      throw mistake(
        'WHERE cannot stand in a relationship of many steps; name the path and use all(r IN relationships(p) WHERE …).',
        one.where.at,
      );
    if ((one.length || part.shortest) && one.types && !isChoice(one.types))
      throw mistake('A relationship of many steps takes names of types, with | between them, not ! & or %.', one.types.at);
    checkPiece(one, types.relationship, names, checker);
  }
}
const isChoice = (words: NonNullable<RelationshipPattern['types']>): boolean =>
  words.kind === 'label' || (words.kind === 'or' && isChoice(words.left) && isChoice(words.right));

/** The names with all that the patterns make; properties and conditions in them see all of these. */
export function checkPatterns(parts: readonly PatternPart[], names: Names, checker: Checker): Names {
  let known = names;
  for (const part of parts) {
    checkShortest(part);
    refuseTwice(part);
    known = declared(part, known, checker);
  }
  for (const part of parts) checkPieces(part, known, checker);
  return known;
}
