/** A sentence with the words marked that make the fact. */
import { h } from '../dom.ts';
import type { Evidence } from '../shapes.ts';

/** The context with its quote marked; at most `around` characters are kept on each side. */
export function markedQuote(evidence: Evidence, around = Number.POSITIVE_INFINITY): (Node | string)[] {
  const { context } = evidence;
  const start = Math.max(0, evidence.start - evidence.contextStart);
  const end = Math.min(context.length, evidence.end - evidence.contextStart);
  if (end <= start) return [context];
  const before = context.slice(0, start).trimStart();
  const after = context.slice(end).trimEnd();
  return [
    before.length > around ? `…${before.slice(-around)}` : before,
    h('mark', {}, context.slice(start, end)),
    after.length > around ? `${after.slice(0, around)}…` : after,
  ];
}
