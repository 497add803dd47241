/** Whether a new reading of a file gives so much less than the stored one that it had better be looked at: a portal's layout may have changed. */
import { relationshipTypes } from '../cypher/model.ts';
import type { Store } from '../cypher/store.ts';
import { type Message, message } from './messages.ts';

/** Facts below this share of those before are a fall. */
const fall = 0.5;
/** Of fewer facts than these nothing is told: a notice of one line was corrected. */
const few = 6;

async function storedFacts(store: Store, record: string): Promise<number> {
  const counts = await Promise.all(
    relationshipTypes.map((type) => store.read(`MATCH ()-[e:${type} {record: $record}]->() RETURN count(e) AS n`, { record })),
  );
  return counts.reduce((sum, [row]) => sum + Number(row?.n ?? 0), 0);
}

/** What says that a reading has fallen; null where it has not. `facts`: its relationships by type; `record`: key of the one that is stored. */
export async function fallOf(store: Store, record: string, facts: Readonly<Record<string, number>>): Promise<Message | null> {
  const now = Object.values(facts).reduce((sum, n) => sum + n, 0);
  const before = await storedFacts(store, record);
  return before >= few && now < before * fall ? message('refused/fewer', { before, now }) : null;
}
