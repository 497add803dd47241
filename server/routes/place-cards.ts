/** Places as home shows them, and the names of those that have none. */

import { cacheOf } from '../../cypher/cache.ts';
import { groupBy } from '../../cypher/group-by.ts';
import { pinyinOf } from '../../cypher/pinyin.ts';
import { unknownPlace } from '../../cypher/reads/place.ts';
import { type PlaceHead, readPlaceCards, readPlaceHeads } from '../../cypher/reads/place-cards.ts';
import { readPlaceNames } from '../../cypher/reads/place-names.ts';
import { byCode, byDateDown, firstOf, inRange, pageOf, readRows } from '../../cypher/reads/rows.ts';
import type { Store } from '../../cypher/store.ts';
import type { Routes } from '../context.ts';
import { readGaps } from '../place-gaps.ts';
import { answers } from '../schema/common.ts';
import { placeCards, placeCardsQuery, placeNames, placeNamesBody } from '../schema/place-cards.ts';

/** Answers cached: pages of places, each with its period. */
const most = 50;
type Bounds = { from?: string | undefined; to?: string | undefined };

async function readUnknown(store: Store, { from, to }: Bounds): Promise<{ records: number; meetings: number }> {
  const dated = (name: string): string =>
    from === undefined && to === undefined ? '' : ` AND ${name}.date >= $from AND ${name}.date <= $to`;
  const params = { from: from ?? '', to: to ?? '9999-12-31' };
  const count = async (kind: 'Record' | 'Meeting'): Promise<number> =>
    (
      await readRows<{ count: number }>(
        store,
        `MATCH (n:${kind}) WHERE n.scope STARTS WITH $unknown${dated('n')} RETURN count(n) AS count`,
        { unknown: unknownPlace, ...(dated('n') === '' ? {} : params) },
      )
    )[0]?.count ?? 0;
  return { records: await count('Record'), meetings: await count('Meeting') };
}

const fits = (typed: string, scope: string): boolean => {
  if (typed === '' || scope.includes(typed)) return true;
  const { pinyin, initials } = pinyinOf(scope, false);
  const letters = typed.toLowerCase().replace(/\s+/gu, '');
  return pinyin.replace(/ /gu, '').startsWith(letters) || initials.startsWith(letters);
};

export const placeCardsRoutes: Routes =
  ({ store, findings }) =>
  async (app) => {
    const overview = cacheOf<{ heads: PlaceHead[]; unknown: Awaited<ReturnType<typeof readUnknown>> }>(store, most);
    const cards = cacheOf<readonly [Awaited<ReturnType<typeof readPlaceCards>>, Map<string, number>]>(store, most);
    app.get(
      '/places/cards',
      {
        config: { revised: async () => String((await findings.now(0)).of) },
        schema: {
          operationId: 'listPlaceCards',
          summary: 'Places: meetings a year, chair, gaps, newest meeting, findings',
          querystring: placeCardsQuery,
          response: answers(placeCards),
        },
      },
      async ({ query }) => {
        const { from, to, q = '', sort } = query;
        const range = { from, to };
        const id = JSON.stringify([from, to]);
        const readOverview = async () => {
          const [heads, unknown] = await Promise.all([readPlaceHeads(store, range), readUnknown(store, range)]);
          return { heads, unknown };
        };
        const [{ heads, unknown }, { state, review }] = await Promise.all([overview(id, readOverview), findings.now(0)]);
        const within = (review?.findings ?? []).filter(({ scope, date }) => scope !== null && inRange(date, range));
        const found = groupBy(within, ({ scope }) => scope ?? '');
        const count = (scope: string): number => found.get(scope)?.length ?? 0;
        const orders = {
          meetings: () => 0,
          newest: (a, b) => byDateDown(a.newest, b.newest),
          findings: (a, b) => count(b.scope) - count(a.scope),
          name: (a, b) => byCode(pinyinOf(a.scope, false).pinyin, pinyinOf(b.scope, false).pinyin),
        } satisfies Record<typeof sort, (a: PlaceHead, b: PlaceHead) => number>;
        const order: (a: PlaceHead, b: PlaceHead) => number = orders[sort];
        const { page, rows } = pageOf(
          heads
            .filter(({ scope }) => fits(q.trim(), scope))
            .sort((a, b) => firstOf(order(a, b), b.meetings - a.meetings, byCode(a.scope, b.scope))),
          query,
        );
        const scopes = rows.map(({ scope }) => scope);
        const [more, gaps] = await cards(JSON.stringify([id, scopes]), () =>
          Promise.all([readPlaceCards(store, rows, range), readGaps(store, scopes, range)]),
        );
        return {
          page,
          places: rows.flatMap(({ scope, meetings }) => {
            const card = more.get(scope);
            const making = state === 'making' && review === null;
            return card ? [{ scope, meetings, ...card, gaps: gaps.get(scope) ?? 0, findings: making ? null : count(scope) }] : [];
          }),
          unknown,
        };
      },
    );
    app.post(
      '/places/names',
      {
        schema: {
          operationId: 'namePlaces',
          summary: 'Titles of the records that are their own places',
          body: placeNamesBody,
          response: answers(placeNames),
        },
      },
      async ({ body: { scopes } }) => ({ names: await readPlaceNames(store, scopes) }),
    );
  };
