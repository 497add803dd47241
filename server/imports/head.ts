/** What is known of an import without opening it: kept beside its records, read for the list. */
import { z } from 'zod';
import { beginLog } from '../../cypher/log.ts';
import { type ImportRecord, importSummary } from '../schema/imports.ts';
import { bytesOf, type Entry, type Held } from './entry.ts';

const milliseconds = z.number().int().min(0);
export const head = importSummary.extend({
  used: milliseconds,
  /** Its place in the log of imports. */
  log: z.object({ import: z.number().int().nullable(), same: z.number().int() }),
});
export type Head = z.infer<typeof head>;

type State = ImportRecord['state'];
/** States of records about which a person has not decided. */
export const undecided: ReadonlySet<State> = new Set<State>(['waiting', 'reading', 'read', 'storing']);
/** States in which a person may still accept, where the file is here. */
export const decidable: ReadonlySet<State> = new Set<State>(['read', 'skipped', 'undone', 'kept']);
const titlesMost = 3;

/** What an import is called by; records that were read say more than those that were not. */
function titlesOf(held: readonly Held[]): string[] {
  const [read, rest] = [held.filter(({ shown }) => shown.preview), held.filter(({ shown }) => !shown.preview)];
  const titles = new Set<string>();
  for (const { shown } of [...read, ...rest]) {
    titles.add(shown.preview?.title ?? shown.name);
    if (titles.size === titlesMost) break;
  }
  return [...titles];
}

/** The head of an import as it is now. */
export function headOf(entry: Entry): Head {
  const { id, kind, begun, used, held, log } = entry;
  const count = (...states: State[]): number => held.filter(({ shown }) => states.includes(shown.state)).length;
  return {
    id,
    kind,
    begun: new Date(begun).toISOString(),
    // Those that were read say more than those that were not.
    titles: titlesOf(held),
    counts: {
      all: held.length,
      going: count('waiting', 'reading', 'storing'),
      open: held.filter(({ shown }) => shown.state === 'read' && shown.status !== 'same').length,
      stored: count('stored'),
      refused: count('refused'),
      undone: count('undone'),
      dropped: count('dropped'),
      undoable: held.filter(({ changed }) => changed).length,
    },
    bytes: bytesOf(entry),
    used,
    log: { import: log.import, same: log.same },
  };
}

/** The log of an import that goes on. */
export const logOf = ({ log }: Head): Entry['log'] => ({ ...beginLog('page'), ...log });
