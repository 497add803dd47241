/** A closed list of words stands in cypher/enumerations.ts alone, and the model knows all of them; one that is not of the graph in cypher/closed-lists.ts. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import * as besides from '../../cypher/closed-lists.ts';
import * as enumerations from '../../cypher/enumerations.ts';
import { nodeKinds, nodes, provenance, relationships, relationshipTypes } from '../../cypher/model.ts';
import { read, sources } from '../tracked.ts';

const lists = Object.entries(enumerations) as [name: string, words: readonly string[]][];
const all = [...lists, ...(Object.entries(besides) as typeof lists)];
const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word) => other.includes(word));

/** The closed lists below a shape: of its properties, optional or in a list. */
function enumsOf(shape: unknown): string[][] {
  if (shape instanceof z.ZodEnum) return [shape.options.map(String)];
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodNullable) return enumsOf(shape.unwrap());
  if (shape instanceof z.ZodArray) return enumsOf(shape.element);
  return shape instanceof z.ZodObject ? Object.values(shape.shape).flatMap(enumsOf) : [];
}
const inModel = [
  provenance,
  ...nodeKinds.map((kind) => nodes[kind].properties),
  ...relationshipTypes.map((type) => relationships[type].properties),
].flatMap(enumsOf);

test('the model has every list, as words of a property or as types of relationships', () => {
  const types: readonly string[] = relationshipTypes;
  const missing = lists.filter(([, words]) => !inModel.some((one) => same(one, words)) && !words.every((word) => types.includes(word)));
  expect(
    missing.map(([name]) => name),
    'use it as z.enum(…) of a property in cypher/model.ts, or move it to cypher/closed-lists.ts',
  ).toEqual([]);
});

test('every list of the model is one of them', () => {
  const strange = inModel.filter((one) => !lists.some(([, words]) => same(one, words)));
  expect(inModel.length).toBeGreaterThan(10);
  expect(strange, 'move the words to cypher/enumerations.ts and name the list from there').toEqual([]);
});

/** Words in quotes, one after another, as in a list or a union of types. */
const run = /(?:'[^'\n]*'\s*[,|]\s*)+'[^'\n]*'/gu;
function spelled(text: string): string[] {
  return [...text.matchAll(run)].flatMap(([whole]) => {
    const words = [...new Set([...whole.matchAll(/'([^']*)'/gu)].map(([, word]) => word ?? ''))];
    return all.filter(([, list]) => same(list, words)).map(([name]) => name);
  });
}

test('no other file spells one again', () => {
  // A test states what it expects, and the records that are made up have words of their own.
  const own = sources.filter(
    (path) =>
      !['cypher/enumerations.ts', 'cypher/closed-lists.ts'].includes(path) && !path.endsWith('.test.ts') && !path.startsWith('bench/'),
  );
  const again = own.flatMap((path) => spelled(read(path)).map((name) => `${path}: ${name}`));
  expect(
    again,
    'import the list or its type from cypher/enumerations.ts or cypher/closed-lists.ts; a table over all its words is a Record of them',
  ).toEqual([]);
});

test('a list spelled again is seen, others are not', () => {
  expect(spelled("part: 'support' | 'lead';")).toEqual(['taskParts']);
  expect(spelled("const parts = ['lead', 'support', 'none'];")).toEqual(['dutyParts']);
  expect(spelled("const parts = ['lead', 'support', 'other'];")).toEqual([]);
  expect(spelled("kind === 'lead' ? 1 : 'support'")).toEqual([]);
});
