/** The truth set read by this reader: each claim is held, open or failed. One run for the test, the page and the command. */
import { readdir, readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { extract } from '../extract.ts';
import { type AuditRecord, auditRecords, type Claim } from './claim.ts';
import type { Said } from './relations/answer.ts';
import { isRelation, type Relation, relations } from './relations.ts';
import type { ClaimState } from './states.ts';

export interface Judged extends Claim {
  relation: Relation;
  state: ClaimState;
  /** What the reader says of it. */
  read: Said[];
}
export interface JudgedRecord extends Omit<AuditRecord, 'claims'> {
  /** The file it stands in, without its ending. */
  group: string;
  claims: Judged[];
}

/**
 * Held: the reader says what is true, or does not say what is false. Failed: it says what is false, or something that cannot be where the
 * claim is true. Open: it says nothing of what is true.
 */
export function judge(claim: Claim, record: ReturnType<typeof extract>): Judged {
  const { relation, words, isTrue } = claim;
  if (!isRelation(relation)) throw new SyntaxError(`${claim.says}: there is no relation ${relation}`);
  const { agrees, differs, beside } = relations[relation](record, words, isTrue);
  const state = isTrue ? (differs.length > 0 ? 'failed' : agrees.length > 0 ? 'held' : 'open') : agrees.length > 0 ? 'failed' : 'held';
  return { ...claim, relation, state, read: [...agrees, ...differs, ...beside] };
}

/** Every record of the truth set, judged by what is read in it now. Lets other work in between two records. */
export async function runAudit(folder: URL = new URL('./records/', import.meta.url)): Promise<JudgedRecord[]> {
  const names = (await readdir(fileURLToPath(folder))).filter((name) => name.endsWith('.txt')).sort();
  const judged: JudgedRecord[] = [];
  for (const name of names)
    for (const { title, text, claims } of auditRecords((await readFile(new URL(name, folder), 'utf8')).replace(/\r\n/gu, '\n'))) {
      const record = extract(text, 'audit.txt');
      judged.push({ group: name.slice(0, -'.txt'.length), title, text, claims: claims.map((claim) => judge(claim, record)) });
      await setImmediate();
    }
  return judged;
}

/** How many claims are in each state. */
export function countStates(records: readonly JudgedRecord[]): Record<ClaimState, number> {
  const counts = { held: 0, open: 0, failed: 0 };
  for (const { claims } of records) for (const { state } of claims) counts[state] += 1;
  return counts;
}
