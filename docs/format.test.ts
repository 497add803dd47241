/** docs/format.md names every field of the record format. */
import { expect, test } from 'vitest';
import { actions, decisionKinds, recordKinds } from '../cypher/enumerations.ts';
import { claim, end, fact, item, meeting, message, occurrence, person, record, roles, shares } from '../ingest/record.ts';
import { read } from './tracked.ts';

test('every field and every fixed value is named', () => {
  const text = read('docs/format.md');
  const fields = [record, meeting, person, occurrence, item, claim, end, fact, message, shares].flatMap((shape) =>
    Object.keys(shape.shape),
  );
  const values = [...roles, ...actions, ...decisionKinds, ...recordKinds];
  expect([...fields, ...values].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});
