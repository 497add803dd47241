/** The API as the views see it: typed by the generated schema, same origin. */
import createClient from 'openapi-fetch';
import type { components, paths } from './schema.gen.ts';

export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];
export const api = createClient<paths>({ baseUrl: '/' });
