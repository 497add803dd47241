/** Organizations: the list. The page of one is in organization-page.ts. */
import type { RelationshipType } from '../model.ts';
import type { Store } from '../store.ts';
import { type Framed, outsideOf, readFrame, readTold } from './frame.ts';
import { isMeant, type NameFields, nameReturn } from './official.ts';
import { byCode, firstOf, type Paging, pageOf, readRows } from './rows.ts';
import { readAllStandsFor } from './told.ts';

const counted = ['SUBMITTED', 'PROPOSED', 'TASKED', 'FORWARDED_TO', 'MENTIONED_IN'] as const satisfies RelationshipType[];

interface Tie {
  key: string;
  type: (typeof counted)[number];
  other: string;
  record: string;
}

/** Those that brought the most first, of the period and place. `q`: a part of the name, or the beginning of its pinyin or initials. */
export async function readOrganizations(store: Store, query: Framed & Paging & { q?: string | undefined }) {
  const [frame, standsFor, names, ties] = await Promise.all([
    readFrame(store, query),
    readAllStandsFor(store),
    readRows<NameFields>(store, `MATCH (g:Organization) RETURN ${nameReturn('g')}`),
    readRows<Tie>(
      store,
      `MATCH (g:Organization)-[e:${counted.join('|')}]-(x) RETURN DISTINCT g.key AS key, type(e) AS type, x.key AS other, e.record AS record`,
    ),
  ]);
  const count = new Map<string, Set<string>>();
  for (const { key, type, other, record } of ties)
    if (frame.has(record)) count.set(`${type} ${key}`, (count.get(`${type} ${key}`) ?? new Set()).add(standsFor(other)));
  const told = frame.asked ? await readTold(store, 'Organization') : new Map<string, string[]>();
  const meant = names.filter((name) => isMeant(name, query.q)).map((name) => ({ name, lies: frame.lies(told.get(name.key) ?? []) }));
  const organizations = meant
    .filter(({ lies }) => lies === 'inside')
    .map(({ name }) => name)
    .map((name) => {
      const of = (type: (typeof counted)[number]): number => count.get(`${type} ${name.key}`)?.size ?? 0;
      return {
        ...name,
        submitted: of('SUBMITTED'),
        proposed: of('PROPOSED'),
        tasked: of('TASKED'),
        received: of('FORWARDED_TO'),
        mentions: of('MENTIONED_IN'),
      };
    })
    .sort((a, b) => firstOf(b.submitted - a.submitted, b.tasked - a.tasked, b.mentions - a.mentions, byCode(a.key, b.key)));
  const { page, rows } = pageOf(organizations, query);
  return { page, outside: outsideOf(meant.map(({ lies }) => lies)), organizations: rows };
}
