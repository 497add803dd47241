/** Who issued a record and when, never from prose. */
import type { View } from '../../2-lines.ts';
import type { Sections } from '../../3-sections.ts';
import { findDates } from '../../language/dates.ts';
import type { Draft } from '../draft.ts';
import { type Noted, note } from '../note.ts';
import { credited, source } from './credits.ts';
import type { Evidence } from './evidence.ts';
import { fields, letterhead, masthead } from './head.ts';
import { lastLine, stamps } from './stamp.ts';

/** Reads issuer and day of issue into the draft; the day in a speech's bracket is the day it was given. */
export function readIssue(view: View, sections: Sections, draft: Draft): void {
  const free = [...sections.head, ...sections.extras, ...sections.tail];
  const speech = draft.kind === 'speech';
  // A page's stamp may stand on a line that is read as a field of another kind.
  const edges = view.paras.length > 24 ? [...view.paras.slice(0, 12), ...view.paras.slice(-8)] : view.paras;
  if (speech) draft.meeting.date ??= spokenDay(view, sections);
  const ends = new Set(edges.slice(-6));
  const found: Evidence[] = [
    ...fields(view, sections),
    ...letterhead(view, sections),
    ...masthead(view, sections),
    ...source(view, sections),
    ...credited(view, [...new Set([...sections.head.slice(0, 12), ...sections.tail, ...sections.extras, ...ends])], speech),
    ...stamps(view, edges),
    ...lastLine(view, free, (para) => speech && sections.head.includes(para)),
  ];
  const title = draft.meeting.title?.span;
  draft.issuer = heaviest(
    // 县人大主席团 over 第六次会议纪要 is the first line of the title.
    found.filter(({ noted }) => noted.rule !== 'issuer/line' || !title || noted.span.end <= title.start || noted.span.start >= title.end),
    'issuer',
  );
  draft.issued = heaviest(
    found.filter(({ noted, weight }) => weight !== 80 || noted.value !== draft.meeting.date?.value),
    'issued',
  );
}

function heaviest(found: readonly Evidence[], of: Evidence['of']): Noted | null {
  const own = found.filter((one) => one.of === of);
  const most = Math.max(0, ...own.map(({ weight }) => weight));
  return own.find(({ weight }) => weight === most)?.noted ?? null;
}

/** （2022年7月20日） under the title of a speech. */
function spokenDay(view: View, sections: Sections): Noted | null {
  for (const para of sections.head) {
    if (!/^[（(].{4,70}[）)]$/.test(para.text)) continue;
    const date = findDates(para.text).find(({ iso }) => iso !== null);
    if (date?.iso) return note(view, para.from + date.from, para.from + date.to, 'meeting/bracket', date.iso);
  }
  return null;
}
