/** What every request passes before a route sees it: Host, Origin, token, secret; and the headers of every answer. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type ProblemError, problem } from '../errors.ts';
import type { Settings } from '../settings.ts';
import { isOwnHost, isSameOrigin } from './hosts.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route changes records: it needs the token or the secret. */
    secret?: boolean;
    /** The route is for the app's own page: it needs an Origin or Sec-Fetch-Site of ours, the token, or the secret. */
    page?: boolean;
    /** Content-Security-Policy in place of the usual one. */
    csp?: string;
  }
}

const usualPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** The API page brings inline styles; still no script but our own. */
export const docsPolicy = usualPolicy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** What every answer carries, also one to an address that is no URL. */
export const commonHeaders = {
  'content-security-policy': usualPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

function bearer(request: FastifyRequest): string | null {
  return /^Bearer (\S+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** The problem of a request to another name than ours, or to none; null where there is none. */
export function hostProblem({ host }: IncomingHttpHeaders, { allowedHosts }: Settings): ProblemError | null {
  if (host === undefined) return problem('bad-request', 'it has no Host header');
  return isOwnHost(host, allowedHosts) ? null : problem('wrong-host', host);
}

/** Throws the problem of a request that may not be answered. */
function checkRequest(request: FastifyRequest, settings: Settings, secret: string | null): void {
  const { host, origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'x-jiyao-secret': shown } = request.headers;
  const foreign = hostProblem(request.headers, settings);
  if (foreign) throw foreign;
  if (origin !== undefined && !isSameOrigin(origin, host)) throw problem('wrong-origin', origin);
  // A link from another site may open a page, but nothing of another site may read the API or a script of ours.
  const opensPage = mode === 'navigate' && request.method === 'GET' && !request.url.startsWith('/api/');
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !opensPage) throw problem('wrong-origin', `${site} pages`);
  const knowsToken = settings.token !== null && same(bearer(request) ?? '', settings.token);
  const knowsSecret = secret !== null && typeof shown === 'string' && same(shown, secret);
  const isApi = request.url.startsWith('/api/');
  if (settings.token !== null && isApi && !knowsToken && !knowsSecret) throw problem('wrong-token');
  const { secret: needsSecret, page: forPage } = request.routeOptions.config;
  // Both were found to be ours above, where they are there at all; no page of another site can set or leave out both.
  const isOurPage = origin !== undefined || site === 'same-origin';
  if ((needsSecret || (forPage && !isOurPage)) && !knowsToken && !knowsSecret) throw problem('wrong-secret');
}

/** Adds the checks and headers to the app. */
export function useGuard(app: FastifyInstance, settings: Settings, secret: string | null): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...commonHeaders, 'content-security-policy': request.routeOptions.config.csp ?? usualPolicy });
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    checkRequest(request, settings, secret);
  });
}
