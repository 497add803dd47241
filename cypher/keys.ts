/** Node keys and edge ids: made here and nowhere else. Readable, so that a key in a query says what it is. */
import { hash } from 'node:crypto';

/** `|` and control characters inside a part would make two things one key. */
const part = (value: string | number | null | undefined): string =>
  String(value ?? '').replace(/[|%\p{Cc}]/gu, (char) => `%${char.codePointAt(0)?.toString(16).padStart(2, '0')}`);

/**
 * A record by its text and place (decision 23): `text` is the SHA-256 of what is compared, `scope` the place it names, '' where it names
 * none. Another name, encoding or format of one text is the same record.
 */
export const recordKey = (text: string, scope: string): string => `record:${hash('sha256', `${text}\n${scope}`).slice(0, 24)}`;
const within = (record: string): string => record.slice('record:'.length);
export const itemKey = (record: string, position: number): string => `item:${within(record)}#${position}`;
export const targetKey = (record: string, position: number): string => `target:${within(record)}#${position}`;
export const figureKey = (record: string, position: number, at: number): string => `figure:${within(record)}#${position}.${at}`;
/** `start` and `end` count what is compared of the text, so that a mention is the same in every format of it. */
export const mentionKey = (record: string, start: number, end: number): string => `mention:${within(record)}@${start}-${end}`;
/** Keys of things that several records may speak of: always within a scope. */
export const scopedKey = (
  kind: 'official' | 'organization' | 'document' | 'documentnumber' | 'guidance' | 'project' | 'strategy',
  scope: string,
  name: string,
): string => `${kind}:${part(scope)}|${part(name)}`;

/** A part of a key as it was before it was escaped. */
export const partOf = (escaped: string): string =>
  escaped.replace(/%([0-9a-f]{2})/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

/** Whether a scope is that of a record which names no place. */
export const isOwnScope = (scope: string): boolean => scope.startsWith('record:');
/** Whether the key of a person, body, document or meeting lies in such a scope. */
export const hasOwnScope = (key: string): boolean => isOwnScope(key.slice(key.indexOf(':') + 1));

/** The scope in the key of a person, body, document or meeting; null for keys that hold none. */
export function scopeOfKey(key: string): string | null {
  const scope = /^(?:official|organization|document|documentnumber|guidance|project|strategy|meeting):(?<scope>[^|]*)\|/u.exec(key)?.groups
    ?.scope;
  return scope === undefined ? null : partOf(scope);
}
/** The key of the record that alone holds a node: an item, a target, a figure, a mention, the record itself; null for shared nodes. */
export function recordOfKey(key: string): string | null {
  if (key.startsWith('record:')) return key;
  const source = /^(?:item|target|figure):(?<source>[\s\S]*)#[^#]*$/u.exec(key) ?? /^mention:(?<source>[\s\S]*)@[^@]*$/u.exec(key);
  return source?.groups?.source === undefined ? null : `record:${source.groups.source}`;
}

export interface MeetingParts {
  scope: string;
  body: string | null;
  title: string | null;
  series: string | null;
  number: number | null;
  date: string | null;
}
/**
 * Numbers restart each term, so the date is part of the key. Where there is no number, the title stands in for it (two
 * special meetings on one day are two); where body or date is missing, the record keeps meetings of two records apart.
 */
export function meetingKey(parts: MeetingParts, record: string): string {
  const apart = parts.body === null || parts.date === null ? [record] : [];
  const own = [parts.scope, parts.body, parts.series, parts.number ?? parts.title, parts.date, ...apart];
  return `meeting:${own.map(part).join('|')}`;
}

/** The three parts of an id, in hexadecimal digits: which record, what it claims, in which of its sentences. */
const idParts = [10, 7, 7] as const;
const [recordPart, claimPart, sentencePart] = idParts;
/** A hash of what is claimed: relation, ends, quote and what else tells it apart, without the record and the place. */
export const claimHash = (said: readonly string[]): string => hash('sha256', said.join('\u0000')).slice(0, claimPart);
/**
 * Id of an edge, 24 hexadecimal digits. `sentence` is a hash of the words of the sentence, of which a part is taken. In another text of the record
 * the first part is another one; the second is the same for what it says as before, the third where it says so in the same sentence.
 */
export const edgeId = (record: string, claim: string, sentence: number): string =>
  within(record).slice(0, recordPart) + claim + (sentence >>> 4).toString(16).padStart(sentencePart, '0');
/** What of an id is the same for the same claim in the same sentence of another text. */
export const sentenceOfId = (id: string): string => id.slice(recordPart);
/** What of an id is the same for the same claim in another sentence. */
export const claimOfId = (id: string): string => id.slice(recordPart, recordPart + claimPart);
