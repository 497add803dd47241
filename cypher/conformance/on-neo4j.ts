/** Asks a scenario's question of a real Neo4j, as a person's question is: parsed, checked, printed anew. Its set-up runs as it is written. */
import neo4j, { type Driver, type Transaction } from 'neo4j-driver';
import { check } from '../query/check/check.ts';
import { parse } from '../query/parse.ts';
import { print } from '../query/print/print.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { type Value as Json, QueryRefused } from '../store.ts';
import type { Answer } from './judge.ts';
import { read } from './notation.ts';
import { toldOfDriver } from './of-driver.ts';
import { jsonOfTold } from './of-value.ts';
import type { Scenario } from './scenario.ts';

/** Names nothing, and refuses nothing for its name. */
const open: Vocabulary = { nodes: [], relationships: [], closed: false };

function driverValue(value: Json): unknown {
  if (Array.isArray(value)) return value.map(driverValue);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, driverValue(one)]));
  return Number.isInteger(value) ? neo4j.int(value as number) : value;
}

async function asked(transaction: Transaction, { query, parameters }: Scenario): Promise<Answer> {
  const given = Object.fromEntries(parameters.map(([name, value]) => [name, jsonOfTold(read(value))]));
  let early = true;
  try {
    const tree = parse(query);
    const columns = [...check(tree, open, given).columns.keys()];
    const { cypher, params, name } = print(tree, { vocabulary: open, parameters: given, rows: null });
    early = false;
    const { records } = await transaction.run(cypher, driverValue(params) as Record<string, unknown>);
    return { kind: 'rows', columns, rows: records.map((record) => columns.map((column) => toldOfDriver(record.get(name(column))))) };
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    if (error instanceof QueryRefused || code?.startsWith('Neo.ClientError.'))
      return { kind: 'refused', early, message: `${code}: ${message}` };
    return { kind: 'crash', message };
  }
}

/** The answer to a scenario's question. All that the database holds is hidden while it is asked, and nothing is left in it. */
export async function answerOnNeo4j(driver: Driver, scenario: Scenario): Promise<Answer> {
  const session = driver.session();
  const transaction = await session.beginTransaction();
  try {
    await transaction.run('MATCH (n) DETACH DELETE n');
    for (const query of scenario.setUp) await transaction.run(query);
    return await asked(transaction, scenario);
  } finally {
    await transaction.rollback().catch(() => undefined);
    await session.close();
  }
}
