/** Claims of what stands in lists of the record: bodies, titles, distribution, short forms, projects, targets. */
import type { Standing } from '../../cypher/enumerations.ts';
import type { NodeKind } from '../../cypher/model.ts';
import type { Mention } from '../claim.ts';
import type { Extracted, Fact } from '../record.ts';
import { type Claims, itself, organization, titled } from './claims.ts';

type Listed = 'organizations' | 'documents' | 'strategies' | 'distribution' | 'projects';

export function claimLists(claims: Claims): void {
  const { record } = claims;
  const each = (field: Listed, add: (value: string, fact: Fact | undefined) => void): void => {
    for (const [index, value] of record[field].entries()) add(value, claims.fact(`/${field}/${index}`));
  };
  const named = (kind: NodeKind, words: string): Mention => ({ kind, words });
  each('organizations', (name, fact) => claims.add('MENTIONED_IN', organization(name), itself, fact));
  const standingOf = standings(record);
  each('documents', (title, fact) => claims.add('CITED_IN', titled(title), itself, fact, { standing: standingOf(title) }));
  each('strategies', (name, fact) => claims.add('CITED_IN', named('Strategy', name), itself, fact));
  each('distribution', (name, fact) => claims.add('SENT_TO', itself, organization(name), fact));
  each('projects', (name, fact) => claims.add('NAMES_PROJECT', itself, named('Project', name), fact));
  for (const [index, { indicator, value }] of record.targets.entries()) {
    const target: Mention = { kind: 'Target', words: indicator, at: [index + 1], says: { indicator, value } };
    claims.add('SETS_TARGET', itself, target, claims.fact(`/targets/${index}/value`));
  }
  for (const [index, { short, full }] of record.aliases.entries())
    claims.add('ALSO_KNOWN_AS', organization(short), organization(full), claims.fact(`/aliases/${index}/short`));
}

/** What the record says a title is. */
function standings({ laws, drafts }: Extracted): (title: string) => Standing | undefined {
  const known = new Map<string, Standing>();
  for (const title of laws) known.set(title, 'law');
  for (const title of drafts) known.set(title, 'draft');
  return (title) => known.get(title);
}
