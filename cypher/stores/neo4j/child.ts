/**
 * The process that asks Neo4j for people, several queries at once. What it is given may be large (a list of whole texts is one value, and comes
 * in one piece), so it is taken apart here and not in the app. Argument: kind, path (none), memory cap in MiB above the start.
 */
import { outliveSignals } from '../../children.ts';
import { failureOf } from '../process/failure.ts';
import { watchMemory } from '../process/memory.ts';
import type { Answer, Request } from '../process/messages.ts';
import { type Asker, openAsker } from './asker.ts';

const cap = Number(process.argv[4]);
const send = (answer: Answer): void => {
  process.send?.(answer);
};
const dropped = new Map<number, AbortController>();
let asker: Asker | null = null;

async function perform(request: Request): Promise<unknown> {
  if (request.work === 'open') {
    asker = openAsker(request.input);
    return null;
  }
  if (request.work === 'drop') {
    dropped.get(request.input.number)?.abort();
    return null;
  }
  if (request.work !== 'ask' || !asker) throw new Error(`${request.work} is no work of this process.`);
  const { number } = request.input;
  const control = new AbortController();
  dropped.set(number, control);
  try {
    return await asker.ask(request.input, control.signal, (part) => send({ id: request.id, part }));
  } finally {
    dropped.delete(number);
  }
}

outliveSignals();
watchMemory(cap);
process.on('message', (request: Request) => {
  perform(request).then(
    (value) => send({ id: request.id, value }),
    (error: unknown) => send({ id: request.id, failure: failureOf(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
send({ id: 0, value: null });
