/**
 * One text case: `# name`, its text, `==>`, then lines that must be among what is said; `not …` lines must not. A case of several
 * records begins each with `--- name.txt`.
 */
import { toRows } from '../6-rows.ts';
import { extract } from '../extract.ts';
import { type CaseRecord, findingLines } from './across.ts';
import { linesOf } from './facts.ts';
import { graphLines } from './graph.ts';

export interface Case {
  name: string;
  texts: readonly { name: string; text: string }[];
  wanted: readonly string[];
  unwanted: readonly string[];
}

/** The cases of one file. */
export function casesOf(file: string): Case[] {
  return file
    .split(/^# /mu)
    .slice(1)
    .map((block) => {
      const [input = '', expected = ''] = block.split(/^==>\n/mu);
      const name = input.slice(0, input.indexOf('\n'));
      const lines = expected.split('\n').map((line) => line.trim());
      return {
        name,
        texts: textsOf(input.slice(name.length + 1)),
        wanted: lines.filter((line) => line !== '' && !line.startsWith('not ')),
        unwanted: lines.filter((line) => line.startsWith('not ')).map((line) => line.slice(4)),
      };
    });
}

function textsOf(input: string): Case['texts'] {
  const [whole = '', ...parts] = input.split(/^--- (?=\S+\n)/mu);
  if (parts.length === 0) return [{ name: 'case.txt', text: whole }];
  return parts.map((part) => ({ name: part.slice(0, part.indexOf('\n')), text: part.slice(part.indexOf('\n') + 1) }));
}

/** All that is said of the texts of a case: facts and messages of each record, the graph of all, what the check finds in them. */
export function saidOf(texts: Case['texts']): string[] {
  const records = texts.map(({ name, text }): CaseRecord => {
    const record = extract(text, name);
    return { text, record, rows: toRows(text, record).rows };
  });
  const facts = records.flatMap(({ record }) => linesOf(record));
  return [...facts, ...graphLines(records.map(({ rows }) => rows)), ...findingLines(records)];
}

/** What is wrong with a case, and all that was read; null where it holds. */
export function faultOf({ texts, wanted, unwanted }: Pick<Case, 'texts' | 'wanted' | 'unwanted'>): string | null {
  const said = saidOf(texts);
  const missing = wanted.filter((line) => !said.includes(line));
  const extra = unwanted.filter((line) => said.includes(line));
  if (missing.length === 0 && extra.length === 0) return null;
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : [];
  const read = said.filter((line) => !/ 0$/u.test(line));
  return [...list('not read:', missing), ...list('read, and must not be:', extra), ...list('what was read:', read)].join('\n');
}
