/** Asks a case of Neo4j and of the embedded store, in one SQL where it can be and by the engine alone, and says where the answers part. */
import { type Driver, session as sessions } from 'neo4j-driver';
import { write } from '../../conformance/notation.ts';
import { toldOfDriver } from '../../conformance/of-driver.ts';
import { toldOfValue } from '../../conformance/of-value.ts';
import { Budget } from '../../engine/budget.ts';
import { compileQuery } from '../../engine/run.ts';
import { modelVocabulary } from '../../model-vocabulary.ts';
import { QueryRefused } from '../../store.ts';
import { questionOf } from '../../stores/asking/question.ts';
import type { SqliteGraph } from '../../stores/sqlite/graph.ts';
import { sqlitePushdown } from '../../stores/sqlite/sql/take.ts';
import type { Case } from './cases.ts';

/** Rows as one text, or why there are none. */
type Answer = { rows: string } | { refused: string };
export type Outcome =
  | 'equal'
  | 'refused-rightly'
  /** Refused here, answered by Neo4j. Few may be. */
  | 'stricter'
  /** Other rows, rows where Neo4j has none, or an error that is no refusal. */
  | 'differ';
export interface Found {
  way: 'fused' | 'unfused';
  outcome: Outcome;
  detail: string;
}

const rowsOf = <T>(rows: readonly (readonly T[])[], tell: (value: T) => string): Answer => ({
  rows: rows.map((row) => row.map(tell).join(', ')).join('; '),
});

async function askNeo4j(driver: Driver, { query, place }: Case): Promise<Answer> {
  const session = driver.session({ defaultAccessMode: sessions.READ });
  try {
    const { records } = await session.run(`CYPHER 5 ${query}`);
    const rows = records.map((record) => record.keys.map((key): unknown => record.get(key)));
    return rowsOf(rows, (value) => write(toldOfDriver(value), place.unordered));
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  } finally {
    await session.close();
  }
}
function askEmbedded(graph: SqliteGraph, fused: boolean, { query, place }: Case): Answer {
  try {
    const question = questionOf(query, {}, modelVocabulary);
    const { run } = compileQuery(question.query, fused ? sqlitePushdown(graph.layout) : null);
    const running = { graph, parameters: question.parameters, budget: new Budget({ steps: 1e6, held: 1e6 }), now: Date.now() };
    return rowsOf([...run(running)], (value) => write(toldOfValue(value), place.unordered));
  } catch (error) {
    if (error instanceof QueryRefused) return { refused: error.message };
    throw error;
  }
}

function outcomeOf({ place }: Case, theirs: Answer, ours: Answer): Outcome {
  if ('refused' in theirs) return 'refused' in ours ? 'refused-rightly' : 'differ';
  if ('refused' in ours) return 'stricter';
  return place.varies || theirs.rows === ours.rows ? 'equal' : 'differ';
}

/** What becomes of a case, both ways. */
export async function askCase(driver: Driver, graph: SqliteGraph, asked: Case): Promise<Found[]> {
  const theirs = await askNeo4j(driver, asked);
  return (['fused', 'unfused'] as const).map((way) => {
    const told = (answer: Answer): string => ('rows' in answer ? answer.rows : `refused: ${answer.refused}`);
    try {
      const ours = askEmbedded(graph, way === 'fused', asked);
      return { way, outcome: outcomeOf(asked, theirs, ours), detail: `Neo4j ${told(theirs)}\nhere ${told(ours)}` };
    } catch (error) {
      return { way, outcome: 'differ' as const, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  });
}
