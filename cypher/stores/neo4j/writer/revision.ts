/** The revision as it stands in Neo4j: a node of the log. */
import { logLabel, logLine } from '../../../log.ts';
import type { Stored, Writer } from '../../writer.ts';
import type { Run } from './statements.ts';

const node = `(l:${logLabel} {line: $line})`;

/** Reading the revision. */
export const revisionReader = (run: Run): Pick<Stored, 'revision'> => ({
  async revision() {
    const [row] = await run(`MATCH ${node} RETURN l.number AS number`, { line: logLine.revision });
    return Number(row?.number ?? 0);
  },
});
/** Writing the revision. */
export const revisionWriter = (run: Run): Pick<Writer, 'setRevision'> => ({
  async setRevision(number) {
    await run(`MERGE ${node} SET l.number = $number`, { line: logLine.revision, number });
  },
});
