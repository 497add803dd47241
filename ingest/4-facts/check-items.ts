/**
 * Items against the text they came from: one with a heading and no text among others that have one, and what was decided in a paragraph
 * that no item took.
 */
import { rawSpan, type View } from '../2-lines.ts';
import type { Sections } from '../3-sections.ts';
import { message } from '../messages.ts';
import type { Span } from '../record.ts';
import type { Draft } from './draft.ts';

/** A heading that says all there is: what was decided, or what is only studied or passed on. */
const whole = /[。；]|同意|通过|决定|会议|学习|传达|领学|通报/;

/** Tells of numbered items without a text where most have one. */
function checkEmpty(view: View, sections: Sections, draft: Draft): void {
  const bare = sections.zones.filter(({ heading, body }) => body.length === 0 && !whole.test(view.flat.slice(heading.start, heading.end)));
  if (bare.length === 0 || bare.length * 3 > sections.zones.length) return;
  for (const { number, heading } of bare)
    if (heading.end > heading.start) draft.messages.push(message('items/empty', { number }, rawSpan(view, heading.start, heading.end)));
}

const decided = /(?<![次届])会议(?:经[^，。]{1,10}，)?(?:一致|原则|研究)?(?:同意|通过|决定|批准)/;

/** A lead tells what the rest takes up, and a bracket when something was passed. */
const lead = /^[（(]|召开|举行|主持|[^。]$/;

/** Tells of paragraphs that say what was decided and belong to no item. */
function checkHomeless(view: View, sections: Sections, draft: Draft): void {
  if (draft.items.length < 2) return;
  const taken: Span[] = draft.items.flatMap(({ heading, decisions, tasks, documents, appointments, votes }) => [
    heading.span,
    ...[...decisions, ...documents].flatMap(({ span, also }) => [span, ...also]),
    ...tasks.map(({ actor }) => actor.span),
    ...appointments.map(({ person }) => person.span),
    ...votes.map(({ unanimous }) => unanimous.span),
  ]);
  for (const para of [...sections.head, ...sections.tail]) {
    if (!decided.test(para.text) || lead.test(para.text)) continue;
    const span = rawSpan(view, para.from, para.to);
    if (!taken.some(({ start, end }) => start < span.end && span.start < end))
      draft.messages.push(message('items/homeless', { words: para.text.slice(0, 30) }, span));
  }
}

/** Checks the items of a record against its text. */
export function checkItems(view: View, sections: Sections, draft: Draft): void {
  if (draft.kind === 'speech') return;
  checkEmpty(view, sections, draft);
  checkHomeless(view, sections, draft);
}
