/** `jiyao status`: what is stored, and where. */
import type { Status } from './backend.ts';
import { optionOf, type Run } from './command.ts';
import { withBackend } from './open-backend.ts';
import { readCommandSettings } from './settings.ts';
import { tableLines } from './table.ts';

const lines = ({ store, place, app, version, counts }: Status): string[] => [
  `jiyao ${version}`,
  `store: ${store}, ${place}`,
  `app: ${app === null ? 'not running on this store' : `running, ${app}`}`,
  '',
  ...tableLines(['kind', 'nodes'], Object.entries(counts)),
];

export const run: Run = async (given, terminal) => {
  const status = await withBackend(await readCommandSettings(), (backend) => backend.status());
  for (const line of optionOf(given, 'format') === 'json' ? [JSON.stringify(status)] : lines(status)) await terminal.out(line);
  return 0;
};
