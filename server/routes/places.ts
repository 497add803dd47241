/** Places, and the bodies and series that met there: what the picker of the frame offers. */
import { keptWhileStored } from '../../cypher/kept.ts';
import { readPlaces, readSeries } from '../../cypher/reads/places.ts';
import type { Routes } from '../context.ts';
import { answers } from '../schema/common.ts';
import { places, seriesList, seriesQuery } from '../schema/places.ts';

export const placesRoutes: Routes =
  ({ store }) =>
  async (app) => {
    const kept = keptWhileStored<Awaited<ReturnType<typeof readPlaces>>>(store, 1);
    app.get(
      '/places',
      { schema: { operationId: 'listPlaces', summary: 'Places that records speak for', response: answers(places) } },
      async () => kept('', () => readPlaces(store)),
    );
    app.get(
      '/places/series',
      {
        schema: {
          operationId: 'listSeries',
          summary: 'Bodies and series of meetings at a place',
          querystring: seriesQuery,
          response: answers(seriesList),
        },
      },
      async ({ query }) => readSeries(store, query),
    );
  };
