/** The header block of a portal's page: 索引号, 发布机构, 生成日期, 文号, 主题分类, each the first of its kind. */
import { flatOffset, type View } from '../2-lines.ts';
import type { Field, Sections } from '../3-sections.ts';
import { findDates } from '../language/dates.ts';
import type { PortalPart } from '../portal.ts';
import { indexLabels, subjectLabels } from '../words/labels.ts';
import type { Draft } from './draft.ts';
import { label } from './issue/credits.ts';
import { note } from './note.ts';

const partOf = ({ kind, word }: Field): PortalPart | null => {
  if (kind === 'number') return indexLabels.has(word) ? 'index' : 'number';
  if (kind === 'issuer') return 'publisher';
  if (kind === 'issued') return 'generated';
  return kind === 'other' && subjectLabels.has(word) ? 'subject' : null;
};
/** A longer value is no value of the block. */
const longest = 120;

/** Reads the block into the draft. */
export function readPortal(view: View, { fields }: Sections, draft: Draft): void {
  for (const field of fields) {
    const part = partOf(field);
    if (!part || draft.portal[part] || field.value.end <= field.value.start) continue;
    const from = flatOffset(view, field.value.start);
    // What else the page prints on the line is no part of the value.
    const to = from + view.flat.slice(from, flatOffset(view, field.value.end)).replace(label, '').trimEnd().length;
    if (to <= from || to - from > longest) continue;
    if (part !== 'generated') draft.portal[part] = note(view, from, to, `portal/${part}`);
    else {
      const day = findDates(view.flat.slice(from, to)).find(({ iso }) => iso !== null);
      if (day?.iso) draft.portal.generated = note(view, from + day.from, from + day.to, 'portal/generated', day.iso);
    }
  }
}
