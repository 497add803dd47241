/** Former addresses of the API → present ones (decision 23): `/records/record:a.txt` → `/records/record:5f0c…`. */
import type { FastifyRequest } from 'fastify';
import { edgeAt, keyAt } from '../cypher/reads/former-address.ts';
import type { Store } from '../cypher/store.ts';
import { nameAddress } from '../cypher/stores/former.ts';
import { problem } from './errors.ts';
import type { LeadOn } from './problems.ts';

/** The address of a request with one of its parameters changed, query included. */
function addressOf({ routeOptions: { url = '' }, params, url: asked }: FastifyRequest, name: string, value: string): string {
  const all = { ...(params as Record<string, string>), [name]: value };
  const path = url.replace(/:(\w+)/gu, (_, part: string) => encodeURIComponent(all[part] ?? ''));
  const query = asked.indexOf('?');
  return query < 0 ? path : path + asked.slice(query);
}

/** A record's file by the name of one of its sources is the file of that source. */
async function fileOf(store: Store, { routeOptions: { url = '' }, query }: FastifyRequest, key: string): Promise<string> {
  if (!url.endsWith('/file') || (query as { source?: string }).source !== undefined) return '';
  const [source] = await store.sources({ names: [key.slice(nameAddress('').length)] });
  return source ? `?source=${encodeURIComponent(source.name)}` : '';
}

/** Where a request for something that is not there is sent on to: for keys of nodes and ids of facts in the path. */
export const leadOnIn =
  (store: Store): LeadOn =>
  async (request) => {
    const { key, id } = request.params as { key?: string; id?: string };
    if (key !== undefined) {
      const to = await keyAt(store, key);
      return to && addressOf(request, 'key', to) + (await fileOf(store, request, key));
    }
    if (id === undefined || !request.routeOptions.url?.endsWith('/edges/:id')) return null;
    const to = await edgeAt(store, id);
    return to && (to.id === null ? problem('fact-gone', to.record) : addressOf(request, 'id', to.id));
  };
