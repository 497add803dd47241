/** What the number of relationships can be compared with. Neo4j 5.26 judged every query here. */
import { expect, test } from 'vitest';
import { lines, refusal } from './testing.ts';

const right = lines(`
  MATCH (n) RETURN COUNT { (n)-->() } = 2147483647
  MATCH (n) RETURN COUNT { (n)-->() } > -2147483648
  MATCH (n) RETURN COUNT { (n)-->() } = n.a
  MATCH (n) RETURN COUNT { (n)-->() } = null
  MATCH (n) RETURN COUNT { (n)-->(:A) } = 2147483648
  MATCH (n) RETURN COUNT { (n)-[:A|B]->() } = 2147483648
  MATCH (n) RETURN COUNT { (n)-->() WHERE n.a } = 2147483648
  MATCH (n) RETURN COUNT { ()-->() } = 2147483648
  MATCH (n), (m) RETURN COUNT { (n)-->(m) } = 2147483648
  MATCH (n) RETURN COUNT { MATCH (n)-->(m) RETURN DISTINCT m } = 'a'
  MATCH (n) RETURN size([(n)-->(m) WHERE true | m]) = 'a'`);
const wrong = lines(`
  MATCH (n) RETURN COUNT { (n)-->() } = 2147483648
  MATCH (n) RETURN 1 < COUNT { (n)-->() } < 2147483648
  MATCH (n) RETURN -2147483649 <> COUNT { MATCH (n)<-[:A]-(m) RETURN m }
  MATCH (n) RETURN size([(n)-[r]-(m) | m]) = 2147483648
  MATCH (n) RETURN size(COLLECT { MATCH p = (n)--() RETURN p }) = 2147483648
  MATCH (n) RETURN CASE COUNT { (n)-->() } WHEN 2147483648 THEN 1 END
  MATCH (n) RETURN COUNT { (n)-->() } = 'a'
  MATCH (n) RETURN COUNT { (n)-->() } > [1]
  MATCH (n) RETURN COUNT { (n)-->() } > -1e300
  MATCH (n) RETURN COUNT { (n)-->() } = n`);

test.each(right)('%s', (query) => expect(refusal(query)).toBeNull());
test.each(wrong)('%s is refused with its place', (query) => {
  const found = refusal(query);
  expect(found?.code).toBe('syntax');
  expect(found?.offset ?? -1).toBeGreaterThan(0);
});
