/** The running app, found by the lock file it keeps (data/server.json), and how to talk to it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { QueryRefused, StoreUnavailable } from '../../cypher/store.ts';
import { CommandFailed } from './command.ts';

export interface App {
  url: string;
  pid: number;
  /** Asks the API; `path` is below /api/v1. Null where the answer is 404. */
  ask<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T | null>;
}
interface Lock {
  port: number;
  pid: number;
  secret: string;
  host?: string;
}
/** Nobody answers at the app's address. */
class AppGone extends CommandFailed {}
interface Problem {
  code?: string;
  detail?: string;
  offset?: number | null;
}

/** Whether a process is there; one that belongs to somebody else is. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function readLock(folder: string): Promise<Lock | null> {
  try {
    const lock = JSON.parse(await readFile(join(folder, 'server.json'), 'utf8')) as Partial<Lock>;
    if (typeof lock.port !== 'number' || typeof lock.pid !== 'number' || typeof lock.secret !== 'string') return null;
    return { ...lock, port: lock.port, pid: lock.pid, secret: lock.secret };
  } catch {
    return null;
  }
}

function failed(status: number, problem: Problem): Error {
  const detail = problem.detail ?? `the app answered ${status}`;
  if (problem.code?.startsWith('query-'))
    return new QueryRefused(problem.code.slice(6) as QueryRefused['code'], detail, problem.offset ?? null);
  if (problem.code === 'store-down') return new StoreUnavailable('down', detail);
  return new CommandFailed(`the app refused: ${detail}`);
}

/** The app that owns the store of this folder; null where none runs (a lock left behind by a crash counts as none). */
export async function findApp(folder: string): Promise<App | null> {
  const lock = await readLock(folder);
  if (!lock || !isAlive(lock.pid)) return null;
  const host = lock.host === undefined || lock.host === '0.0.0.0' || lock.host === '::' ? '127.0.0.1' : lock.host;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${lock.port}`;
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T | null> => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { 'x-jiyao-secret': lock.secret, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new AppGone(`the app at ${url} does not answer any more; what it had stored is safe, try again`, { cause: error });
    });
    if (answer.status === 404) return null;
    const found = (await answer.json().catch(() => ({}))) as unknown;
    if (!answer.ok) throw failed(answer.status, found as Problem);
    return found as T;
  };
  try {
    if (await ask('GET', '/status')) return { url, pid: lock.pid, ask };
  } catch (error) {
    if (!(error instanceof AppGone)) throw error;
  }
  return null;
}
