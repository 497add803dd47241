/** Asking with patience: at most N calls at once, again after a failure that may pass, not at all once the endpoint has given up. */
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { endpoint, type ModelSettings } from './endpoint.ts';
import { type Proposal, readAnswer } from './question.ts';

export interface Answer {
  proposals: Proposal[];
  malformed: number;
}
export interface Asked {
  /** null: there was no answer; `reason` says why. */
  answer: Answer | null;
  reason: string | null;
  /** Of all calls, the failed ones too. */
  tokens: number;
  calls: number;
}
/** Milliseconds: the first wait, its longest, and the longest an endpoint may ask for. */
export interface Patience {
  attempts: number;
  first: number;
  longest: number;
  longestAsked: number;
}
export const patience: Patience = { attempts: 4, first: 500, longest: 20_000, longestAsked: 60_000 };
/** So many questions in a row without an answer, and no more are asked in this run. */
const mostFailures = 3;

/** A way to ask, for one run; `ask` never throws. */
export function openAsking(settings: ModelSettings, signal: AbortSignal, { attempts, first, longest, longestAsked }: Patience = patience) {
  const limit = pLimit(settings.calls);
  const call = endpoint(settings, signal);
  let failures = 0;
  let over: string | null = null;
  /** When the endpoint wants to be asked again; holds for every call, since it is one account. */
  let notBefore = 0;

  const pause = async (until: number): Promise<void> => {
    const wait = Math.max(until, notBefore) - Date.now();
    if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => undefined);
  };

  async function patiently(sentences: readonly string[]): Promise<Asked> {
    const asked: Asked = { answer: null, reason: over, tokens: 0, calls: 0 };
    let next = 0;
    for (let attempt = 1; attempt <= attempts && over === null; attempt += 1) {
      await pause(next);
      if (over !== null) break;
      const outcome = await call(sentences);
      asked.calls += 1;
      if (outcome.kind === 'never') {
        asked.reason = outcome.reason;
        if (outcome.final) over = outcome.reason;
        break;
      }
      asked.tokens += outcome.tokens;
      const answer = outcome.kind === 'answer' ? readAnswer(outcome.content) : null;
      if (answer) {
        failures = 0;
        return { ...asked, answer, reason: null };
      }
      asked.reason = outcome.kind === 'again' ? outcome.reason : 'the answer is not in the form that was asked for';
      const after = outcome.kind === 'again' ? outcome.after : null;
      if (after !== null && after > longestAsked) {
        asked.reason = `${asked.reason} and wants to be asked again only in ${Math.ceil(after / 1000)} s`;
        break;
      }
      if (after !== null) notBefore = Math.max(notBefore, Date.now() + after);
      // Half of it fixed, half by chance, so that calls that failed together do not come again together.
      next = Date.now() + Math.min(longest, first * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
    }
    failures += 1;
    if (failures >= mostFailures) over ??= `${asked.reason}; not asked again in this run`;
    return asked;
  }
  return { ask: (sentences: readonly string[]): Promise<Asked> => limit(() => patiently(sentences)) };
}
