/** Whatever is thrown in a request → one of the table's errors → its body. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { QueryRefused, StoreUnavailable, UnknownStored } from '../cypher/store.ts';
import { type ErrorCode, type Issue, type IssueRule, ProblemError, problem, problemBody } from './errors.ts';

type ValidationError = NonNullable<FastifyError['validation']>[number];
const rules: Readonly<Record<string, IssueRule>> = {
  invalid_type: 'type',
  invalid_format: 'format',
  invalid_value: 'choice',
  too_small: 'least',
  too_big: 'most',
  unrecognized_keys: 'unknown',
};
/** What zod found → our name for it; a rule of our own names itself (`params` of its refinement). */
function ruleOf({ keyword, params }: ValidationError): Pick<Issue, 'rule' | 'bound'> {
  const { minimum, maximum, params: own } = params as { minimum?: unknown; maximum?: unknown; params?: { rule?: IssueRule } };
  const rule = own?.rule ?? rules[keyword] ?? 'other';
  const bound = rule === 'least' ? minimum : rule === 'most' ? maximum : undefined;
  return { rule, ...(bound === undefined ? {} : { bound: Number(bound) }) };
}

const pathOf = (context: string | undefined, pointer: string): string => `${context ?? ''}${pointer}`;
const byStatus: Record<number, ErrorCode> = { 413: 'too-large', 415: 'wrong-type' };

/** What an error means to the client. Anything unknown is a bug: `internal`, its text stays in the log. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof QueryRefused) return problem(`query-${error.code}`, error.message, [], error.offset);
  if (error instanceof StoreUnavailable) return problem(error.code === 'busy' ? 'store-busy' : 'store-down', error.message);
  if (error instanceof UnknownStored) return problem('store-unknown', error.message);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const { validationContext } = error as FastifyError;
    const issues = error.validation.map((issue) => ({
      path: pathOf(validationContext, issue.instancePath),
      message: issue.message ?? '',
      ...ruleOf(issue),
    }));
    return problem(
      'bad-parameters',
      issues
        .map(({ path, message }) => `${path}: ${message}`)
        .join('; ')
        .slice(0, 1000),
      issues,
    );
  }
  const { statusCode, message } = (error ?? {}) as Partial<FastifyError>;
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return problem(byStatus[statusCode] ?? 'bad-request', String(message ?? '').slice(0, 300));
  return problem('internal');
}

/** What no route answers. */
export const noRoute = ({ method, url }: FastifyRequest): ProblemError => problem('no-route', `${method} ${url.slice(0, 300)}`);

/** Seconds after which it is worth asking again where too much is asked at once. */
const retryAfter = 3;

/** Answers with a problem. The body is made here, not by the route's serializer, so an error is never lost in another. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: ProblemError): FastifyReply {
  const body = problemBody(error, request.url.slice(0, 2000));
  if (error.code === 'wrong-token') reply.header('www-authenticate', 'Bearer');
  if (error.code === 'query-busy' || error.code === 'store-busy') reply.header('retry-after', String(retryAfter));
  return reply
    .code(body.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body);
}

/** What to do about an address where nothing is: another address, or a better word than `not-found`. */
export type LeadOn = (request: FastifyRequest) => Promise<string | ProblemError | null>;

/** Sets the error handler of the whole app. What is not found by a former address is sent on to the present one. */
export function useProblems(app: FastifyInstance, leadOn: LeadOn): void {
  app.setErrorHandler(async (error, request, reply) => {
    const known = toProblem(error);
    if (known.code === 'internal') request.log.error(error);
    const led = known.code === 'not-found' && request.method === 'GET' ? await leadOn(request).catch(() => null) : null;
    if (typeof led === 'string') return reply.redirect(led, 308);
    return sendProblem(request, reply, led ?? known);
  });
}
