/** Meetings held together: 县政府第3次常务会议暨党组会议. Each has a name of its own; where one names no body, the first one's is meant. */
import type { View } from '../../2-lines.ts';
import { bodySuffix } from '../../language/people/names.ts';
import type { Draft } from '../draft.ts';
import { note } from '../note.ts';
import type { Candidate } from './candidate.ts';
import { nameAt, together } from './name.ts';

/** Reads the further meetings of a title into the draft. */
export function readTogether(view: View, { name, title }: Candidate, draft: Draft): void {
  const parts = title.split(together);
  if (parts.length < 2 || view.flat.slice(name.from, name.to).includes('\n')) return;
  // The first part may be joined of two places; the others stand at the end as they are written.
  let from = name.to - title.length + (parts[0]?.length ?? 0) + 1;
  draft.firstTitle = note(view, name.from, from - 1, 'meeting/title', parts[0] ?? '');
  for (const part of parts.slice(1)) {
    const other = nameAt(part, 0, true);
    const own = (span: { from: number; to: number }): [number, number] => [from + span.from, from + span.to];
    if (other?.series)
      draft.others.push({
        title: note(view, from, from + part.length, 'meeting/title'),
        // 党组 alone says no more than whose it is; 政府系统廉政 (工作会议) is no body.
        body:
          other.body && other.body.value.length > 2 && bodySuffix(other.body.value) > 0
            ? note(view, ...own(other.body), 'meeting/body', other.body.value)
            : draft.meeting.body,
        series: note(view, ...own(other.series), 'meeting/series', other.series.value),
        number: other.number ? note(view, ...own(other.number), 'meeting/number', other.number.value) : null,
      });
    from += part.length + 1;
  }
  if (draft.others.length === 0) draft.firstTitle = null;
}
