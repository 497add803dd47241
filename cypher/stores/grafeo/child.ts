/**
 * The process that holds the database file. Two kinds: `own` (the app's, reads and writes) and `snapshot` (a read-only copy
 * for people's own queries, ended from outside when a query runs too long, and by itself when it needs too much memory).
 * Arguments: kind, path, memory cap in MiB above the start (snapshot).
 */
import { outliveSignals } from '../../children.ts';
import { failureOf } from '../process/failure.ts';
import { watchMemory } from '../process/memory.ts';
import type { Answer, Request } from '../process/messages.ts';
import { closeDatabase, openDatabase } from './database.ts';
import { worker } from './work.ts';

const [kind = '', path = '', cap = '0'] = process.argv.slice(2);
const send = (answer: Answer): void => {
  process.send?.(answer);
};

function main(): void {
  outliveSignals();
  const db = openDatabase(kind === 'own' ? 'own' : 'snapshot', path);
  const work = worker(db);
  let queue: Promise<void> = Promise.resolve();
  process.on('message', (request: Request) => {
    queue = queue.then(() =>
      work(request, (part) => send({ id: request.id, part })).then(
        (value) => send({ id: request.id, value }),
        (error: unknown) => send({ id: request.id, failure: failureOf(error) }),
      ),
    );
  });
  // The app has gone or has closed the channel: what is running ends whole, then the file is closed.
  process.on('disconnect', () => {
    void queue.then(() => {
      closeDatabase(db);
      process.exit(0);
    });
  });
  if (kind === 'snapshot') watchMemory(Number(cap));
  send({ id: 0, value: null });
}

try {
  main();
} catch (error) {
  send({ id: 0, failure: failureOf(error) });
  process.disconnect?.();
}
