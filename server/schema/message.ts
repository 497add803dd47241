/** Shape of a message of the reader with its words: data first, then how it reads in each language. */
import { z } from 'zod';
import { message } from '../../ingest/record.ts';

export const saidMessage = message.extend({
  reason: z.object({ zh: z.string(), en: z.string() }).describe('What it says, in words; they may change while rule and values stay'),
});
export type SaidMessage = z.infer<typeof saidMessage>;
