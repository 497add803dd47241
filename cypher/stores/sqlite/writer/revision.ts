/** The revision as it stands in SQLite: beside the graph, on a line of the log. */
import { logLabel, logLine } from '../../../log.ts';
import type { Stored, Writer } from '../../writer.ts';
import type { Tables } from '../graph-rows.ts';
import { besideOf } from './beside.ts';

/** Reading the revision. */
export function revisionReader(tables: Tables): Pick<Stored, 'revision'> {
  const lines = besideOf(tables, logLabel);
  return {
    revision: async () => Number(lines.find('line', [logLine.revision], ['number'])[0]?.number ?? 0),
  };
}
/** Writing the revision. */
export function revisionWriter(tables: Tables): Pick<Writer, 'setRevision'> {
  const lines = besideOf(tables, logLabel);
  return {
    setRevision: async (number) => lines.merge(logLine.revision, { number }),
  };
}
