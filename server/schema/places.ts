/** Shapes of the places one can choose, and of what met there. */
import { z } from 'zod';
import { count, place } from './common.ts';

export const places = z
  .object({
    places: z
      .array(z.object({ scope: z.string(), meetings: count, records: count, pinyin: z.string(), initials: z.string() }))
      .describe('Places that records name, the one with the most meetings first'),
    unknown: z.object({ meetings: count, records: count }).describe('Of records that name no place: `scope=record:` asks for these'),
  })
  .meta({ id: 'Places' });

export const seriesQuery = z.object({ scope: place.scope });
export const seriesList = z
  .object({
    series: z
      .array(z.object({ body: z.string().nullable(), series: z.string().nullable(), meetings: count }))
      .describe('Those that met most first; null: the text states none'),
  })
  .meta({ id: 'SeriesList' });
