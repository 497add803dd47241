/** Asks all sides and the oracle questions by number, judges them and shrinks the faults. */
import type { Params, Store } from '../store.ts';
import type { SqliteGraph } from '../stores/sqlite/graph.ts';
import { type Answer, askStore } from './answers.ts';
import { shapeOf } from './compare.ts';
import { askEngine } from './engine.ts';
import type { Graph } from './graph.ts';
import { type Finding, judge, judgeSide, type Side, sides } from './judge.ts';
import type { Oracle } from './oracle.ts';
import { makeQuestion, type Question } from './question.ts';
import { shrink } from './shrink.ts';
import { paramsOf, print, productionsOf } from './tree.ts';

/** Who is asked. */
export interface Stores {
  /** The graph of the embedded store. */
  graph: SqliteGraph;
  neo4j: Store;
  oracle: Oracle;
}
export interface Asked {
  question: Question;
  findings: Finding[];
  /** Rows of the true answer; null where there is none. */
  rows: number | null;
}
/** A fault, with the smallest question found that shows it and what was answered to that. */
export interface Shown extends Finding {
  seed: number;
  number: number;
  /** The shrunk question. */
  text: string;
  params: Params;
  truth: string;
  answer: string;
}

const asked = ({ tree, style }: Question): [string, Params] => [print(tree, style), paramsOf(tree)];

async function askSide({ graph, neo4j }: Stores, side: Side, text: string, params: Params, rows: number): Promise<Answer> {
  return side === 'neo4j' ? askStore(neo4j, text, params, rows) : askEngine(graph, side === 'fused', text, params, rows);
}

/** Asks one question of all. */
export async function ask(stores: Stores, question: Question): Promise<Asked> {
  const [text, params] = asked(question);
  const [truth, fused, unfused, neo4j] = await Promise.all([
    stores.oracle.ask(text, params),
    ...sides.map((side) => askSide(stores, side, text, params, question.rows)),
  ]);
  const given = { fused, unfused, neo4j } as Record<Side, Answer>;
  const findings = judge(question, shapeOf(question.tree), { truth, given });
  return { question, findings, rows: truth.kind === 'rows' ? truth.rows.length : null };
}

/** Questions `from` to `to` - 1 under a seed, one after another. */
export async function* askAll(stores: Stores, graph: Graph, seed: number, from: number, to: number): AsyncIterable<Asked> {
  for (let number = from; number < to; number += 1) yield await ask(stores, makeQuestion(graph, seed, number));
}

const hasMistake = ({ tree }: Question): boolean => [...productionsOf(tree)].some((name) => name.startsWith('mistake.'));

/** A message without what belongs to one question: its names, texts, numbers, and what an engine quotes of it. */
export const kindOfMessage = (message: string): string =>
  message
    .replace(/-->.*$/su, '')
    .replace(/`[^`]*`|'[^']*'|"[^"]*"|\$\S+|\d+/gu, '…')
    .replace(/\s+/gu, ' ')
    .slice(0, 120);
/** Faults of one kind have the same text. */
export const kindOf = ({ side, outcome, detail }: Finding): string => `${side} ${outcome}: ${kindOfMessage(detail)}`;

const brief = (answer: Answer): string =>
  answer.kind === 'rows'
    ? `${answer.rows.length} rows ${JSON.stringify(answer.rows.slice(0, 4)).slice(0, 400)}`
    : `${answer.kind}: ${answer.message}`;

/** Shrinks a fault of a question, asking at most `most` smaller ones. */
export async function show(stores: Stores, question: Question, finding: Finding, most: number): Promise<Shown> {
  const { side, outcome } = finding;
  const same = (other: Finding): boolean => (outcome === 'differ' ? other.outcome === outcome : kindOf(other) === kindOf(finding));
  let [truth, answer]: Answer[] = [];
  let shown = finding;
  async function stays(one: Question): Promise<boolean> {
    // The mistake has to stay in it, or being answered is right.
    if (outcome === 'not-refused') return hasMistake(one) && (await ask(stores, one)).findings.some((found) => found.outcome === outcome);
    const [text, params] = asked(one);
    const given = await askSide(stores, side, text, params, one.rows);
    if ((given.kind === 'rows') !== (outcome === 'differ')) return false;
    const right = await stores.oracle.ask(text, params);
    const found = judgeSide(side, shapeOf(one.tree), right, given, one.rows);
    if (!same(found)) return false;
    [truth, answer, shown] = [right, given, found];
    return true;
  }
  const small = outcome === 'invalid' ? question : await shrink(question, stays, most);
  const [text, params] = asked(small);
  const told = (one: Answer | undefined): string => (one ? brief(one) : '');
  return { ...shown, seed: question.seed, number: question.number, text, params, truth: told(truth), answer: told(answer) };
}
