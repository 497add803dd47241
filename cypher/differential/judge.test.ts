/** What becomes of a question, for each set of answers: what is a fault and what is only counted. */
import { expect, test } from 'vitest';
import type { Answer } from './answers.ts';
import { isFault, judge } from './judge.ts';
import type { Question } from './question.ts';
import { empty, plain } from './tree.ts';

const shape = { bags: [false], keys: [], total: false };
const rows = (...values: number[]): Answer => ({ kind: 'rows', columns: ['n'], rows: values.map((value) => [value]), cut: null });
const refused = (code: string): Answer => ({ kind: 'refused', code, message: 'why' });
const crash: Answer = { kind: 'crash', message: 'TypeError' };
const outcomes = (expected: Question['expect'], truth: Answer, [fused, unfused, neo4j]: readonly [Answer, Answer, Answer]): string[] =>
  judge({ seed: 1, number: 0, tree: empty, style: plain, expect: expected, rows: 10 }, shape, {
    truth,
    given: { fused, unfused, neo4j },
  }).map((finding) => `${finding.outcome}${isFault(finding) ? '!' : ''}`);

test.each<[string, Answer, [Answer, Answer, Answer], string[]]>([
  ['all are right', rows(1), [rows(1), rows(1), rows(1)], ['equal', 'equal', 'equal']],
  ['what SQL answers is wrong', rows(1), [rows(2), rows(1), rows(1)], ['differ!', 'equal', 'equal']],
  ['all are wrong alike', rows(1), [rows(2), rows(2), rows(2)], ['differ!', 'differ!', 'differ!']],
  ['one refuses', rows(1), [rows(1), refused('unsupported'), rows(1)], ['equal', 'refused', 'equal']],
  ['one throws', rows(1), [rows(1), crash, rows(1)], ['equal', 'crash!', 'equal']],
  ['one is slow', rows(1), [rows(1), refused('timeout'), rows(1)], ['equal', 'too-slow', 'equal']],
  ['nothing is known', crash, [rows(1), rows(1), rows(1)], ['invalid!', 'invalid!', 'invalid!']],
  [
    'it is no question',
    refused('Neo.ClientError.Statement.SyntaxError'),
    [refused('syntax'), rows(1), refused('unsupported')],
    ['refused-rightly', 'differ!', 'refused-rightly'],
  ],
  [
    'it fails while running',
    refused('Neo.ClientError.Statement.ArithmeticError'),
    [refused('failed'), rows(1), rows()],
    ['refused-rightly', 'differ!', 'differ!'],
  ],
])('%s', (_, truth, given, told) => {
  expect(outcomes('answer', truth, given)).toEqual(told);
});

test.each<[string, [Answer, Answer, Answer], string[]]>([
  ['refused alike', [refused('syntax'), refused('syntax'), refused('syntax')], ['refused-rightly', 'refused-rightly', 'refused-rightly']],
  ['refused with two codes', [refused('syntax'), refused('syntax'), refused('failed')], ['not-refused!', 'not-refused!', 'not-refused!']],
  ['answered by one', [refused('syntax'), refused('syntax'), rows()], ['not-refused!', 'not-refused!', 'not-refused!']],
  ['one throws', [crash, refused('syntax'), refused('syntax')], ['crash!', 'not-refused!', 'not-refused!']],
])('a mistake %s', (_, given, told) => {
  expect(outcomes('refusal', rows(), given)).toEqual(told);
});
