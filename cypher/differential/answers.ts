/** What a store answers: rows, a refusal, or a crash. The one place that calls a store's user queries. */
import { type Limits, type Params, QueryRefused, type Store, type Answer as Table } from '../store.ts';

export type Answer =
  | ({ kind: 'rows' } & Table)
  | { kind: 'refused'; code: string; message: string }
  /** Anything a store throws that is no refusal. */
  | { kind: 'crash'; message: string };

/** Milliseconds a question may take. */
export const deadline = 10_000;

/** Asks a store as a person would. */
export async function askStore(store: Store, text: string, params: Params, rows: number): Promise<Answer> {
  const limits: Limits = { timeout: deadline, rows, bytes: 2 ** 28 };
  try {
    return { kind: 'rows', ...(await store.userQuery(text, params, limits)) };
  } catch (error) {
    if (error instanceof QueryRefused) return { kind: 'refused', code: error.code, message: error.message };
    return { kind: 'crash', message: error instanceof Error ? error.message : String(error) };
  }
}
