/** What every request passes before a route sees it: Host, Origin, token, secret; and the headers of every answer. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type ProblemError, problem } from '../errors.ts';
import type { Settings } from '../settings.ts';
import { isOwnHost, isSameOrigin } from './hosts.ts';

/**
 * Who may use a route. It belongs to the route, not to the address: addresses have many spellings, and only the router knows which of them
 * lead where. What says nothing is `token`.
 * - `open`: everybody whom this server answers at all; also by a link on another site. The web app itself, which holds no data.
 * - `token`: needs the token, where one is set, or the secret.
 * - `page`: as `token`; without a token also an Origin or Sec-Fetch-Site of ours, which the app's own page has.
 * - `secret`: changes records: needs the token or the secret, always.
 */
export type Access = 'open' | 'token' | 'page' | 'secret';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Content-Security-Policy in place of the usual one. */
    csp?: string;
  }
}

const usualPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** The API page brings inline styles; still no script but our own. */
export const docsPolicy = usualPolicy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** What every answer carries. */
const commonHeaders = {
  'content-security-policy': usualPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** What an answer carries that is not for everybody, or for no route. */
export const closedHeaders = { ...commonHeaders, 'cache-control': 'no-store' } as const;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const bearer = ({ authorization = '' }: IncomingHttpHeaders): string | null => /^Bearer (\S+)$/u.exec(authorization)?.[1] ?? null;

/** The authority of an absolute address (`GET http://name/path`), which stands above the Host header (RFC 9112, 3.2.2); null: it is none. */
const authorityOf = (url: string): string | null => /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/iu.exec(url)?.[1] ?? null;

/** The problem of a request to another name than ours, to none or to several; null where there is none. */
export function hostProblem({ rawHeaders, url = '' }: IncomingMessage, { allowedHosts }: Settings): ProblemError | null {
  const hosts = rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'host');
  if (hosts.length === 0) return problem('bad-request', 'it has no Host header');
  if (hosts.length > 1) return problem('bad-request', 'it has more than one Host header');
  const authority = authorityOf(url);
  const foreign = [...hosts, ...(authority === null ? [] : [authority])].find((host) => !isOwnHost(host, allowedHosts));
  return foreign === undefined ? null : problem('wrong-host', foreign.slice(0, 300));
}

/** The problem of a request that another site made; null where it is ours, or only opens a page. */
function originProblem({ headers, method }: FastifyRequest, access: Access): ProblemError | null {
  const { host, origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  if (origin !== undefined && !isSameOrigin(origin, host)) return problem('wrong-origin', origin);
  // A link from another site may open a page, but nothing of another site may read the API or a script of ours.
  const opensPage = access === 'open' && mode === 'navigate' && method === 'GET';
  return site === undefined || site === 'same-origin' || site === 'none' || opensPage ? null : problem('wrong-origin', `${site} pages`);
}

/** The problem of a request whose token or secret does not do for a route; null where it does. */
function accessProblem({ headers }: FastifyRequest, access: Access, token: string | null, secret: string | null): ProblemError | null {
  const { origin, 'sec-fetch-site': site, 'x-jiyao-secret': shown } = headers;
  if (access === 'open') return null;
  if (token !== null && same(bearer(headers) ?? '', token)) return null;
  if (secret !== null && typeof shown === 'string' && same(shown, secret)) return null;
  if (token !== null) return problem('wrong-token');
  // Both were found to be ours before, where they are there at all; no page of another site can set or leave out both.
  const isOurPage = origin !== undefined || site === 'same-origin';
  return access === 'token' || (access === 'page' && isOurPage) ? null : problem('wrong-secret');
}

/** Adds the checks and headers to the app. */
export function useGuard(app: FastifyInstance, settings: Settings, secret: string | null): void {
  app.addHook('onRequest', async (request, reply) => {
    const { access = 'token', csp = usualPolicy } = request.routeOptions.config;
    reply.headers({ ...(access === 'open' ? commonHeaders : closedHeaders), 'content-security-policy': csp });
    const found =
      hostProblem(request.raw, settings) ?? originProblem(request, access) ?? accessProblem(request, access, settings.token, secret);
    if (found) throw found;
  });
}
