/**
 * Former addresses: what a record's key and the ids of its edges lead to after its text changed or another file of it is read. Nodes of
 * a label the model does not know, like sources; written in the transaction that changes the address.
 */
import { createHash } from 'node:crypto';
import type { Removed, Writer } from './writer.ts';

const bare = (quote: string): string => quote.replace(/\s/gu, '');

/** What makes two edges the same in two readings of a text: type, words and kind; where several share these, their order. */
function signatures(edges: readonly Removed[]): Map<string, string> {
  const counts = new Map<string, number>();
  const found = new Map<string, string>();
  for (const { id, type, kind, quote } of [...edges].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))) {
    const shared = [type, kind, bare(quote)].join('\u0000');
    const number = counts.get(shared) ?? 0;
    counts.set(shared, number + 1);
    found.set(id, `${shared}\u0000${number}`);
  }
  return found;
}

/** Keys of mentions by the likeness of their edges: where a mention stands is part of its key, and another text has it elsewhere. */
const mentionsOf = (edges: readonly Removed[], likeness: ReadonlyMap<string, string>): [string, string][] =>
  edges.flatMap(({ id, type, from }): [string, string][] => (type === 'REFERS_TO' ? [[from, `@${likeness.get(id) ?? ''}`]] : []));

/** Where each edge and mention that is gone leads: the id of its like in the new reading; '' where no rule reads it any more. */
function leads(before: readonly Removed[], now: readonly Removed[]): { ids: string[]; to: string[] } {
  const [was, is] = [before, now].map((edges) => {
    const likeness = signatures(edges);
    return new Map([...likeness, ...mentionsOf(edges, likeness)]);
  }) as [Map<string, string>, Map<string, string>];
  const byLikeness = new Map([...is].map(([id, likeness]) => [likeness, id]));
  const gone = [...was].filter(([id]) => !is.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ids: gone.map(([id]) => id), to: gone.map(([, likeness]) => byLikeness.get(likeness) ?? '') };
}

/** The key a record had when it was called by the name of its file; links by it go on leading to it. */
export const nameAddress = (name: string): string => `record:${name}`;

/** Notes that a record's key leads to another. */
export async function noteAddress(writer: Writer, from: string, to: string): Promise<void> {
  if (from !== to) await writer.noteFormer(from, { record: to });
}

/** Notes where the edges and mentions of a record lead that another reading of it, now in `record`, does not have. */
export async function noteEdges(writer: Writer, record: string, before: readonly Removed[], now: readonly Removed[]): Promise<void> {
  const facts = leads(before, now);
  if (facts.ids.length === 0) return;
  const line = `facts/${createHash('sha256').update(facts.ids.join('\n')).digest('hex').slice(0, 24)}`;
  await writer.noteFormer(line, { record, facts });
}
