/** Places, and the bodies and series that met there: what the picker of the frame offers. */
import { onceARevision } from '../../cypher/cache.ts';
import { readPlaces, readSeries } from '../../cypher/reads/places.ts';
import type { Routes } from '../context.ts';
import { answers } from '../schema/common.ts';
import { places, seriesList, seriesQuery } from '../schema/places.ts';

const readAll = onceARevision(readPlaces);

export const placesRoutes: Routes =
  ({ store }) =>
  async (app) => {
    app.get(
      '/places',
      {
        config: { revised: true },
        schema: { operationId: 'listPlaces', summary: 'Places that records speak for', response: answers(places) },
      },
      async () => readAll(store),
    );
    app.get(
      '/places/series',
      {
        config: { revised: true },
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
