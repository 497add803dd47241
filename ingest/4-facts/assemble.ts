/**
 * Draft → record: plain values, and beside them one fact for each value.
 */
import type { View } from '../2-lines.ts';
import type { Extracted, Fact, Span } from '../record.ts';
import { account } from './account.ts';
import { asWritten } from './as-written.ts';
import type { Draft, DraftItem, DraftMeeting } from './draft.ts';
import { addOnce, type Noted, type Value } from './note.ts';
import { occurrencesOf, spansOf } from './occurrences.ts';

/**
 * Makes the record; `facts` holds one entry for every value, in the order of the paths. `text` is the raw text as
 * published, `view` that of its simplified copy: what a value copies is taken from the former.
 */
export function assemble(view: View, draft: Draft, source: string, text: string): Extracted {
  const facts: Fact[] = [];
  const put = <T extends Value>(path: string, noted: Noted<T>): T => {
    const value = asWritten(view, text, noted);
    const context: Span = { start: Math.min(noted.context.start, noted.span.start), end: Math.max(noted.context.end, noted.span.end) };
    facts.push({
      path,
      value,
      start: noted.span.start,
      end: noted.span.end,
      context,
      rule: noted.rule,
      by: 'rule',
      also: noted.also,
    });
    return value;
  };
  const maybe = <T extends Value>(path: string, noted: Noted<T> | null): T | null => (noted ? put(path, noted) : null);
  const all = <T extends Value>(path: string, list: readonly Noted<T>[]): T[] => list.map((noted, index) => put(`${path}/${index}`, noted));
  const { meeting } = draft;
  const meetingAt = (path: string, one: DraftMeeting): Extracted['meeting'] => ({
    body: maybe(`${path}/body`, one.body),
    title: maybe(`${path}/title`, one.title),
    series: maybe(`${path}/series`, one.series),
    number: maybe(`${path}/number`, one.number),
    date: maybe(`${path}/date`, one.date),
    session: maybe(`${path}/session`, one.session),
    place: maybe(`${path}/place`, one.place),
  });
  const record: Omit<Extracted, 'model' | 'facts' | 'unread' | 'shares'> = {
    source,
    kind: draft.kind,
    scope: maybe('/scope', draft.scope),
    meeting: meetingAt('/meeting', meeting),
    meetings: [
      ...(meeting.title || meeting.body ? [meetingAt('/meetings/0', { ...meeting, title: draft.firstTitle ?? meeting.title })] : []),
      ...draft.others.map((other, index) => meetingAt(`/meetings/${index + 1}`, { ...meeting, ...other })),
    ],
    issuer: maybe('/issuer', draft.issuer),
    issued: maybe('/issued', draft.issued),
    portal: {
      index: maybe('/portal/index', draft.portal.index),
      publisher: maybe('/portal/publisher', draft.portal.publisher),
      generated: maybe('/portal/generated', draft.portal.generated),
      number: maybe('/portal/number', draft.portal.number),
      subject: maybe('/portal/subject', draft.portal.subject),
      address: null,
    },
    people: draft.people.map(({ name, role, title }, index) => ({
      name: put(`/people/${index}/name`, name),
      role: put(`/people/${index}/role`, role),
      title: maybe(`/people/${index}/title`, title),
    })),
    occurrences: occurrencesOf(text, draft, (one) => asWritten(view, text, one)),
    items: draft.items.map((item, index) => ({
      number: maybe(`/items/${index}/number`, item.number),
      heading: put(`/items/${index}/heading`, item.heading),
      action: put(`/items/${index}/action`, item.action),
      submitters: all(`/items/${index}/submitters`, item.submitters),
      documents: all(`/items/${index}/documents`, item.documents),
      decisions: all(`/items/${index}/decisions`, item.decisions),
      forwarded_to: all(`/items/${index}/forwarded_to`, item.forwarded_to),
      studied: all(`/items/${index}/studied`, item.studied),
      responsible: all(`/items/${index}/responsible`, responsible(item)),
      tasks: item.tasks.map(({ actor, part, deadline, due }, at) => {
        const path = `/items/${index}/tasks/${at}`;
        return {
          actor: put(`${path}/actor`, actor),
          part: maybe(`${path}/part`, part),
          deadline: maybe(`${path}/deadline`, deadline),
          due: maybe(`${path}/due`, due),
        };
      }),
      figures: item.figures.map(({ text, kind, amount }, at) => {
        const path = `/items/${index}/figures/${at}`;
        return { text: put(`${path}/text`, text), kind: put(`${path}/kind`, kind), amount: put(`${path}/amount`, amount) };
      }),
      votes: item.votes.map((vote, at) => {
        const path = `/items/${index}/votes/${at}`;
        return {
          for: maybe(`${path}/for`, vote.for),
          against: maybe(`${path}/against`, vote.against),
          abstained: maybe(`${path}/abstained`, vote.abstained),
          unanimous: put(`${path}/unanimous`, vote.unanimous),
        };
      }),
      appointments: item.appointments.map(({ person, change, office }, at) => {
        const path = `/items/${index}/appointments/${at}`;
        return { person: put(`${path}/person`, person), change: put(`${path}/change`, change), office: put(`${path}/office`, office) };
      }),
      conditions: all(`/items/${index}/conditions`, item.conditions),
    })),
    organizations: all('/organizations', draft.organizations),
    documents: all('/documents', draft.documents),
    laws: all('/laws', draft.laws),
    drafts: all('/drafts', draft.drafts),
    document_numbers: all('/document_numbers', draft.documentNumbers),
    strategies: all('/strategies', draft.strategies),
    distribution: all('/distribution', draft.distribution),
    projects: all('/projects', draft.projects),
    targets: draft.targets.map(({ indicator, value }, index) => ({
      indicator: put(`/targets/${index}/indicator`, indicator),
      value: put(`/targets/${index}/value`, value),
    })),
    aliases: draft.aliases.map(({ short, full }, index) => ({
      short: put(`/aliases/${index}/short`, short),
      full: put(`/aliases/${index}/full`, full),
    })),
    claims: draft.claims.map((claim, index) => {
      const path = `/claims/${index}`;
      const { relation, span, context, rule, props } = claim;
      const noted = { span, context, rule, also: [] };
      const endAt = (side: 'from' | 'to'): Extracted['claims'][number]['from'] => {
        const { kind, words, at, span: own } = claim[side];
        return { kind, words: own ? put(`${path}/${side}/words`, { ...noted, value: words, span: own }) : words, at };
      };
      return { relation: put(`${path}/relation`, { ...noted, value: relation }), from: endAt('from'), to: endAt('to'), props };
    }),
    messages: draft.messages,
  };
  return { ...record, model: null, facts, ...account(view, [...facts, ...spansOf(text, draft)], draft.fixed) };
}

/** Everybody an item tells to act, once each. */
function responsible(item: DraftItem): Noted[] {
  const list: Noted[] = [];
  for (const { actor } of item.tasks) addOnce(list, { ...actor, also: [] });
  return list;
}
