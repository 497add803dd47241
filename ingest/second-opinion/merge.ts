/** What was kept of a model's proposals → the record, beside what the rules read: every value at the end of its list, every fact `by: model`. */
import type { Extracted, Fact, Occurrence } from '../record.ts';
import type { Accepted, Stand } from './against-text.ts';

type AcceptedPerson = Extract<Accepted, { relation: 'attended' | 'mentioned' }>;

/** A new record; the one given stays as the rules made it. `unread` and `shares` go on telling what the rules read. */
export function withAccepted(record: Extracted, kept: readonly Accepted[], model: string): Extracted {
  if (kept.length === 0) return record;
  const people = [...record.people];
  const occurrences = [...record.occurrences];
  const organizations = [...record.organizations];
  const items = record.items.map((item) => ({ ...item, submitters: [...item.submitters] }));
  const facts: Fact[] = [...record.facts];
  for (const one of kept) {
    const put = (path: string, { value, span }: Stand): void => {
      facts.push({ path, value, ...span, context: one.context, rule: `model/${one.relation}`, by: 'model', also: [] });
    };
    if (one.relation === 'attended' || one.relation === 'mentioned') {
      const path = `/people/${people.length}`;
      people.push({ name: one.name.value, role: one.role.value, title: one.title?.value ?? null });
      occurrences.push(occurrenceOf(one));
      put(`${path}/name`, one.name);
      put(`${path}/role`, one.role);
      if (one.title) put(`${path}/title`, one.title);
      continue;
    }
    if (!organizations.includes(one.name.value)) {
      put(`/organizations/${organizations.length}`, one.name);
      organizations.push(one.name.value);
    }
    const submitters = one.relation === 'submitted' ? items[one.item]?.submitters : undefined;
    if (one.relation === 'submitted' && submitters) {
      put(`/items/${one.item}/submitters/${submitters.length}`, one.name);
      submitters.push(one.name.value);
    }
  }
  return { ...record, people, occurrences, organizations, items, facts, model };
}

/** A person that the model read, where its sentence names them. */
function occurrenceOf({ relation, context, name, role, title }: AcceptedPerson): Occurrence {
  const said = { name: name.value, role: role.value, title: title?.value ?? null, unit: null };
  const open = { order: null, note: null, sex: null, ethnicity: null };
  return {
    ...said,
    ...open,
    event: role.value === 'mentioned' ? null : 'meeting',
    ...name.span,
    context,
    rule: `model/${relation}`,
    by: 'model',
  };
}
