/** The generator, without any store: the same questions each time, every production, shrunk questions that are smaller. */
import { beforeAll, describe, expect, test } from 'vitest';
import { graphRecords } from '../../bench/verify/records.ts';
import { nodeKinds, relationshipTypes } from '../model.ts';
import { type Graph, graphOf } from './graph.ts';
import { allProductions, makeQuestion, type Question } from './question.ts';
import { shrink, smaller } from './shrink.ts';
import { leaf, paramsOf, print, productionsOf, tree } from './tree.ts';
import { propertyTypes } from './vocabulary.ts';

const [seed, count] = [1, 500];
let graph: Graph;
let questions: Question[];
beforeAll(async () => {
  graph = graphOf(await graphRecords());
  questions = Array.from({ length: count }, (_, number) => makeQuestion(graph, seed, number));
});
const textOf = ({ tree, style }: Question): string => print(tree, style);

test('a question is a function of the graph, the seed and the number', () => {
  for (const number of [3, 77, 400]) expect(textOf(makeQuestion(graph, seed, number))).toBe(textOf(questions[number] as Question));
  expect(textOf(makeQuestion(graph, seed + 1, 3))).not.toBe(textOf(questions[3] as Question));
  expect(new Set(questions.map(textOf)).size).toBeGreaterThan(count * 0.99);
});

test('every production is used, every label, type and nearly every property is named', () => {
  const many = Array.from({ length: 4000 }, (_, number) => makeQuestion(graph, seed, number));
  const used = new Set(many.flatMap(({ tree }) => [...productionsOf(tree)]));
  expect(allProductions.filter((name) => !used.has(name))).toEqual([]);
  const text = many.map(textOf).join('\n');
  expect([...nodeKinds, ...relationshipTypes].filter((name) => !new RegExp(`:[\\w|:]*\\b${name}\\b`, 'u').test(text))).toEqual([]);
  expect([...propertyTypes.keys()].filter((name) => !new RegExp(`(?:\\.|[{,] ?)${name}\\b`, 'u').test(text))).toEqual([]);
});

test('one question in ten or so has a mistake', () => {
  const share = questions.filter(({ expect: expected }) => expected === 'refusal').length / count;
  expect(share).toBeGreaterThan(0.05);
  expect(share).toBeLessThan(0.15);
});

test('each parameter that is named is given', () => {
  for (const { tree } of questions) {
    const given = paramsOf(tree);
    const named = print(tree)
      .replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`/gsu, '')
      .match(/\$[\p{L}_][\p{L}\p{N}_]*/gu);
    expect((named ?? []).filter((name) => !(name.slice(1) in given))).toEqual([]);
  }
});

describe('shrinking', () => {
  test('each step is shorter or simpler', () => {
    for (const { tree } of questions.slice(0, 40))
      for (const one of smaller(tree)) expect(print(one).length).toBeLessThan(print(tree).length);
  });
  test('leaves what the fault needs', async () => {
    const [question] = questions
      .filter(({ tree }) => productionsOf(tree).has('clause.optional match') && productionsOf(tree).has('aggregate.collect'))
      .sort((a, b) => print(b.tree).length - print(a.tree).length) as [Question];
    const small = await shrink(question, async (one) => print(one.tree).includes('collect('), 2000);
    expect(print(small.tree).length).toBeLessThan(print(question.tree).length / 2);
    expect(print(small.tree)).toContain('collect(');
    expect(print(small.tree)).not.toContain('OPTIONAL MATCH');
  });
  test('puts a part of a value in its place, never what an aggregate is of', () => {
    const inner = leaf('n.number', { type: 'integer' });
    const whole = (name: string) => tree(name, ['max(', inner, ')'], { type: 'integer' });
    expect([...smaller(whole('integer.coalesce'))].map((one) => print(one))).toEqual(['n.number']);
    expect([...smaller(whole('aggregate'))]).toEqual([]);
  });
  test('never leaves rows chosen in an open order', async () => {
    const cut = questions.filter(({ tree }) => productionsOf(tree).has('tail.LIMIT')).slice(0, 20);
    expect(cut.length).toBe(20);
    for (const question of cut) {
      const small = await shrink(question, async (one) => /\bLIMIT\b/u.test(print(one.tree)), 300);
      expect(print(small.tree)).toMatch(
        /ORDER BY|RETURN (?:DISTINCT )?(?:(?:count|min|max|sum|collect)\([^)]*\)+(?: AS \S+| AS `[^`]*`)?(?:, )?)+ (?:SKIP|LIMIT)/u,
      );
    }
  });
});
