/**
 * Finish: what needs the whole draft — the fullest office of each person, fixed wording.
 */
import { rawSpan, type View } from '../2-lines.ts';
import type { Sections } from '../3-sections.ts';
import type { Draft } from './draft.ts';

const formula =
  /现将[^。\n]{0,30}(?:纪要|如下)[^。\n]{0,6}|纪要如下|会议(?:还)?(?:指出|强调|要求|认为|决定|明确|议定)|索引号|公开方式|以下无正文/g;

/** Completes the draft in place. */
export function finish(view: View, sections: Sections, draft: Draft): void {
  fullestTitles(draft);
  for (const { label } of sections.fields) draft.fixed.push(label);
  for (const found of view.flat.matchAll(formula)) draft.fixed.push(rawSpan(view, found.index, found.index + found[0].length));
}

/** Each row carries the fullest office the text gives that person unless it gives another one for that role. */
function fullestTitles(draft: Draft): void {
  const best = new Map<string, NonNullable<Draft['people'][number]['title']>>();
  for (const { name, title } of draft.people) {
    const had = best.get(name.value);
    if (title && (!had || title.value.length > had.value.length)) best.set(name.value, title);
  }
  for (const row of draft.people) row.title ??= best.get(row.name.value) ?? null;
}
