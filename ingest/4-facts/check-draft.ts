/**
 * Checks of the whole draft: what does not fit becomes a message.
 */
import { rawSpan, type View } from '../2-lines.ts';
import { articleStretches } from '../articles.ts';
import { type Message, message } from '../messages.ts';
import type { Mended } from '../misprints.ts';
import type { Draft } from './draft.ts';

const articleWords = /^第[^条]{1,8}条/u;

/** More of them than these are one fault of the whole text. */
const mostMisprints = 40;
/** Says which look-alikes were put right before the text was read. */
export function sayMisprints(text: string, places: Mended['places'], draft: Draft): void {
  for (const { span, read } of places.slice(0, mostMisprints))
    draft.messages.push(message('text/misprint', { words: text.slice(span.start, span.end), read }, span));
}

/** Adds the messages that need the whole record. */
export function checkDraft(view: View, draft: Draft): void {
  const say = (one: Message): void => void draft.messages.push(one);
  if (view.paras.length === 0) {
    say(message('text/empty', {}));
    return;
  }
  // A notice that only passes a document on is a record of that.
  const passesOn = draft.claims.some(({ relation }) => relation === 'ISSUED_DOCUMENT');
  if (!draft.meeting.title && !passesOn && draft.items.length === 0 && draft.people.length === 0) say(message('text/no-record', {}));
  else if (!draft.meeting.title && !passesOn) say(message('meeting/title', {}));
  if (draft.meeting.title && !draft.meeting.date) say(message('meeting/date', {}));
  if (view.behind) {
    const [first = ''] = view.raw.slice(view.behind.start, view.behind.start + 12).split('\n');
    say(message('text/behind', { first }, view.behind));
  }
  for (const { start, end } of articleStretches(view)) {
    const words = articleWords.exec(view.flat.slice(start, start + 12))?.[0] ?? '';
    say(message('text/articles', { words }, rawSpan(view, start, end)));
  }
  let last = 0;
  const seen = new Set<number>();
  for (const { number } of draft.items) {
    if (!number) continue;
    if (seen.has(number.value)) say(message('items/repeat', { number: number.value }, number.span));
    else if (number.value !== last + 1) say(message('items/gap', { number: number.value, last }, number.span));
    seen.add(number.value);
    last = number.value;
  }
  const absent = new Map(draft.people.filter(({ role }) => role.value === 'absent').map(({ name }) => [name.value, name]));
  for (const { name, role } of draft.people) {
    if (['chair', 'present', 'observer', 'invited'].includes(role.value) && absent.has(name.value))
      say(message('roster/both', { name: name.value, role: role.value }, name.span));
  }
}
