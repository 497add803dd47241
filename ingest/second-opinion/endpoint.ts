/** One call of an OpenAI-compatible endpoint. How it went is a value, so that the one who called can decide whether to ask again. */
import { answerSchema, questionFor } from './question.ts';

export interface ModelSettings {
  /** Base address: the part before /chat/completions. */
  url: string;
  model: string;
  key: string | null;
  /** Calls at once. */
  calls: number;
  /** Milliseconds one call may take. */
  timeout: number;
}
export type Outcome =
  | { kind: 'answer'; content: string; tokens: number }
  /** Worth asking again, after `after` milliseconds where the endpoint says so. */
  | { kind: 'again'; reason: string; after: number | null; tokens: number }
  /** Asking again gives the same; `final`: for every other question too. */
  | { kind: 'never'; reason: string; final: boolean };

/** An answer larger than this is none. */
const mostBytes = 2 * 1024 * 1024;

/** Bytes of a body up to the limit; null beyond it. */
async function bodyOf(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length;
    if (size > mostBytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Milliseconds of a Retry-After header: seconds, or a date. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

interface Completion {
  choices?: { message?: { content?: unknown } }[];
  usage?: { total_tokens?: unknown };
}

/** The parts of a completion that are used; `content` is null where there is none. */
function completionOf(body: string): { content: string | null; tokens: number } {
  let value: Completion | null;
  try {
    value = JSON.parse(body) as Completion | null;
  } catch {
    return { content: null, tokens: 0 };
  }
  const content = value?.choices?.[0]?.message?.content;
  const tokens = value?.usage?.total_tokens;
  return {
    content: typeof content === 'string' ? content : null,
    tokens: typeof tokens === 'number' && Number.isSafeInteger(tokens) && tokens > 0 ? tokens : 0,
  };
}

/**
 * A way to call the endpoint. It is asked to hold the model to the schema; one that does not know that (400, 422) is asked
 * without from then on. Never throws. No redirect is followed: text and key go to the address that was set and nowhere else.
 */
export function endpoint({ url, model, key, timeout }: ModelSettings, signal: AbortSignal) {
  const address = `${url.replace(/\/+$/u, '')}/chat/completions`;
  let plain = false;

  async function post(sentences: readonly string[], bare: boolean): Promise<{ response: Response; body: string | null }> {
    const form = {
      temperature: 0,
      response_format: { type: 'json_schema', json_schema: { name: 'facts', strict: true, schema: answerSchema } },
    };
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, messages: questionFor(sentences), stream: false, ...(bare ? {} : form) }),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
    return { response, body: await bodyOf(response) };
  }

  return async function call(sentences: readonly string[]): Promise<Outcome> {
    try {
      let { response, body } = await post(sentences, plain);
      if (!plain && (response.status === 400 || response.status === 422)) {
        ({ response, body } = await post(sentences, true));
        if (response.ok) plain = true;
      }
      const { status, ok } = response;
      if (status === 429 || status === 408 || status >= 500)
        return {
          kind: 'again',
          reason: `the endpoint answered ${status}`,
          after: retryAfter(response.headers.get('retry-after'), Date.now()),
          tokens: 0,
        };
      if (!ok)
        return { kind: 'never', reason: `the endpoint answered ${status}`, final: status === 401 || status === 403 || status === 404 };
      if (body === null) return { kind: 'never', reason: `the answer is larger than ${mostBytes} bytes`, final: false };
      const { content, tokens } = completionOf(body);
      if (content === null) return { kind: 'again', reason: 'the answer is no completion', after: null, tokens };
      return { kind: 'answer', content, tokens };
    } catch (error) {
      if (signal.aborted) return { kind: 'never', reason: 'it was interrupted', final: true };
      const late = error instanceof Error && error.name === 'TimeoutError';
      // Anything else fetch throws is the network: no connection, a broken one, a redirect.
      const reason = late ? `no answer within ${timeout} ms` : 'the endpoint cannot be reached';
      return { kind: 'again', reason, after: null, tokens: 0 };
    }
  };
}
