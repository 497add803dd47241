/**
 * People's own queries, on a read-only copy in processes of their own: ending one ends no other's. The copy is made when it is first
 * asked for after a change; who still reads an older one finishes on it. Where no copy can be made (a full disk), the owner answers.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checked } from '../../free/check.ts';
import { type Answer, type Limits, StoreUnavailable } from '../../store.ts';
import { queryFailure } from '../process/failure.ts';
import type { Work } from '../process/messages.ts';
import { askIn, type OnPart, openPool, type Pool } from '../process/pool.ts';
import { startChild } from '../process/process.ts';
import type { Kind, Turn } from '../turns.ts';
import type { Asked } from './owner.ts';

/** MiB a query may take above what the copy needs at rest. */
const memoryCap = 1024;

type Free = Work['free'];
export interface ReadersOptions {
  /** Folder of the copies; what an earlier run left there goes. */
  folder: string;
  /** Writes a copy to a path where nothing is. */
  save(path: string): Promise<unknown>;
  /** Answers where no copy can be made. */
  owner(input: Free['takes'], how: Asked): Promise<Free['gives']>;
  /** MiB a query may take. */
  cap?: number;
}
export interface Readers {
  /** Answers within a turn, with the processes of its kind. Throws QueryRefused and StoreUnavailable. */
  ask(checked: Checked, limits: Limits, turn: Turn, kind: Kind): Promise<Answer>;
  /** The database has changed: the next question gets a new copy. */
  renew(): void;
  close(): Promise<void>;
}

/** A copy and the processes on it. */
interface Copy {
  path: string;
  pools: Record<Kind, Pool>;
  busy: number;
  stale: boolean;
}

export function openReaders({ folder, save, owner, cap = memoryCap }: ReadersOptions): Readers {
  let current: Promise<Copy> | null = null;
  let made = 0;

  /** A copy that is stale goes with its last reader. */
  async function tidy(copy: Copy): Promise<void> {
    if (!copy.stale) return;
    await Promise.all(Object.values(copy.pools).map((pool) => pool.end()));
    if (copy.busy === 0) await rm(copy.path, { recursive: true, force: true });
  }
  async function make(): Promise<Copy> {
    if (made === 0) await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    made += 1;
    const path = join(folder, `${made}.grafeo`);
    await save(path).catch(async (error: unknown) => {
      await rm(path, { recursive: true, force: true });
      throw error;
    });
    const pool = (): Pool => openPool(() => startChild('snapshot', path, cap));
    return { path, pools: { own: pool(), saved: pool() }, busy: 0, stale: false };
  }
  function fresh(): Promise<Copy> {
    if (!current) {
      const making = make();
      current = making;
      // The next question tries again.
      making.catch(() => {
        if (current === making) current = null;
      });
    }
    return current;
  }
  async function onCopy(copy: Copy, kind: Kind, input: Free['takes'], turn: Turn, onPart: OnPart): Promise<Free['gives']> {
    copy.busy += 1;
    try {
      return await askIn(copy.pools[kind], input, turn, onPart);
    } finally {
      copy.busy -= 1;
      await tidy(copy);
    }
  }
  /** Where the disk takes no copy, or the path cannot be written. */
  async function copyOrNone(): Promise<Copy | null> {
    try {
      return await fresh();
    } catch (error) {
      const disk = error instanceof StoreUnavailable ? error.code === 'unwritable' : /ENOSPC|EROFS|EACCES|EDQUOT/u.test(String(error));
      if (disk) return null;
      throw error;
    }
  }
  return {
    async ask({ cypher, params, names, columns, finish }, limits, turn, kind) {
      const rows: Answer['rows'] = [];
      const input = { cypher, params, names, ...limits };
      const onPart: OnPart = (part) => rows.push(...part.map(finish));
      try {
        const copy = await copyOrNone();
        if (copy) return { columns, rows, cut: await onCopy(copy, kind, input, turn, onPart) };
        turn.begin();
        const cut = await owner(input, { signal: turn.signal, onPart });
        return { columns, rows, cut };
      } catch (error) {
        throw queryFailure(error, 'The embedded engine');
      }
    },
    renew() {
      const old = current;
      current = null;
      void old?.then(
        (copy) => {
          copy.stale = true;
          return tidy(copy);
        },
        () => undefined,
      );
    },
    async close() {
      const copy = await current?.catch(() => null);
      current = null;
      if (copy) {
        copy.stale = true;
        await tidy(copy);
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
