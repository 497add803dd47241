/**
 * A process that only reads: people's questions, and reads of the project that take long. What takes too long is ended with it; what needs too
 * much memory ends it. Arguments: kind, path, memory cap in MiB above the start.
 */
import { outliveSignals } from '../../../children.ts';
import { wholeVocabulary } from '../../../model-vocabulary.ts';
import { columnsOf } from '../../process/columns.ts';
import { failureOf } from '../../process/failure.ts';
import { watchMemory } from '../../process/memory.ts';
import type { Answer, Request } from '../../process/messages.ts';
import { openConnection } from '../connection.ts';
import { asStoreFailure } from '../failure.ts';
import { layoutOf } from '../layout.ts';
import { readsOf } from '../reads.ts';
import { answererOf } from './answering.ts';

const [, path = '', cap = '0'] = process.argv.slice(2);
const send = (answer: Answer): void => {
  process.send?.(answer);
};

/** Answered before the first question is, so that nobody's time goes into loading the language. */
const warmUp = {
  cypher: 'MATCH (o:Official)-[e]->(m:Meeting) WHERE o.key = $key RETURN o.name AS name, count(*) AS count ORDER BY name LIMIT 1',
  params: { key: '' },
  timeout: 0,
  rows: 1,
  bytes: 1000,
};

async function main(): Promise<void> {
  outliveSignals();
  const tables = { connection: openConnection(path, { readOnly: true }), layout: layoutOf(wholeVocabulary) };
  const reads = readsOf(tables);
  const answer = answererOf(tables);
  async function perform(request: Request): Promise<unknown> {
    if (request.work === 'read')
      return reads.askInParts(request.input.cypher, request.input.params, (rows) => send({ id: request.id, part: columnsOf(rows) }));
    if (request.work === 'question') return answer(request.input, (part) => send({ id: request.id, part }));
    throw new Error(`${request.work} is no work of this process.`);
  }
  let queue: Promise<void> = Promise.resolve();
  process.on('message', (request: Request) => {
    queue = queue.then(() =>
      perform(request).then(
        (value) => send({ id: request.id, value }),
        (error: unknown) => send({ id: request.id, failure: failureOf(asStoreFailure(error, path)) }),
      ),
    );
  });
  process.on('disconnect', () => process.exit(0));
  await answer(warmUp, () => undefined);
  watchMemory(Number(cap));
  send({ id: 0, value: null });
}

main().catch((error: unknown) => {
  send({ id: 0, failure: failureOf(asStoreFailure(error, path)) });
  process.disconnect?.();
});
