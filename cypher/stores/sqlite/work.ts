/** What the process that writes does when asked. */

import { arrived } from '../../sent-rows.ts';
import type { Request } from '../process/messages.ts';
import { forget, type Put, putRecords } from '../write.ts';
import type { Writer } from '../writer.ts';
import { asStoreFailure } from './failure.ts';
import type { Tables } from './graph-rows.ts';
import { sqliteWriter } from './writer.ts';

/** Does work in one transaction: all of it is stored, or nothing. */
async function transaction<T>({ connection, layout }: Tables, work: (writer: Writer) => Promise<T>): Promise<T> {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const done = await work(sqliteWriter({ connection, layout }));
    connection.exec('COMMIT');
    return done;
  } catch (error) {
    // What failed may have ended the transaction itself; saying so would hide why.
    try {
      connection.exec('ROLLBACK');
    } catch {}
    throw error;
  }
}

/** Does work of which nothing may be lost even when the power goes: the disk has it before it is acknowledged. */
async function lasting<T>({ connection }: Tables, work: () => Promise<T>): Promise<T> {
  connection.exec('PRAGMA synchronous = FULL');
  try {
    return await work();
  } finally {
    connection.exec('PRAGMA synchronous = NORMAL');
  }
}

async function perform(tables: Tables, request: Request): Promise<unknown> {
  switch (request.work) {
    case 'put': {
      const { records, log, more = false } = request.input;
      const rows = records.map(arrived);
      const put = (): Promise<Put> => transaction(tables, (writer) => putRecords(writer, rows, log));
      return more ? put() : lasting(tables, put);
    }
    case 'forget':
      return lasting(tables, () => transaction(tables, (writer) => forget(writer, request.input.target, request.input.log)));
    default:
      throw new Error(`${request.work} is no work of this process.`);
  }
}

/** Does the work of a request; what it gives back is JSON. */
export const worker =
  (tables: Tables, path: string) =>
  async (request: Request): Promise<unknown> =>
    (await perform(tables, request).catch((error: unknown) => Promise.reject(asStoreFailure(error, path)))) ?? null;
