/**
 * The process that reads people's queries and prints them anew for Neo4j, one at a time: one that takes too long is ended with its process.
 * Arguments: kind, path (none), memory cap in MiB above the start.
 */
import { outliveSignals } from '../../../children.ts';
import { failureOf } from '../../process/failure.ts';
import { watchMemory } from '../../process/memory.ts';
import type { Answer, Request } from '../../process/messages.ts';
import { printing } from './printing.ts';

const cap = Number(process.argv[4]);
const send = (answer: Answer): void => {
  process.send?.(answer);
};

outliveSignals();
watchMemory(cap);
process.on('message', ({ id, work, input }: Request) => {
  try {
    if (work !== 'print') throw new Error(`${work} is no work of this process.`);
    send({ id, value: printing(input) });
  } catch (error) {
    send({ id, failure: failureOf(error) });
  }
});
process.on('disconnect', () => process.exit(0));
send({ id: 0, value: null });
