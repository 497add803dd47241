/** GET /audit: how the reader does on the project's own truth set. It says nothing of the store. */
import type { z } from 'zod';
import type { Routes } from '../context.ts';
import { audit as shape } from '../schema/audit.ts';
import { answers } from '../schema/common.ts';

type Audit = z.infer<typeof shape>;

async function makeAudit(): Promise<Audit> {
  // The reader is loaded by the first who asks.
  const { countStates, runAudit } = await import('../../ingest/audit/audit.ts');
  const records = await runAudit();
  const untrue = records.reduce((sum, { claims }) => sum + claims.filter(({ isTrue }) => !isTrue).length, 0);
  return { counts: countStates(records), untrue, records };
}

export const auditRoutes: Routes = () => async (app) => {
  // It is the same until the program is another.
  let made: Promise<Audit> | null = null;
  const schema = {
    operationId: 'getAudit',
    summary: 'The truth set: claims that the reader holds, leaves open or fails',
    response: answers(shape),
  };
  app.get('/audit', { config: { revised: true }, schema }, async () => {
    made ??= makeAudit();
    made.catch(() => {
      made = null;
    });
    return made;
  });
};
