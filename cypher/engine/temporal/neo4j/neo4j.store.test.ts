/** Every temporal value and function as the real server has it; skipped without one (NEO4J_TEST_URI). */
import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { afterAll, expect, test } from 'vitest';
import { QueryRefused } from '../../../store.ts';
import type { Value } from '../../values.ts';
import { DateValue } from '../date.ts';
import { LocalDateTimeValue } from '../date-time.ts';
import { DurationValue } from '../duration.ts';
import { LocalTimeValue } from '../time.ts';
import { Temporal } from '../types.ts';
import { type Asked, asked, duration } from './random.ts';

const {
  NEO4J_TEST_URI: uri,
  NEO4J_TEST_USER: user = 'neo4j',
  NEO4J_TEST_PASSWORD: password = '',
  TEMPORAL_RUNS: runs = '3000',
} = process.env;
const driver = uri === undefined ? null : neo4j.driver(uri, neo4j.auth.basic(user, password));
afterAll(() => driver?.close());

/** A value as the driver takes it. */
function sent(value: Value): unknown {
  if (typeof value === 'bigint') return neo4j.int(value);
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, of]) => [name, sent(of)]));
  if (value instanceof DateValue) return new neo4j.types.Date(value.year, value.month, value.day);
  if (value instanceof LocalTimeValue) return new neo4j.types.LocalTime(value.hour, value.minute, value.second, value.nanosecond);
  if (value instanceof LocalDateTimeValue) {
    const { date, time } = value;
    return new neo4j.types.LocalDateTime(date.year, date.month, date.day, time.hour, time.minute, time.second, time.nanosecond);
  }
  if (value instanceof DurationValue) {
    return new neo4j.types.Duration(neo4j.int(value.months), neo4j.int(value.days), neo4j.int(value.seconds), neo4j.int(value.nanos));
  }
  return value;
}
const told = (value: Value): string => {
  if (value instanceof Map) return `{${[...value].map(([name, of]) => `${name}: ${told(of)}`).join(', ')}}`;
  return value instanceof Temporal ? `${value.type} ${value}` : typeof value === 'string' ? `'${value}'` : String(value);
};
function ours({ values, ours }: Asked): string {
  try {
    return told(ours(values));
  } catch (error) {
    if (error instanceof QueryRefused || error instanceof RangeError) return 'refused';
    throw error;
  }
}
async function theirs({ form, values }: Asked): Promise<string> {
  const [a = null, b = null, c = null] = values.map(sent);
  const session = driver!.session();
  try {
    const { records } = await session.run(`CYPHER 5 WITH ${form} AS x RETURN toString(x) AS text, valueType(x) AS type`, { a, b, c });
    const [text, type] = [records[0]!.get('text') as string | null, (records[0]!.get('type') as string).replace(' NOT NULL', '')];
    return text === null ? 'null' : ['BOOLEAN', 'INTEGER'].includes(type) ? text : `${type} ${text}`;
  } catch (error) {
    if (error instanceof neo4j.Neo4jError && /^Neo\.(?:Client|Database)Error/u.test(error.code)) return 'refused';
    throw error;
  } finally {
    await session.close();
  }
}

test.skipIf(!driver)('says the same of every random question', async () => {
  const wrong: string[] = [];
  for (const question of fc.sample(asked, Number(runs))) {
    const [here, there] = [ours(question), await theirs(question)];
    if (here !== there) wrong.push(`${question.form} ${question.values.map(told).join(' | ')}: ${here}, but the server ${there}`);
  }
  expect(wrong).toEqual([]);
});

test.skipIf(!driver)('orders durations alike', async () => {
  const session = driver!.session();
  const some = fc.sample(duration, 400);
  const near = [
    [1n, 0n, 0n],
    [0n, 30n, 37_746n],
    [0n, 31n, 0n],
    [0n, 0n, 2_629_746n],
  ].map(([months, days, seconds]) => DurationValue.of(months!, days!, seconds!, 0n));
  const { records } = await session.run('UNWIND $all AS x RETURN toString(x) AS text ORDER BY x', { all: [...some, ...near].map(sent) });
  await session.close();
  expect([...some, ...near].sort((one, other) => one.order(other)).map(String)).toEqual(records.map((record) => record.get('text')));
});
