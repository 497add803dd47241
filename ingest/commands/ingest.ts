/** `jiyao ingest PATH…`: records into the graph. */
import type { Run } from './command.ts';
import { withBackend } from './open-backend.ts';
import { readCommandSettings } from './settings.ts';

export const run: Run = async ({ positionals, options }, terminal) => {
  const { loadPaths } = await import('./loading.ts');
  const settings = await readCommandSettings();
  return withBackend(settings, async (backend) => {
    const how = { read: settings.read, quiet: options.has('quiet'), rules: options.has('rules') };
    const { refused } = await loadPaths(backend, positionals, terminal, how);
    return terminal.interrupted ?? (refused > 0 ? 1 : 0);
  });
};
