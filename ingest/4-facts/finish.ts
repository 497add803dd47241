/**
 * Finish: what needs the whole draft — the fullest office of each person, where else the meeting's name stands, the labels.
 */
import { rawSpan, type View } from '../2-lines.ts';
import type { Sections } from '../3-sections.ts';
import type { Draft } from './draft.ts';

/** Completes the draft in place. */
export function finish(view: View, sections: Sections, draft: Draft): void {
  onlyMentioned(draft);
  fullestTitles(draft);
  repeatedTitle(view, draft);
  for (const { label } of sections.fields) draft.fixed.push(label);
}

/** Somebody is only mentioned where the text gives no other role. */
function onlyMentioned(draft: Draft): void {
  const others = new Map(draft.people.flatMap((row) => (row.role.value === 'mentioned' ? [] : [[row.name.value, row] as const])));
  draft.people = draft.people.filter((row) => {
    const other = row.role.value === 'mentioned' ? others.get(row.name.value) : undefined;
    if (other) other.title ??= row.title;
    return !other;
  });
}

/** Each row carries the fullest office the text gives that person unless it gives another one for that role; 院长 is no other than 市中级人民法院院长. */
function fullestTitles(draft: Draft): void {
  const best = new Map<string, NonNullable<Draft['people'][number]['title']>>();
  for (const { name, title } of draft.people) {
    const had = best.get(name.value);
    if (title && (!had || title.value.length > had.value.length)) best.set(name.value, title);
  }
  for (const { name, title, context, rule } of draft.occurrences) {
    const had = best.get(name.value);
    if (title && had && title.value.length > had.value.length && isPartOf(had.value, title.value))
      best.set(name.value, { value: title.value, span: title.span, context, rule: `${rule}/title`, also: [] });
  }
  for (const row of draft.people) {
    const fuller = best.get(row.name.value) ?? null;
    if (!row.title || (fuller && isPartOf(row.title.value, fuller.value))) row.title = fuller;
  }
}

/** Whether an office is another one without its body: 院长 and 市中级人民法院院长, not 副院长. */
const isPartOf = (short: string, full: string): boolean =>
  full.length > short.length && full.endsWith(short) && !/[副代原前、，]/.test(full.slice(0, -short.length));

/** The meeting's name where the opening or the close writes it again: further spans that say the same. */
function repeatedTitle(view: View, draft: Draft): void {
  const { title } = draft.meeting;
  if (!title) return;
  for (let at = view.flat.indexOf(title.value); at >= 0 && title.also.length < 20; at = view.flat.indexOf(title.value, at + 1)) {
    const span = rawSpan(view, at, at + title.value.length);
    if (span.start !== title.span.start) title.also.push(span);
  }
}
