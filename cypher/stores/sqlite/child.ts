/** The process that writes the file, one thing after another. Arguments: kind, path. */
import { outliveSignals } from '../../children.ts';
import { wholeVocabulary } from '../../model-vocabulary.ts';
import { failureOf } from '../process/failure.ts';
import type { Answer, Request } from '../process/messages.ts';
import { closeFile, openFile } from './file.ts';
import { layoutOf } from './layout.ts';
import { worker } from './work.ts';

const [, path = ''] = process.argv.slice(2);
const send = (answer: Answer): void => {
  process.send?.(answer);
};

function main(): void {
  outliveSignals();
  const layout = layoutOf(wholeVocabulary);
  const connection = openFile(path, layout);
  const work = worker({ connection, layout }, path);
  let queue: Promise<void> = Promise.resolve();
  process.on('message', (request: Request) => {
    queue = queue.then(() =>
      work(request).then(
        (value) => send({ id: request.id, value }),
        (error: unknown) => send({ id: request.id, failure: failureOf(error) }),
      ),
    );
  });
  // The app has gone or has closed the channel: what is running ends whole, then the file is closed.
  process.on('disconnect', () => {
    void queue.then(() => {
      closeFile(connection);
      process.exit(0);
    });
  });
  send({ id: 0, value: null });
}

try {
  main();
} catch (error) {
  send({ id: 0, failure: failureOf(error) });
  process.disconnect?.();
}
