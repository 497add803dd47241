/**
 * Rosters that are set as a table → people with their roles.
 */
import type { View } from '../2-lines.ts';
import type { Sections } from '../3-sections.ts';
import { message } from '../messages.ts';
import type { Draft } from './draft.ts';
import { addPerson } from './roster.ts';

/** Reads all tables of people into the draft; a row that names nobody is told. */
export function readRosterTables(view: View, sections: Sections, draft: Draft): void {
  for (const { role, label, head, rows } of sections.tables) {
    draft.fixed.push(label, head);
    for (const { span, people } of rows) {
      const context = { start: Math.min(label.start, span.start), end: span.end };
      for (const { person, role: own, said, doubt } of people) {
        addPerson(draft, person, own ?? role, said ?? label, context, 'roster');
        if (doubt) draft.messages.push(message('roster/remark', { name: person.name.value, remark: doubt.value }, doubt.span));
      }
      if (people.length > 0 || !/[一-龥]/.test(view.raw.slice(span.start, span.end))) continue;
      const words = view.raw.slice(span.start, Math.min(span.end, span.start + 40)).replace(/\s+/g, ' ');
      draft.messages.push(message('roster/unread', { words }, span));
    }
  }
}
