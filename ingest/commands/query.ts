/** `jiyao query CYPHER`: one read-only question. */
import type { Answer, Cut } from '../../cypher/store.ts';
import { withBackend } from './backend.ts';
import { optionOf, type Run } from './command.ts';
import { csvLines } from './csv.ts';
import { parseParameters } from './parameters.ts';
import { readCommandSettings } from './settings.ts';
import { tableLines } from './table.ts';
import { orInterrupted } from './terminal.ts';

const formats: Record<string, (answer: Answer) => string[]> = {
  table: ({ columns, rows }) => [...tableLines(columns, rows), `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`],
  csv: ({ columns, rows }) => csvLines(columns, rows),
  json: ({ columns, rows }) => {
    const maps = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null]))));
    return ['[', ...maps.map((map, at) => `  ${map}${at < maps.length - 1 ? ',' : ''}`), ']'];
  },
};

/** What to raise where an answer was cut. */
const settingOf: Record<Cut, string> = { rows: 'JIYAO_QUERY_ROWS', bytes: 'JIYAO_QUERY_BYTES' };

export const run: Run = async (given, terminal) => {
  const params = parseParameters(given.options.get('param') ?? []);
  const format = formats[optionOf(given, 'format') ?? 'table'] as (answer: Answer) => string[];
  const cypher = given.positionals[0] as string;
  const answer = await withBackend(await readCommandSettings(), (backend) => orInterrupted(backend.query(cypher, params), terminal));
  for (const line of format(answer)) {
    if (terminal.closed) break;
    await terminal.out(line);
  }
  if (answer.cut)
    terminal.error(`jiyao: there is more than these ${answer.rows.length} rows; ask for less, or raise ${settingOf[answer.cut]}`);
  return 0;
};
