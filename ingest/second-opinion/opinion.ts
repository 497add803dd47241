/**
 * The second opinion: a language model reads what the rules left unread. After the facts and before the mentions; off unless an
 * endpoint is set. It can add facts that it proves by a sentence, and change none.
 */
import { join } from 'node:path';
import type { Extracted } from '../record.ts';
import { type Accepted, checker, type Reason } from './against-text.ts';
import { openAsking, type Patience } from './asking.ts';
import { openCache } from './cache.ts';
import type { ModelSettings } from './endpoint.ts';
import { withAccepted } from './merge.ts';
import { portions, unreadSentences } from './sentences.ts';

export interface ModelReport {
  /** Facts that were kept. */
  kept: number;
  /** How many proposals were dropped, by reason. */
  dropped: Partial<Record<Reason, number>>;
  /** As the endpoint counts them; answers from the cache cost none. */
  tokens: number;
  calls: number;
  /** Questions answered from the cache. */
  cached: number;
  /** Sentences that speak to a machine, and sentences beyond what one record may cost: not shown to the model. */
  withheld: number;
  left: number;
  /** Why there was no answer to one question or more; the record then goes on with what there is. */
  failed: string | null;
}
export interface Opinion {
  /** Records worth reading at once, so that the endpoint is kept busy. */
  readonly ahead: number;
  on(text: string, record: Extracted): Promise<{ record: Extracted; report: ModelReport }>;
}

/** A second opinion for one run. `data` is the data folder. Aborted, it asks no more and the records go on without. */
export function openOpinion(settings: ModelSettings, data: string, signal: AbortSignal, patience?: Patience): Opinion {
  const { ask } = openAsking(settings, signal, patience);
  const cache = openCache(join(data, 'model-cache'), settings.model);

  async function on(text: string, record: Extracted): Promise<{ record: Extracted; report: ModelReport }> {
    const unread = unreadSentences(text, record);
    const { asked, left } = portions(unread.sentences);
    const report: ModelReport = { kept: 0, dropped: {}, tokens: 0, calls: 0, cached: 0, withheld: unread.withheld, left, failed: null };
    const answers = await Promise.all(
      asked.map(async (sentences) => {
        const texts = sentences.map((one) => one.text);
        const known = await cache.get(texts);
        if (known) {
          report.cached += 1;
          return known;
        }
        const { answer, reason, tokens, calls } = await ask(texts);
        report.tokens += tokens;
        report.calls += calls;
        if (answer) await cache.put(texts, answer);
        else report.failed = reason;
        return answer;
      }),
    );
    const drop = (reason: Reason, count = 1): void => {
      if (count > 0) report.dropped[reason] = (report.dropped[reason] ?? 0) + count;
    };
    const check = checker(record, unread);
    const kept: Accepted[] = [];
    for (const [index, answer] of answers.entries()) {
      drop('form', answer?.malformed ?? 0);
      for (const proposal of answer?.proposals ?? []) {
        const result = check(proposal, asked[index] ?? []);
        if (typeof result === 'string') drop(result);
        else kept.push(result);
      }
    }
    report.kept = kept.length;
    return { record: withAccepted(record, kept, settings.model), report };
  }
  return { ahead: settings.calls, on };
}
