/**
 * A process that asks Neo4j for people. What it is given may be large (a list of whole texts is one value, and comes in one piece), so it is
 * taken apart here and not in the app; ending the process ends the connection, and with it the server's work. Argument: kind, path (none),
 * memory cap in MiB above the start.
 */
import type { Driver, RecordShape } from 'neo4j-driver';
import type { Cut, Value } from '../../store.ts';
import { meter } from '../meter.ts';
import { failureOf } from '../process/failure.ts';
import { outliveSignals, watchMemory } from '../process/memory.ts';
import type { Answer, Request, Work } from '../process/messages.ts';
import { openDriver } from './drivers.ts';
import { type Neo4jSettings, queryError } from './errors.ts';
import { fromNeo4j, toParameters } from './values.ts';

/** Rows on their way at once, and rows that go over the channel at once. */
const fetchSize = 100;

const cap = Number(process.argv[4]);
const send = (answer: Answer): void => {
  process.send?.(answer);
};
let opened: { driver: Driver; settings: Neo4jSettings } | null = null;

async function free({ cypher, params, names, ...limits }: Work['free']['takes'], onPart: (rows: Value[][]) => void): Promise<Cut | null> {
  if (!opened) throw new Error('Nothing was opened.');
  const { driver, settings } = opened;
  const session = driver.session({ database: settings.database, defaultAccessMode: 'READ', fetchSize });
  const room = meter(limits);
  let part: Value[][] = [];
  try {
    for await (const record of session.run<RecordShape>(cypher, toParameters(params), { timeout: limits.timeout })) {
      const row = names.map((name) => fromNeo4j(record.get(name)));
      if (!room.take(row)) break;
      part.push(row);
      if (part.length < fetchSize) continue;
      onPart(part);
      part = [];
    }
  } catch (error) {
    throw queryError(error, settings);
  } finally {
    session.close().catch(() => undefined);
  }
  if (part.length > 0) onPart(part);
  return room.cut();
}

async function perform(request: Request): Promise<unknown> {
  if (request.work === 'open') {
    opened = { driver: openDriver(request.input, 'soon', 2), settings: request.input };
    return null;
  }
  if (request.work !== 'free') throw new Error(`${request.work} is no work of this process.`);
  return free(request.input, (part) => send({ id: request.id, part }));
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
