/** Sending a table of an answer: in parts, so that a large one never holds the main thread, and a slow reader holds little for long. */
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../cypher/store.ts';
import { problem } from './errors.ts';

/** Answers on their way at once, each at most JIYAO_QUERY_BYTES, and milliseconds a reader may take for one. */
const mostSending = 32;
const sendWithin = 60_000;
/** Characters of a part. */
const partSize = 64 * 1024;

let sending = 0;

function* parts({ columns, rows, cut }: Answer, more: Readonly<Record<string, number>>): Generator<string> {
  let part = `{"columns":${JSON.stringify(columns)},"rows":[`;
  for (const [at, row] of rows.entries()) {
    part += `${at === 0 ? '' : ','}${JSON.stringify(row)}`;
    if (part.length < partSize) continue;
    yield part;
    part = '';
  }
  yield `${part}],${JSON.stringify({ cut, ...more }).slice(1)}`;
}

/** Sends an answer as `{ columns, rows, cut, …more }`. Throws `query-busy` where too many are on their way. */
export function sendTable(reply: FastifyReply, answer: Answer, more: Readonly<Record<string, number>> = {}): FastifyReply {
  if (sending >= mostSending) throw problem('query-busy', 'Too many answers are being sent at this moment; ask again in a few seconds.');
  sending += 1;
  const stream = Readable.from(parts(answer, more), { objectMode: false, highWaterMark: partSize });
  const late = setTimeout(() => reply.raw.destroy(), sendWithin);
  stream.once('close', () => {
    clearTimeout(late);
    sending -= 1;
  });
  return reply.type('application/json; charset=utf-8').send(stream);
}

/** One a connection: of requests that wait behind each other on it, Node tells only the first that it has closed. */
const connections = new WeakMap<Socket, AbortController>();

/** Aborted when the client has gone before it had its answer. */
export function whileHeard({ raw: { socket } }: FastifyRequest): AbortSignal {
  let control = connections.get(socket);
  if (!control) {
    const own = new AbortController();
    control = own;
    connections.set(socket, own);
    if (socket.destroyed) own.abort();
    else socket.once('close', () => own.abort());
  }
  // One of its own, so that what listens to it goes with the request.
  return AbortSignal.any([control.signal]);
}
