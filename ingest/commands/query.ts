/** `jiyao query CYPHER`: one read-only question; a saved one by its name. */
import { coerceParams, loadQuestions } from '../../cypher/queries/load.ts';
import type { Answer, Cut, Params } from '../../cypher/store.ts';
import { optionOf, type Run } from './command.ts';
import { csvLines } from './csv.ts';
import { withBackend } from './open-backend.ts';
import { parseParameters } from './parameters.ts';
import { readCommandSettings } from './settings.ts';
import { tableLines } from './table.ts';
import { orInterrupted } from './terminal.ts';

const formats: Record<string, (answer: Answer) => string[]> = {
  table: ({ columns, rows }) => [...tableLines(columns, rows), `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`],
  csv: ({ columns, rows }) => csvLines(columns, rows),
  excel: ({ columns, rows }) => csvLines(columns, rows).map((line, at) => (at === 0 ? `\ufeff${line}` : line)),
  json: ({ columns, rows }) => {
    const maps = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null]))));
    return ['[', ...maps.map((map, at) => `  ${map}${at < maps.length - 1 ? ',' : ''}`), ']'];
  },
};

/** What to raise where an answer was cut. */
const settingOf: Record<Cut, string> = { rows: 'JIYAO_QUERY_ROWS', bytes: 'JIYAO_QUERY_BYTES' };

/** What is asked: a saved question where the text is the name of one, with what it takes for what is not given; else the text itself. */
async function questionOf(asked: string, given: Params): Promise<{ cypher: string; params: Params }> {
  const saved = (await loadQuestions()).find(({ id }) => id === asked);
  return saved ? { cypher: saved.cypher, params: coerceParams(saved, given) } : { cypher: asked, params: given };
}

export const run: Run = async (given, terminal) => {
  const format = formats[optionOf(given, 'format') ?? 'table'] as (answer: Answer) => string[];
  const { cypher, params } = await questionOf(given.positionals[0] as string, parseParameters(given.options.get('param') ?? []));
  const answer = await withBackend(await readCommandSettings(), (backend) => orInterrupted(backend.query(cypher, params), terminal));
  for (const line of format(answer)) {
    if (terminal.closed) break;
    await terminal.out(line);
  }
  if (answer.cut)
    terminal.error(`jiyao: there is more than these ${answer.rows.length} rows; ask for less, or raise ${settingOf[answer.cut]}`);
  return 0;
};
