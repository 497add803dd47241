/** The scenarios of the TCK as they are written: one graph, one question, one answer or error. Outlines stand once for each example. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser, type Pickle } from '@cucumber/gherkin';
import { folder } from './folder.ts';

type PickleStep = Pickle['steps'][number];

export type Phase = 'compile time' | 'runtime' | 'any time';
export type Expected =
  | { kind: 'rows'; columns: string[]; rows: string[][]; ordered: boolean; listsAsBags: boolean }
  | { kind: 'error'; type: string; phase: Phase; detail: string };

export interface Scenario {
  /** `Match4 [1]`; an example of an outline: `Literals6 [5] #2`. */
  name: string;
  title: string;
  /** Folder of its feature within the features: `clauses/match`. */
  group: string;
  /** Queries that make the graph, in their order. */
  setUp: string[];
  /** In the notation of the TCK, by name. */
  parameters: [name: string, value: string][];
  /** Whether it asks for a procedure that does not exist outside of it. */
  procedures: boolean;
  query: string;
  expected: Expected;
}

const cellsOf = ({ argument }: PickleStep): string[][] =>
  argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? [];
const textOf = ({ argument }: PickleStep): string => argument?.docString?.content ?? '';
const named = (name: string): string => readFileSync(join(folder, 'graphs', name, `${name}.cypher`), 'utf8').replace(/;\s*$/u, '');

function expectedOf(step: PickleStep): Expected | null {
  const error = /^an? (\w+) should be raised at (compile time|runtime|any time): (.+)$/u.exec(step.text);
  if (error) return { kind: 'error', type: error[1] as string, phase: error[2] as Phase, detail: error[3] as string };
  if (!step.text.startsWith('the result should be')) return null;
  const [columns = [], ...rows] = cellsOf(step);
  return {
    kind: 'rows',
    columns,
    rows,
    ordered: step.text.includes('in order'),
    listsAsBags: step.text.includes('ignoring element order for lists'),
  };
}

function scenarioOf(pickle: Pickle, feature: string, group: string, example: number | null): Scenario {
  const { steps } = pickle;
  const [, number = '?', title = ''] = /^\[(\d+)\]\s*(.*)$/su.exec(pickle.name) ?? [];
  const graph = /^the (binary-tree-\d) graph$/u;
  const expected = steps.map(expectedOf).find((one) => one !== null);
  const asked = steps.find(({ text }) => text === 'executing query:');
  if (!expected || !asked) throw new Error(`${feature} ${pickle.name}: no question or no answer`);
  return {
    name: `${feature} [${number}]${example === null ? '' : ` #${example}`}`,
    title,
    group,
    setUp: steps.flatMap((step) => {
      const known = graph.exec(step.text)?.[1];
      return known ? [named(known)] : step.text === 'having executed:' ? [textOf(step)] : [];
    }),
    parameters: steps.flatMap((step) =>
      step.text === 'parameters are:' ? cellsOf(step).map(([name = '', value = '']): [string, string] => [name, value]) : [],
    ),
    procedures: steps.some(({ text }) => text.startsWith('there exists a procedure')),
    query: textOf(asked),
    expected,
  };
}

/** All scenarios, in the order of their files' names. */
export function loadScenarios(): Scenario[] {
  const features = join(folder, 'features');
  const files = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.feature'));
  return files.sort().flatMap((file) => {
    let last = 0;
    const newId = (): string => String(++last);
    const document = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(readFileSync(join(features, file), 'utf8'));
    const feature = document.feature?.name.split(' - ')[0] ?? file;
    const examples = new Map<string, number>();
    return compile(document, file, newId).map((pickle) => {
      const [scenario = '', row] = pickle.astNodeIds;
      const example = row === undefined ? null : (examples.get(scenario) ?? 0) + 1;
      if (example !== null) examples.set(scenario, example);
      return scenarioOf(pickle, feature, file.split(/[/\\]/u).slice(0, -1).join('/'), example);
    });
  });
}
