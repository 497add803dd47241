/**
 * Former addresses: what a record's key and the ids of its edges lead to after its text changed or another file of it is read. Nodes of
 * a label the model does not know, like sources; written in the transaction that changes the address.
 */
import { createHash } from 'node:crypto';
import { groupBy } from '../group-by.ts';
import { claimOfId, recordOfKey, sentenceOfId } from '../keys.ts';
import { kindOfKey } from '../model.ts';
import type { Removed, Writer } from './writer.ts';

/** An end without what another reading may have otherwise: its scope, its record, its position; a meeting's number and day. */
function endOf(key: string): string {
  const kind = kindOfKey(key) ?? '';
  return kind === 'Meeting' || recordOfKey(key) !== null ? kind : kind + key.slice(key.indexOf('|'));
}
/** What an edge says, in which words. */
const saidBy = ({ type, kind, quote, from, to }: Removed): string =>
  [type, kind, quote.replace(/\s/gu, ''), endOf(from), endOf(to)].join('\u0000');
const saidAt = (edge: Removed): string => `${saidBy(edge)}\u0000${edge.start}`;
/** Whether two readings are of one text: by its key, or a record that was called by the name of its file and is read over. */
const isOneText = (was: Removed, is: Removed): boolean => was.record === is.record || !/^record:[0-9a-f]{24}$/u.test(was.record);

/** The same by what ids tell of the ends, too: of an item its heading. */
const claimedBy = (edge: Removed): string => `${saidBy(edge)}\u0000${claimOfId(edge.id)}`;
/** Whether saying the same of ends of the same name is the same: an item has no name but its heading. */
const isNamed = ({ from, to }: Removed): boolean => !/^(?:item|figure|target):/u.test(from) && !/^(?:item|figure|target):/u.test(to);

/** Finds what one reading and the other both say just once: where there are several, nobody can tell which is which. */
function onceIn(before: readonly Removed[], now: readonly Removed[], saying: (edge: Removed) => string) {
  const [was, is] = [groupBy(before, saying), groupBy(now, saying)];
  return (edge: Removed): Removed | undefined => {
    const [here = [], there = []] = [was.get(saying(edge)), is.get(saying(edge))];
    return here.length === 1 && there.length === 1 ? there[0] : undefined;
  };
}

/**
 * Which edge of a new reading says what each edge of the one before said. The same claim in the same sentence, else, in one text, the same words at
 * the same place, else the same claim in the same words where both readings have it once. A look-alike is worse than none.
 */
function heirsOf(before: readonly Removed[], now: readonly Removed[]): Map<string, Removed> {
  const bySentence = new Map(now.map((edge) => [sentenceOfId(edge.id), edge]));
  const atPlace = new Map(now.map((edge) => [saidAt(edge), edge]));
  const byPlace = (edge: Removed): Removed | undefined => {
    const there = atPlace.get(saidAt(edge));
    return there && isOneText(edge, there) ? there : undefined;
  };
  const [claimedOnce, saidOnce] = [onceIn(before, now, claimedBy), onceIn(before, now, saidBy)];
  return new Map(
    before.flatMap((edge) => {
      const heir =
        bySentence.get(sentenceOfId(edge.id)) ?? byPlace(edge) ?? claimedOnce(edge) ?? (isNamed(edge) ? saidOnce(edge) : undefined);
      return heir ? [[edge.id, heir] as const] : [];
    }),
  );
}

/** Where each edge and mention that is gone leads: to what says the same in the new reading; '' where no rule reads it any more. */
function leads(before: readonly Removed[], now: readonly Removed[]): { ids: string[]; to: string[] } {
  const heirs = heirsOf(before, now);
  const found = new Map<string, string>();
  const stays = new Set(now.flatMap(({ id, from }) => [id, from]));
  for (const { id, type, from } of before) {
    if (!stays.has(id)) found.set(id, heirs.get(id)?.id ?? '');
    // Where a mention stands is part of its key, and another text has it elsewhere.
    if (type === 'REFERS_TO' && !stays.has(from)) found.set(from, heirs.get(id)?.from ?? '');
  }
  const gone = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ids: gone.map(([id]) => id), to: gone.map(([, to]) => to) };
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
