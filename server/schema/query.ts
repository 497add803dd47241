/** Shapes of saved questions and user queries. */
import { z } from 'zod';
import { cuts, type Value } from '../../cypher/store.ts';

const value = z.unknown().meta({ id: 'Cell', description: 'null, boolean, number, string, list or map' });

/** Levels of lists and maps within one another in a parameter. */
const deepest = 32;
const longest = 10_000;
/** Whether a value of JSON is one a query can be given. */
function fits(of: unknown, depth = 0): boolean {
  if (typeof of === 'string') return of.length <= longest;
  if (of === null || typeof of !== 'object') return true;
  return depth < deepest && Object.values(of).every((one) => fits(one, depth + 1));
}
const parameter = z
  .unknown()
  .refine((given) => fits(given), `texts up to ${longest} characters, lists and maps up to ${deepest} levels`)
  .meta({ description: 'null, boolean, number, string, list or map; a number without a fraction is a whole number' }) as z.ZodType<Value>;
const params = z.record(z.string().max(60), parameter).default({});
const caption = z.object({ zh: z.string(), en: z.string() });

export const questions = z
  .object({
    questions: z.array(
      z.object({
        id: z.string(),
        title: caption,
        note: z.string(),
        cypher: z.string(),
        params: z.array(
          z.object({
            name: z.string(),
            type: z.enum(['string', 'integer']),
            default: z.union([z.string(), z.number()]),
            caption,
            frame: z.boolean().describe('The place or period: empty for all'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Questions' });

export const questionParams = z.object({ id: z.string().min(1).max(100) });
export const questionBody = z.strictObject({ params });
export const queryBody = z.strictObject({ cypher: z.string().min(1).max(20_000), params });

const table = {
  columns: z.array(z.string()),
  rows: z.array(z.array(value)),
  cut: z.enum(cuts).nullable().describe('Why rows are missing: the limit of rows, or of bytes; null: none is'),
};
export const tableAnswer = z.object(table).meta({ id: 'Table' });
export const queryAnswer = z.object({ ...table, took: z.number().describe('Milliseconds') }).meta({ id: 'QueryAnswer' });
