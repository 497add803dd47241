/** What becomes of a question, for each pair of answers: what is a fault and what is only counted. */
import { expect, test } from 'vitest';
import type { Answer } from './answers.ts';
import { isFault, judge } from './judge.ts';
import type { Question } from './question.ts';
import { empty, plain } from './tree.ts';

const shape = { bags: [false], keys: [], total: false };
const rows = (...values: number[]): Answer => ({ kind: 'rows', columns: ['n'], rows: values.map((value) => [value]), cut: null });
const refused = (code: string): Answer => ({ kind: 'refused', code, message: 'why' });
const crash: Answer = { kind: 'crash', message: 'TypeError' };
const outcomes = (expected: Question['expect'], truth: Answer, neo4j: Answer, embedded: Answer): string[] =>
  judge({ seed: 1, number: 0, tree: empty, style: plain, expect: expected, rows: 10 }, shape, { truth, neo4j, embedded }).map(
    (finding) => `${finding.side} ${finding.outcome}${isFault(finding) ? '!' : ''}`,
  );

test.each<[string, Answer, Answer, Answer, string[]]>([
  ['both are right', rows(1), rows(1), rows(1), ['neo4j equal', 'embedded equal']],
  ['Neo4j store is wrong', rows(1), rows(2), rows(1), ['neo4j differ!', 'embedded equal']],
  ['both are wrong alike', rows(1), rows(2), rows(2), ['neo4j differ!', 'embedded differ!']],
  ['the embedded engine lacks something', rows(1), rows(1), refused('unsupported'), ['neo4j equal', 'embedded refused-by-embedded']],
  ['the embedded engine blames the question', rows(1), rows(1), refused('syntax'), ['neo4j equal', 'embedded refused-by-embedded!']],
  ['both refuse what is right', rows(1), refused('unsupported'), refused('unsupported'), ['neo4j refused-by-neo4j!']],
  ['one throws', rows(1), rows(1), crash, ['neo4j equal', 'embedded crash!']],
  ['too slow', rows(1), rows(1), refused('timeout'), ['neo4j equal', 'embedded too-slow']],
  ['Neo4j itself refuses', refused('Neo.ClientError'), rows(1), rows(1), ['neo4j invalid!', 'neo4j invalid!']],
])('%s', (_, truth, neo4j, embedded, told) => {
  expect(outcomes('answer', truth, neo4j, embedded)).toEqual(told);
});

test.each<[string, Answer, Answer, string[]]>([
  ['refused alike', refused('unsupported'), refused('unsupported'), ['neo4j refused-by-both']],
  ['refused with two codes', refused('unsupported'), refused('syntax'), ['neo4j not-refused!']],
  ['answered by one', refused('unsupported'), rows(), ['neo4j not-refused!']],
  ['answered by both', rows(), rows(), ['neo4j not-refused!']],
  ['one throws', refused('unsupported'), crash, ['embedded crash!']],
])('a mistake %s', (_, neo4j, embedded, told) => {
  expect(outcomes('refusal', rows(), neo4j, embedded)).toEqual(told);
});
