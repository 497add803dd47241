/** Searches within texts of a property never meet an index that cannot do them; what an index does well stays as it is. */
import { expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { print } from './print.ts';

const open = { nodes: [], relationships: [], closed: false };
const printed = (condition: string): string =>
  print(parse(`MATCH (n) WHERE ${condition} RETURN n`), { vocabulary: open, parameters: {}, rows: null }).cypher;

test.each(['CONTAINS', 'ENDS WITH'])('%s', (operator) => {
  expect(printed(`n.name ${operator} 'x'`)).toMatch(new RegExp(`coalesce\\([^)]*name[^)]*\\) ${operator} `, 'u'));
});
test.each(["n.name STARTS WITH 'x'", "n.name = 'x'", "toLower(n.name) CONTAINS 'x'"])('not %s', (condition) => {
  expect(printed(condition)).not.toContain('coalesce');
});
