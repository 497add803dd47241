/** The API as the views see it: typed by the generated schema, same origin. */
import createClient from 'openapi-fetch';
import type { components, paths } from './schema.gen.ts';

export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];
/** The parameters of a read. */
export type QueryOf<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } } ? NonNullable<Q> : never;
export const api = createClient<paths>({ baseUrl: '/' });
