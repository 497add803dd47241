/** The app's own reads, by the routes that ask them; those that both sides have. */
import type { MeasuredApp, MeasuredStore } from './tree.ts';

/** Of each kind the node with most relationships of a type, so that a page has much to tell. */
const busiest = {
  official: 'MATCH (n:Official)-[r:ATTENDED]->(:Meeting) RETURN n.key AS key, count(r) AS n ORDER BY n DESC, key LIMIT 1',
  meeting: 'MATCH (n:Meeting)-[r:HAS_ITEM]->(:Item) RETURN n.key AS key, count(r) AS n ORDER BY n DESC, key LIMIT 1',
  organization: 'MATCH (n:Organization)<-[r:TASKED]-(:Item) RETURN n.key AS key, count(r) AS n ORDER BY n DESC, key LIMIT 1',
  document: 'MATCH (n:Document)<-[r:DECIDED]-(:Item) RETURN n.key AS key, count(r) AS n ORDER BY n DESC, key LIMIT 1',
  record: 'MATCH (n:Record) RETURN n.key AS key ORDER BY key LIMIT 1',
  edge: 'MATCH (:Official)-[r:ATTENDED]->(:Meeting) RETURN r.id AS key ORDER BY key LIMIT 1',
} as const;
type Busiest = Record<keyof typeof busiest, string>;

const lists = [
  'overview',
  'news',
  'officials',
  'meetings',
  'organizations',
  'documents',
  'records',
  'attendance',
  'outcomes',
  'outcomes/items',
  'map',
  'graph',
];
const pages = ({ official, meeting, organization, document, record, edge }: Busiest): string[] => [
  `officials/${official}`,
  `officials/${official}/approvals`,
  `meetings/${meeting}`,
  `documents/${document}`,
  `organizations/${organization}`,
  ...['brought', 'tasks', 'received', 'people', 'acts?type=CONVENED'].map((part) => `organizations/${organization}/${part}`),
  `records/${record}`,
  `nodes/${official}`,
  `nodes/${official}/neighbours`,
  `nodes/${meeting}/neighbours`,
  `edges/${edge}`,
  `graph?seed=${official}&depth=2`,
];

export interface Timed {
  route: string;
  /** Milliseconds of processor time, the least of three. */
  cost: number;
}

/** Apps asked one after another: each works its answers out anew, whatever it would have kept of them. */
const rounds = 3;

/** What each route costs; and the last app, which is still open. Throws where one does not answer. */
export async function timeRoutes(
  store: MeasuredStore,
  buildApp: () => Promise<MeasuredApp>,
  clock: () => number,
): Promise<{ routes: Timed[]; app: MeasuredApp }> {
  const keys = {} as Busiest;
  const shown = {} as Busiest;
  for (const [name, cypher] of Object.entries(busiest) as [keyof Busiest, string][]) {
    keys[name] = encodeURIComponent(String((await store.read(cypher))[0]?.key));
    shown[name] = `{${name}}`;
  }
  const names = [...lists, ...pages(shown)];
  const least = new Map<string, number>();
  for (let round = 1; ; round += 1) {
    const app = await buildApp();
    for (const [at, path] of [...lists, ...pages(keys)].entries()) {
      const name = names[at]!;
      const before = clock();
      const { statusCode, body } = await app.inject({ url: `/api/v1/${path}`, headers: { host: '127.0.0.1' } });
      least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, clock() - before));
      if (statusCode !== 200) throw new Error(`${name}: ${statusCode} ${body.slice(0, 300)}`);
    }
    if (round === rounds) return { routes: [...least].map(([route, cost]) => ({ route, cost })), app };
    await app.close();
  }
}
