/** What Node gives up before there is a request: bytes that are no HTTP, headers too large or too slow. The one body all the same. */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { type ProblemError, problem, problemBody } from './errors.ts';
import { closedHeaders } from './security/guard.ts';

const known: Readonly<Record<string, () => ProblemError>> = {
  HPE_HEADER_OVERFLOW: () => problem('headers-too-large'),
  ERR_HTTP_REQUEST_TIMEOUT: () => problem('too-slow'),
};

/** Answers on the bare socket, and closes it: what comes after unreadable bytes cannot be told apart from them. */
export function answerBytes({ code = '' }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const body = problemBody(known[code]?.() ?? problem('bad-request', 'it is no HTTP'), null);
  const text = JSON.stringify(body);
  const headers = {
    ...closedHeaders,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    connection: 'close',
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${body.status} ${STATUS_CODES[body.status]}\r\n${head.join('')}\r\n${text}`, () => socket.destroy());
}

/** A request that expects what no server knows is answered like any other (RFC 9110, 10.1.1 allows that), not by Node's empty 417. */
export function takeExpectations(app: FastifyInstance): void {
  app.server.on('checkExpectation', (request, response) => app.routing(request, response));
}
