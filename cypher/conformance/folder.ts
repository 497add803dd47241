/** Where the openCypher TCK lies: `shared/tck` beside the repository. It is not part of it, so that a clone alone runs without. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Its root, with `features/` and `graphs/`. */
export const folder = fileURLToPath(new URL('../../../shared/tck', import.meta.url));

/** Whether it is there. Throws in the gate, which always runs beside it; elsewhere says on standard error that nothing is proved. */
export function isThere(): boolean {
  if (existsSync(folder)) return true;
  if (process.env.CI) throw new Error(`${folder} is missing: without it nothing shows what queries mean.`);
  process.stderr.write(`SKIPPED: the TCK is not at ${folder}; what queries mean is not checked.\n`);
  return false;
}
