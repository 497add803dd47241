/**
 * Finish: what needs the whole draft — the fullest office of each person, where else the meeting's name stands, the labels.
 */
import { rawSpan, type View } from '../2-lines.ts';
import type { Sections } from '../3-sections.ts';
import type { Draft } from './draft.ts';

/** Completes the draft in place. */
export function finish(view: View, sections: Sections, draft: Draft): void {
  fullestTitles(draft);
  repeatedTitle(view, draft);
  for (const { label } of sections.fields) draft.fixed.push(label);
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

/** The meeting's name where the opening or the close writes it again: further spans that say the same. */
function repeatedTitle(view: View, draft: Draft): void {
  const { title } = draft.meeting;
  if (!title) return;
  for (let at = view.flat.indexOf(title.value); at >= 0 && title.also.length < 20; at = view.flat.indexOf(title.value, at + 1)) {
    const span = rawSpan(view, at, at + title.value.length);
    if (span.start !== title.span.start) title.also.push(span);
  }
}
