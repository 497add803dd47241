/**
 * Days that the calendar lacks, wherever the text writes them: nobody reads them as another day, and each is told.
 */
import { rawSpan, type View } from '../2-lines.ts';
import { writtenDates } from '../language/dates.ts';
import { message } from '../messages.ts';
import type { Draft } from './draft.ts';

/** Tells of days such as 2023年2月29日 and 6月31日; the meeting's own is told already. */
export function checkDays(view: View, draft: Draft): void {
  const told = new Set(draft.messages.map(({ span }) => span?.start));
  for (const { from, to, date } of writtenDates(view.flat)) {
    if (date || view.flat.slice(from, to).includes('\n')) continue;
    const span = rawSpan(view, from, to);
    if (!told.has(span.start)) draft.messages.push(message('text/no-such-day', { day: view.flat.slice(from, to) }, span));
  }
}
