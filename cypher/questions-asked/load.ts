/** Questions that a journalist, an auditor, a researcher or a clerk would type, written from their needs: one file for each of them. */
import { readFileSync } from 'node:fs';
import type { Params } from '../store.ts';

export const askers = ['journalist', 'auditor', 'researcher', 'clerk'] as const;
export interface AskedQuestion {
  asker: (typeof askers)[number];
  /** What is wanted, in one line. */
  name: string;
  cypher: string;
  params: Params;
}

/** `// name`, the query, `;`, and a line `// $parameter = JSON` for each parameter. */
const entry = /^\/\/ (?<name>[^$\n][^\n]*)\n(?<cypher>.+?);(?<params>(?:\n\/\/ \$[^\n]*)*)(?:\n|$)/gmsu;

/** All of them. Throws SyntaxError where a file has something else between its questions: a bug in the file. */
export const askedQuestions = (): AskedQuestion[] =>
  askers.flatMap((asker) => {
    const text = readFileSync(new URL(`${asker}.cypher`, import.meta.url), 'utf8');
    const rest = text.replaceAll(entry, '').trim();
    if (rest !== '') throw new SyntaxError(`${asker}.cypher: not a question: ${rest.slice(0, 80)}`);
    return [...text.matchAll(entry)].map(({ groups: { name = '', cypher = '', params = '' } = {} }) => ({
      asker,
      name,
      cypher,
      params: Object.fromEntries(
        [...params.matchAll(/\/\/ \$(\w+) = (.+)/gu)].map(([, key, value]) => [key, JSON.parse(value ?? '')]),
      ) as Params,
    }));
  });
