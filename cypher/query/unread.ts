/** What is said of a query that is no Cypher, or more than one query. */
import { QueryRefused } from '../store.ts';
import { changes } from './build/refused.ts';
import { type Failure, type Word, words } from './grammar.ts';

const administers = 'is an administration command; it is refused.';
/** What a query may begin with elsewhere, and why not here. */
const beginnings: Record<string, string> = {
  EXPLAIN: 'EXPLAIN is not supported: a query is answered, not planned.',
  PROFILE: 'PROFILE is not supported: a query is answered, not measured.',
  CYPHER: 'Options before a query are refused: it is always read as Cypher 5.',
  SHOW: `SHOW ${administers}`,
  TERMINATE: `TERMINATE ${administers}`,
  USE: 'USE is refused: there is one graph.',
  LOAD: 'LOAD reads files of the machine and addresses of the net; it is refused.',
  USING: 'USING PERIODIC COMMIT is for loading; it is refused.',
  FINISH: 'FINISH gives nothing; a query ends with RETURN.',
};
const writes = new Set(
  'CREATE MERGE SET DELETE DETACH NODETACH REMOVE FOREACH DROP ALTER GRANT DENY REVOKE START STOP RENAME INSERT'.split(' '),
);
const administration = new Set('ENABLE DEALLOCATE REALLOCATE DRYRUN'.split(' '));

/** A word that stands where a clause begins, and is refused by name; null: another. */
export function refusedBeginning({ text, start }: Word): QueryRefused | null {
  const word = text.toUpperCase();
  const reason = Object.hasOwn(beginnings, word) ? beginnings[word] : undefined;
  if (reason) return new QueryRefused('unsupported', reason, start);
  if (writes.has(word)) return new QueryRefused('write', changes(word), start);
  if (administration.has(word)) return new QueryRefused('unsupported', `${word} ${administers}`, start);
  return null;
}

/** Of a sign that no Cypher has, or that begins what never ends. */
function unreadable(char: string): string {
  if (char === "'" || char === '"') return `The text that begins with ${char} has no end.`;
  if (char === '`') return 'The name that begins with ` has no end.';
  if ('“”‘’'.includes(char)) return `${char} is a typographic quotation mark; write ' around texts.`;
  if ('（），：；｛｝［］。'.includes(char)) return `${char} is a full-width character; write the plain one.`;
  return `${JSON.stringify(char)} cannot stand here.`;
}

/** The refusal of a query that could not be read. */
export function unread(text: string, cut: readonly Word[], { word, message }: Failure): QueryRefused {
  const first = cut[0] && refusedBeginning(cut[0]);
  if (first) return first;
  const odd = cut.find(({ type }) => type === words.ErrorChar);
  if (odd) return new QueryRefused('syntax', unreadable(String.fromCodePoint(text.codePointAt(odd.start) ?? 0)), odd.start);
  if (cut.length <= 1) return new QueryRefused('syntax', 'The query is empty; it begins with MATCH and ends with RETURN.', 0);
  if (word.start >= text.trimEnd().length || word.type < 0) return new QueryRefused('syntax', 'The query ends too early.', text.length);
  const expected = /^missing (?<sign>'[^']+') at/u.exec(message)?.groups?.sign;
  if (expected) return new QueryRefused('syntax', `${expected.slice(1, -1)} is missing before ${word.text}.`, word.start);
  return refusedBeginning(word) ?? new QueryRefused('syntax', `${word.text} cannot stand here.`, word.start);
}
