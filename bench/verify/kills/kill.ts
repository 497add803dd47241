/**
 * The process that writes the embedded store is killed (SIGKILL) at a random moment, again and again: what was acknowledged is there, and
 * what was under way is there whole or not at all.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Store, StoreUnavailable } from '../../../cypher/store.ts';
import { isChild } from '../../../cypher/stores/process/process.ts';
import { openSqlite } from '../../../cypher/stores/sqlite.ts';
import { openRandom, type Random } from '../../corpus/random.ts';
import type { Checked, Opened } from '../part.ts';
import { versionsOf } from './records.ts';
import { brokenIn, type State, stateIn } from './state.ts';

/** Sources that come and go. */
const sources = 24;
/** Milliseconds after which the process is killed, at most. */
const longest = 80;

/** Processes of ours that hold the folder's file. */
const holders = (folder: string): number[] =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder) && isChild(line))
    .map((line) => Number.parseInt(line, 10));

interface Step {
  /** States that follow, one after another; the last is that of the whole step. */
  after: State[];
  run(store: Store): Promise<unknown>;
}

/** Opens an empty store in a folder; each case is one kill. */
export async function openKills(folder: string, seed: number): Promise<Opened> {
  const versions = await versionsOf(sources);
  const store = await openSqlite(folder);
  await store.prepare();
  let state: State = new Map();

  /** Puts one to three sources as they are not yet, or takes one out. */
  function stepFrom(from: State, random: Random): Step {
    const [first] = random.pick(versions);
    const said = from.get(first.source.name);
    if (said && random.chance(0.25)) {
      const left = new Map(from);
      left.delete(first.source.name);
      return { after: [left], run: (on) => on.forget(said.record) };
    }
    const chosen = random.take(versions, random.int(1, 3));
    const rows = chosen.map((both) => both.find(({ source, version }) => from.get(source.name)?.version !== version)!);
    const after = rows.map((_, at) => new Map([...from, ...rows.slice(0, at + 1).map((one) => [one.source.name, one] as const)]));
    return { after, run: (on) => on.put(rows) };
  }

  return {
    async check(number): Promise<Checked> {
      const random = openRandom(seed, number);
      let acknowledged = 0;
      let underWay: readonly State[] = [];
      const step = async (): Promise<void> => {
        const next = stepFrom(state, random);
        underWay = next.after;
        await next.run(store);
        acknowledged += 1;
        state = next.after.at(-1)!;
        underWay = [];
      };
      // The first starts the process again, so that the kill meets work and not a start.
      await step();
      let killed = false;
      const working = (async () => {
        while (!killed) await step();
      })();
      const ended = working.then(
        () => null,
        (error: unknown) => error,
      );
      await pause(random.next() * longest);
      const held = holders(folder);
      if (held.length === 0) throw new Error('no process writes the file: there is nothing to kill');
      for (const pid of held) process.kill(pid, 'SIGKILL');
      killed = true;
      const error = await ended;
      // Until the store has heard of it, it would ask the dead process.
      while (holders(folder).some((pid) => held.includes(pid))) await pause(10);
      await pause(50);
      if (error !== null && !(error instanceof StoreUnavailable)) throw error;
      const found = await stateIn(store, [state, ...underWay]);
      const faults = found
        ? (await brokenIn(store, found, join(folder, 'graph.sqlite'))).map((text) => ({ kind: 'half', text }))
        : [{ kind: 'lost', text: `after ${acknowledged} acknowledged steps the store is in none of the states it may be in` }];
      if (found) state = found;
      return { outcomes: [found && underWay.includes(found) ? 'the last was whole' : 'the last was not begun'], faults };
    },
    close: () => store.close(),
  };
}
