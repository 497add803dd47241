/**
 * The true answer: the question's own text, unchanged, asked of Neo4j by the driver. Only for questions made here. Values are turned into
 * JSON by code of its own, so that a fault of the store's is not shared.
 */
import neo4j, { type Driver, isDate, isInt, isNode, isPath, isRelationship, type Node, type Path, type Relationship } from 'neo4j-driver';
import { logLabel } from '../log.ts';
import type { Params, Value } from '../store.ts';
import { formerLabel, sourceLabel } from '../stores/sources.ts';
import { type Answer, deadline } from './answers.ts';

export interface Oracle {
  ask(text: string, params: Params): Promise<Answer>;
  /** Removes what stands beside the graph (log, sources, former addresses), which a question asked directly would meet. */
  clearBeside(): Promise<void>;
  close(): Promise<void>;
}

/** Rows read at most; no question is meant to give as many. */
const mostRows = 50_000;

function given(value: Value): unknown {
  if (Array.isArray(value)) return value.map(given);
  return Number.isSafeInteger(value) ? neo4j.int(value as number) : value;
}
function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  // The contract's rule for whole numbers that JSON cannot hold: their digits.
  if (isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value as Value;
  if (isNode(value)) return { labels: [...(value as Node).labels].sort(), properties: plain((value as Node).properties) };
  if (isRelationship(value)) return { type: (value as Relationship).type, properties: plain((value as Relationship).properties) };
  if (isPath(value)) {
    const { start, segments } = value as Path;
    return {
      nodes: [start, ...segments.map(({ end }) => end)].map(plain),
      relationships: segments.map((step) => plain(step.relationship)),
    };
  }
  if (isDate(value)) return String(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
}

/** Opens the oracle on the server that the store under test uses. */
export function openOracle({ uri, user, password }: { uri: string; user: string; password: string }): Oracle {
  const driver: Driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  return {
    async ask(text, params) {
      const session = driver.session({ defaultAccessMode: 'READ' });
      try {
        const bound = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, given(value)]));
        const result = session.run(text, bound, { timeout: deadline });
        const rows: Value[][] = [];
        for await (const record of result) if (rows.push(record.keys.map((key) => plain(record.get(key)))) === mostRows) break;
        return { kind: 'rows', columns: (await result.keys()).map(String), rows, cut: rows.length === mostRows ? 'rows' : null };
      } catch (error) {
        const { code = '', message } = error as { code?: string; message: string };
        if (/TransactionTimedOut|Terminated|MemoryPool/u.test(code)) return { kind: 'refused', code: 'timeout', message };
        return { kind: 'refused', code, message };
      } finally {
        await session.close();
      }
    },
    async clearBeside() {
      for (const label of [logLabel, sourceLabel, formerLabel]) await driver.executeQuery(`MATCH (n:${label}) DETACH DELETE n`);
    },
    close: () => driver.close(),
  };
}
