/** The part `kills`: the process that writes the embedded store, killed while it works. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKills } from './kills/kill.ts';
import type { Opened, Part } from './part.ts';

async function open(seed: number): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'jiyao-kills-'));
  const { check, close } = await openKills(folder, seed);
  return {
    check,
    async close() {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const kills: Part = {
  name: 'kills',
  about: 'kill -9 of the process that writes the embedded store: nothing acknowledged lost, nothing half',
  count: 100,
  seed: 1,
  open,
};
