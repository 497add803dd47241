/** How many numbers the series of a place lack: the same rule as the finding of a gap, over the meetings of a few places. */
import { groupBy } from '../cypher/group-by.ts';
import { inRange, type Range, readRows } from '../cypher/reads/rows.ts';
import type { Store } from '../cypher/store.ts';
import type { Held } from '../ingest/check/checked.ts';
import { countRuns } from '../ingest/check/finding.ts';
import { checkSeries } from '../ingest/check/series.ts';

/** Missing numbers by place, told by the meeting after the gap, which lies in the range. */
export async function readGaps(store: Store, scopes: readonly string[], range: Range): Promise<Map<string, number>> {
  const held = await readRows<Held>(
    store,
    'MATCH (r:Record)-[e:RECORDS]->(m:Meeting) WHERE m.scope IN $scopes RETURN m.key AS meeting, m.scope AS scope, m.body AS body, m.series AS series, m.number AS number, m.date AS date, e.session AS session, e.title AS title, e.record AS record, e.start AS start, e.end AS end',
    { scopes: [...scopes] },
  );
  const dates = new Map(held.map(({ record, date }) => [record, date]));
  return new Map(
    [...groupBy(held, ({ scope }) => scope)].map(([scope, own]) => {
      const gaps = checkSeries({ held: own }).filter(
        ({ level, at }) => level === 'info' && inRange(dates.get(at?.record ?? '') ?? null, range),
      );
      return [scope, gaps.reduce((sum, { detail }) => sum + countRuns(detail ?? []), 0)];
    }),
  );
}
