/** What is written to Neo4j and read back, as statements over a transaction somebody else opened. */
import type { Stored, Writer } from '../writer.ts';
import { factReader, factRemover } from './writer/facts.ts';
import { logWriter } from './writer/log.ts';
import { revisionReader, revisionWriter } from './writer/revision.ts';
import { sourceReader, sourceWriter } from './writer/sources.ts';
import { type Run, rowWriter } from './writer/statements.ts';

/** What is stored, asked by statements. */
export const cypherStored = (run: Run): Stored => ({ ...sourceReader(run), ...factReader(run), ...revisionReader(run) });
/** Writes by statements. */
export const cypherWriter = (run: Run): Writer => ({
  ...cypherStored(run),
  ...sourceWriter(run),
  ...rowWriter(run),
  ...factRemover(run),
  ...revisionWriter(run),
  log: logWriter(run),
});
