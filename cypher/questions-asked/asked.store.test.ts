/** Every question is answered by every store at hand, and where there are both, with the same rows: in order where it asks for an order. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphRecords } from '../../bench/verify/records.ts';
import type { Answer, Store, Value } from '../store.ts';
import { clearStore, everyStore } from '../stores/testing.ts';
import { type AskedQuestion, askedQuestions, askers } from './load.ts';

const limits = { timeout: 60_000, rows: 20_000, bytes: 2 ** 26 };
const questions = askedQuestions();
const stores: Store[] = [];
beforeAll(async () => {
  const records = await graphRecords();
  for (const { open } of everyStore()) {
    const store = await open();
    stores.push(store);
    await store.prepare();
    await store.put(records);
  }
});
afterAll(async () => {
  for (const store of stores) {
    await clearStore(store);
    await store.close();
  }
});

/** Rows of the embedded store's answers, each question asked once. */
const rowsFound = new Map<AskedQuestion, number>();
async function answerOf(store: Store, question: AskedQuestion): Promise<Answer> {
  const answer = await store.userQuery(question.cypher, question.params, limits);
  if (store === stores[0]) rowsFound.set(question, answer.rows.length);
  return answer;
}

/** Lists are collected in any order. */
const plain = (value: Value): string =>
  Array.isArray(value)
    ? `[${value.map(plain).sort().join()}]`
    : value !== null && typeof value === 'object'
      ? `{${Object.entries(value)
          .map(([name, one]) => `${name}:${plain(one)}`)
          .sort()
          .join()}}`
      : JSON.stringify(value);
function told({ cypher }: AskedQuestion, { columns, rows }: Answer): unknown {
  const all = rows.map((row) => row.map(plain).join(' | '));
  return { columns, rows: /\bORDER BY\b[^}]*$/u.test(cypher) ? all : all.sort() };
}

test('there are enough of them, and each is another', () => {
  expect(questions.length).toBeGreaterThanOrEqual(150);
  expect(new Set(questions.map(({ cypher }) => cypher)).size).toBe(questions.length);
});
describe.each(askers)('of a %s', (asker) => {
  const own = questions.filter((one) => one.asker === asker);
  test.each(own)('$name', async (question) => {
    const answers = [];
    for (const store of stores) answers.push(told(question, await answerOf(store, question)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});
test('most of them find something', async () => {
  // Those that were not asked above, where only some tests are run.
  for (const question of questions) if (!rowsFound.has(question)) await answerOf(stores[0] as Store, question);
  expect([...rowsFound.values()].filter((rows) => rows > 0).length / questions.length).toBeGreaterThan(0.85);
});
