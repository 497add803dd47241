/** Messages as the API gives them: with their words in both languages. */
import { type StoredMessage, wordsOf } from '../ingest/messages.ts';
import type { SaidMessage } from './schema/message.ts';

/** A message with its words. One that was stored by another version may have no values. */
export function said(one: Pick<SaidMessage, 'level' | 'span'> & StoredMessage): SaidMessage {
  const { level, rule, span, values = {} } = one;
  return { level, rule, values: values as SaidMessage['values'], span, reason: wordsOf(one) };
}
