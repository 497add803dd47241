/** What the reader says of a text, in lines that a case can ask for. */
import type { Extracted } from '../record.ts';

/** Facts and messages, one a line. */
export function linesOf(record: Extracted): string[] {
  const { meeting } = record;
  const heads = { kind: record.kind, scope: record.scope, ...meeting, issuer: record.issuer, issued: record.issued };
  const said = Object.entries(heads).map(([key, value]) => `${key} ${value}`);
  for (const [part, value] of Object.entries(record.portal)) if (value !== null) said.push(`portal ${part} ${value}`);
  said.push(`meetings ${record.meetings.length}`);
  for (const [index, one] of record.meetings.entries())
    said.push(`meeting ${index + 1} ${one.body ?? '-'} ${one.series ?? '-'} ${one.number ?? '-'} ${one.title}`);
  for (const { name, role, title } of record.people) said.push(`${role} ${name}${title ? ` ${title}` : ''}`);
  for (const { name, role, title } of record.occurrences) said.push(`named ${name} ${role}${title ? ` ${title}` : ''}`);
  said.push(`people ${record.people.length}`, `items ${record.items.length}`);
  for (const [index, item] of record.items.entries()) {
    const id = item.number ?? `+${index}`;
    said.push(`item ${id} ${item.action} ${item.heading}`);
    const lists = {
      submitter: item.submitters,
      decision: item.decisions,
      to: item.forwarded_to,
      studied: item.studied,
      responsible: item.responsible,
      title: item.documents,
    };
    for (const [key, list] of Object.entries(lists)) said.push(`${key} ${id} ${list.join(' ')}`.trimEnd());
  }
  for (const [index, item] of record.items.entries()) {
    const id = item.number ?? `+${index}`;
    for (const { actor, part, deadline, due } of item.tasks)
      said.push(`task ${id} ${actor} ${part ?? '-'} ${deadline ?? '-'} ${due ?? '-'}`);
    for (const { text: written, amount } of item.figures) said.push(`figure ${id} ${written} = ${amount}`);
    said.push(`votes ${id} ${item.votes.length}`, `appointments ${id} ${item.appointments.length}`);
    for (const vote of item.votes) {
      const counts = [vote.for, vote.against, vote.abstained].map((count) => count ?? '-').join(' ');
      said.push(`vote ${id} ${counts}`, `vote ${id} ${counts}${vote.unanimous ? ' unanimous' : ''}`);
    }
    for (const one of item.appointments) said.push(`appointment ${id} ${one.change} ${one.person} ${one.office}`);
    said.push(`condition ${id} ${item.conditions.join(' ')}`.trimEnd());
  }
  said.push(`projects ${record.projects.length}`, `targets ${record.targets.length}`);
  for (const one of record.projects) said.push(`project ${one}`);
  for (const { indicator, value } of record.targets) said.push(`target ${indicator} ${value}`);
  for (const one of record.laws) said.push(`law ${one}`);
  for (const one of record.drafts) said.push(`draft ${one}`);
  for (const one of record.document_numbers) said.push(`number ${one}`);
  for (const one of record.strategies) said.push(`strategy ${one}`);
  for (const one of record.organizations) said.push(`org ${one}`);
  for (const one of record.documents) said.push(`document ${one}`);
  said.push(`distribution ${record.distribution.join(' ')}`.trimEnd());
  for (const { short, full } of record.aliases) said.push(`alias ${short} = ${full}`);
  for (const { rule } of record.messages) said.push(`message ${rule}`);
  return said;
}
