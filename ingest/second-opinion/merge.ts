/** What was kept of a model's proposals → the record, beside what the rules read: every value at the end of its list, every fact `by: model`. */
import type { Extracted, Fact } from '../record.ts';
import type { Accepted, Stand } from './against-text.ts';

/** A new record; the one given stays as the rules made it. `unread` and `shares` go on telling what the rules read. */
export function withAccepted(record: Extracted, kept: readonly Accepted[], model: string): Extracted {
  if (kept.length === 0) return record;
  const people = [...record.people];
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
  return { ...record, people, organizations, items, facts, model };
}
