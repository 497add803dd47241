/**
 * Checks of the whole draft: what does not fit becomes a message.
 */
import type { View } from '../2-lines.ts';
import type { Message } from '../record.ts';
import type { Draft } from './draft.ts';

/** Adds the messages that need the whole record. */
export function checkDraft(view: View, draft: Draft): void {
  const say = (level: Message['level'], rule: string, reason: string, span: Message['span'] = null): void => {
    draft.messages.push({ level, rule, reason, span });
  };
  if (view.paras.length === 0) {
    say('error', 'text/empty', 'The text is empty; there is nothing to read.');
    return;
  }
  if (!draft.meeting.title && draft.items.length === 0 && draft.people.length === 0)
    say('error', 'text/no-record', 'This does not look like a meeting record: no meeting, no item and no person was found.');
  else if (!draft.meeting.title) say('warning', 'meeting/title', 'No meeting name was found.');
  if (draft.meeting.title && !draft.meeting.date) say('warning', 'meeting/date', "The meeting's date was not found.");
  if (view.behind)
    say(
      'info',
      'text/behind',
      `What follows “${view.raw.slice(view.behind.start, view.behind.start + 12).split('\n')[0]}” is not of the article and was not read.`,
      view.behind,
    );
  let last = 0;
  const seen = new Set<number>();
  for (const { number } of draft.items) {
    if (!number) continue;
    if (seen.has(number.value)) say('warning', 'items/repeat', `Item number ${number.value} stands twice.`, number.span);
    else if (number.value !== last + 1) say('warning', 'items/gap', `Item ${number.value} follows item ${last}.`, number.span);
    seen.add(number.value);
    last = number.value;
  }
  const absent = new Map(draft.people.filter(({ role }) => role.value === 'absent').map(({ name }) => [name.value, name]));
  for (const { name, role } of draft.people) {
    if (['chair', 'present', 'observer', 'invited'].includes(role.value) && absent.has(name.value))
      say('warning', 'roster/both', `${name.value} is both ${role.value} and absent.`, name.span);
  }
}
