/**
 * The last look at the names: each keeps the law of names (cypher/name-law.ts). A term before a body is cut off; what is no name
 * even then is left out, with a message where it stands.
 */
import { isLawfulName } from '../../cypher/name-law.ts';
import { flatOffset, rawSpan, type View } from '../2-lines.ts';
import { leadingTerm } from '../language/terms.ts';
import { message } from '../messages.ts';
import type { Span } from '../record.ts';
import type { Draft } from './draft.ts';
import type { Noted } from './note.ts';

/** Brings every place, body and person of the draft under the law, in place. */
export function keepNameLaw(view: View, draft: Draft): void {
  const refused = new Set<number>();
  const refuse = (value: string, span: Span): null => {
    if (!refused.has(span.start)) draft.messages.push(message('names/law', { name: value }, span));
    refused.add(span.start);
    return null;
  };
  const whole = (noted: Noted): Noted | null => (isLawfulName(noted.value) ? noted : refuse(noted.value, noted.span));
  const body = (noted: Noted): Noted | null => {
    const mended = withoutTerm(view, noted);
    return isLawfulName(mended.value) && mended.value.length > 1 ? mended : refuse(noted.value, noted.span);
  };
  const each = (list: readonly Noted[]): Noted[] => distinct(list.flatMap((noted) => body(noted) ?? []));
  draft.scope &&= whole(draft.scope);
  draft.issuer &&= body(draft.issuer);
  for (const meeting of [draft.meeting, ...draft.others]) meeting.body &&= body(meeting.body);
  draft.people = draft.people.filter(({ name }) => whole(name));
  draft.organizations = each(draft.organizations);
  draft.distribution = each(draft.distribution);
  draft.aliases = draft.aliases.flatMap((alias) => {
    const [short, full] = [body(alias.short), body(alias.full)];
    return short && full ? [{ short, full }] : [];
  });
  for (const item of draft.items) {
    item.submitters = each(item.submitters);
    item.forwarded_to = each(item.forwarded_to);
    item.tasks = item.tasks.flatMap((task) => {
      const actor = body(task.actor);
      return actor ? [{ ...task, actor }] : [];
    });
    item.appointments = item.appointments.filter(({ person }) => whole(person));
  }
}

/** The same name without a term before it, on the rest of its stretch. */
function withoutTerm(view: View, noted: Noted): Noted {
  const length = leadingTerm(noted.value);
  if (length === 0) return noted;
  const value = noted.value.slice(length);
  const from = flatOffset(view, noted.span.start);
  const to = flatOffset(view, noted.span.end);
  const copied = view.flat.startsWith(noted.value.slice(0, length), from) && to > from + length;
  return { ...noted, value, span: copied ? rawSpan(view, from + length, to) : noted.span };
}

/** Each value once; further places of it are its further spans. */
function distinct(list: readonly Noted[]): Noted[] {
  const byValue = new Map<string, Noted>();
  for (const noted of list) {
    const same = byValue.get(noted.value);
    if (!same) byValue.set(noted.value, noted);
    else if (same !== noted) byValue.set(noted.value, { ...same, also: [...same.also, noted.span, ...noted.also].slice(0, 20) });
  }
  return [...byValue.values()];
}
