/** A relationship that was added is made by a rule, proven by a case of the graph, and shown. */
import { expect, test } from 'vitest';
import { listedTypes, relationshipTypes } from '../../cypher/model.ts';
import { casesOf } from '../../ingest/cases/case.ts';
import { files, read } from '../tracked.ts';

const below = (folder: string, ending: string): string[] =>
  files.filter((path) => path.startsWith(folder) && path.endsWith(ending) && !path.endsWith('.test.ts'));
const cases = below('ingest/cases/', '.txt').flatMap((path) => casesOf(read(path)));

test('each has a case in which it is read', () => {
  const wanted = cases.flatMap((one) => one.wanted);
  const missing = relationshipTypes.filter((type) => !wanted.some((line) => line.includes(` -${type}-> `)));
  expect(
    missing,
    'add a case with its line (`方圆 -ATTENDED-> 县政府第3次常务会议`) to ingest/cases/, and one that only looks like it',
  ).toEqual([]);
});

/** On the record's page as fields of the record: see `cypher/reads/record-links.ts`. */
const asFields: readonly string[] = ['SENT_TO', 'SETS_TARGET'];

test('each is read from the graph by something that is shown', () => {
  // Named by itself, or by a list of cypher/enumerations.ts.
  const shown = [...below('cypher/reads/', '.ts'), 'cypher/enumerations.ts', 'cypher/search/names.ts'].map(read).join('\n');
  const missing = relationshipTypes.filter(
    (type) => !asFields.includes(type) && !listedTypes.includes(type) && !new RegExp(`\\b${type}\\b`, 'u').test(shown),
  );
  expect(
    missing,
    'no page would show it: mark it as listed in cypher/model.ts, or read it in the files of cypher/reads/ behind the pages it belongs to',
  ).toEqual([]);
});
