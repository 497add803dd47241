/** What is written to SQLite and read back, over a transaction somebody else opened. */
import type { Stored, Writer } from '../writer.ts';
import type { Tables } from './graph-rows.ts';
import { factReader, factRemover } from './writer/facts.ts';
import { rowWriter } from './writer/graph.ts';
import { logWriter } from './writer/log.ts';
import { revisionReader, revisionWriter } from './writer/revision.ts';
import { sourceReader, sourceWriter } from './writer/sources.ts';

/** What is stored. */
export const sqliteStored = (tables: Tables): Stored => ({ ...sourceReader(tables), ...factReader(tables), ...revisionReader(tables) });
/** Writes of one transaction: numbers it gave are good for no other. */
export const sqliteWriter = (tables: Tables): Writer => ({
  ...sqliteStored(tables),
  ...sourceWriter(tables),
  ...rowWriter(tables),
  ...factRemover(tables),
  ...revisionWriter(tables),
  log: logWriter(tables),
});
