/** Organizations: the list. The page of one is in organization-page.ts. */
import type { RelationshipType } from '../model.ts';
import type { Store } from '../store.ts';
import { isMeant, type NameFields, nameReturn } from './official.ts';
import { byCode, firstOf, type Paging, pageOf, readRows } from './rows.ts';

const counted = ['SUBMITTED', 'PROPOSED', 'TASKED', 'FORWARDED_TO', 'MENTIONED_IN'] as const satisfies RelationshipType[];

/** Those that brought the most first. `q`: a part of the name, or the beginning of its pinyin or initials. */
export async function readOrganizations(store: Store, query: Paging & { q?: string | undefined }) {
  const [names, counts] = await Promise.all([
    readRows<NameFields>(store, `MATCH (g:Organization) RETURN ${nameReturn('g')}`),
    readRows<{ key: string; type: (typeof counted)[number]; count: number }>(
      store,
      `MATCH (g:Organization)-[e:${counted.join('|')}]-(x) RETURN g.key AS key, type(e) AS type, count(DISTINCT x.key) AS count`,
    ),
  ]);
  const count = new Map(counts.map((row) => [`${row.type} ${row.key}`, row.count]));
  const organizations = names
    .filter((name) => isMeant(name, query.q))
    .map((name) => {
      const of = (type: (typeof counted)[number]): number => count.get(`${type} ${name.key}`) ?? 0;
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
  return { page, organizations: rows };
}
