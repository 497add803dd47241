/**
 * Answers that depend on the address and on what the store holds: named by its revision, so that who has one is told in no time that it
 * still holds, and cached as bytes, so that the next who asks costs no more than sending them (decision 31).
 */
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { cacheAt } from '../../cypher/cache.ts';
import type { Store } from '../../cypher/store.ts';
import { encodingFor, type Packed, packed } from './packing.ts';

/** What an answer depends on beside its address and the store, as a text: the day, the state of something that is being made. */
type Beside = (request: FastifyRequest) => string | Promise<string>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer depends on nothing but the address, what the store holds, and what this gives where it is a function. */
    revised?: true | Beside;
  }
}

/** Bytes that are cached, and what one answer takes beside its own. */
const mostBytes = 16 * 1024 * 1024;
const around = 512;

/** A name for what an answer depends on, which another program or another start of this one does not give to anything else. */
const start = randomBytes(12).toString('base64url');
const nameOf = (parts: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([start, ...parts]))
    .digest('base64url')
    .slice(0, 27);

/** Whether If-None-Match names it (RFC 9110, 13.1.2: weak comparison). */
const isAmong = (header: string | undefined, name: string): boolean =>
  header !== undefined && Array.from(header.matchAll(/"([^"]*)"/gu), ([, one]) => one).includes(name);

/** Names and keeps the answers of routes whose config says `revised`. To be called before they are added. */
export function useRevised(app: FastifyInstance, store: Store): void {
  const cache = cacheAt<Packed>(mostBytes, ({ bytes }) => bytes.length + around);
  // HEAD takes over the options of GET.
  const done = new WeakSet<RouteHandlerMethod>();
  app.addHook('onRoute', (route) => {
    const revised = route.config?.revised;
    if (revised === undefined || done.has(route.handler)) return;
    const answer = route.handler;
    route.handler = async function (request, reply) {
      // Before anything is read: what is answered is of this revision or of a later one.
      const revision = await store.revision();
      const name = nameOf([revision, request.url, revised === true ? '' : await revised(request)]);
      const told = { etag: `W/"${name}"`, 'cache-control': 'private, no-cache', vary: 'accept-encoding' };
      const known = request.headers['if-none-match'];
      if (isAmong(known, name)) return reply.code(304).headers(told).send();
      const encoding = encodingFor(request.headers['accept-encoding']);
      const made = await cache(revision, `${name} ${encoding}`, async () =>
        packed(String(reply.serialize(await answer.call(this, request, reply))), encoding),
      );
      reply.headers(told);
      // There is such an answer, whatever it is.
      if (known?.trim() === '*') return reply.code(304).send();
      if (made.encoding !== 'identity') reply.header('content-encoding', made.encoding);
      return reply.type('application/json; charset=utf-8').send(made.bytes);
    };
    done.add(route.handler);
  });
}
