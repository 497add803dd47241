/** Shape of GET /notice: what every page must say of the store. */
import { z } from 'zod';
import { count } from './common.ts';

export const notice = z
  .object({
    address: z
      .string()
      .nullable()
      .describe('Address under which others reach the app, of JIYAO_PUBLIC_URL; links that leave a page carry it'),
    madeUp: z.boolean().describe('The records are made up, for a demo'),
    reading: z
      .object({ done: count, total: count })
      .nullable()
      .describe('Records read so far at the first start; null: none are being read'),
  })
  .meta({ id: 'Notice' });
