/** One import while it lives: its records, who listens to them, and when it was last used. */
import type { Logging } from '../../cypher/log.ts';
import type { ImportRecord } from '../schema/imports.ts';
import type { Folder } from './folder.ts';

export interface Held {
  shown: ImportRecord;
  /** Version the record has once stored; null: nothing was read. */
  version: string | null;
  /** SHA-256 of its file, where it has pages. */
  file: string | null;
  /** Whether this import changed the store for it, and has not undone that. */
  changed: boolean;
}
export interface Listener {
  hear(record: ImportRecord): void;
  end(): void;
}
export interface Entry {
  id: string;
  folder: Folder;
  held: Held[];
  log: Logging;
  listeners: Set<Listener>;
  bytes: number;
  used: number;
  ended: boolean;
}

/** Changes what is shown of a record and tells those who listen. */
export function show(entry: Entry, held: Held, change: Partial<ImportRecord>): void {
  held.shown = { ...held.shown, ...change };
  for (const { hear } of entry.listeners) hear(held.shown);
}

/** A message of the import itself, not of the reader, in both languages. */
export const said = (level: 'warning' | 'error', rule: string, reason: string, zh: string): ImportRecord['messages'][number] => ({
  level,
  rule,
  reason,
  zh,
  span: null,
  place: null,
});
