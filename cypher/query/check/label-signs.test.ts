/** Which ways to write labels can stand beside each other. Neo4j 5.26 judged every query here. */
import { expect, test } from 'vitest';
import { lines, refusal } from './testing.ts';

const right = lines(`
  MATCH (n:A:B)-[:R|S]->(m:C) RETURN n
  MATCH (n:A:B) MATCH (m:A|B) RETURN n
  MATCH (n:A:B) RETURN COUNT { (m:A|B) }
  MATCH (n:A:B) RETURN n UNION MATCH (n:A|B) RETURN n
  MATCH (n:(A):(B)), (m:((C))) RETURN n
  MATCH (n:A:B)-[r]->() WHERE r:R|S RETURN n
  MATCH (n:A|B)-[r]->() WHERE r:R:S RETURN n
  MATCH (n:A|B) WITH n RETURN n:A:B ORDER BY n:A|B
  MATCH (n:A|B) WITH n WHERE n:A:B OR n:A|B RETURN n
  MATCH (n), (m) WITH [n, 1][0] AS x, m RETURN x:A|B, m:A:B
  MATCH (n:A&B)-[:R|:S]->(m:!A) RETURN n
  MATCH (n IS A)-[IS R]->(m:A|B) RETURN n
  MATCH p = shortestPath((n:A:B)-[:R|S*]->(m)) RETURN p`);
const wrong = lines(`
  MATCH (n:A:B|C) RETURN n
  MATCH (n:(A:B)|C) RETURN n
  MATCH (n:!(A:B)) RETURN n
  MATCH (n:A:B) WHERE n:!C RETURN n
  MATCH (n:A:B), (m:A|B) RETURN n
  MATCH (n:A:B)-[:!R]->() RETURN n
  MATCH (n:A:B)-[r]->() WHERE r:!R RETURN n
  MATCH (n:A:B) WHERE EXISTS { MATCH (m:A|B) } RETURN n
  MATCH (n) WHERE EXISTS { MATCH (n:A:B) MATCH (n:A|B) } RETURN n
  CALL () { MATCH (n:A:B) RETURN n UNION MATCH (n:A|B) RETURN n } RETURN n
  CALL () { MATCH (n:A:B) WITH n WHERE n:A|B RETURN n } RETURN n
  MATCH (n) RETURN n:A:B, COUNT { (m:A|B) }
  MATCH (n) RETURN n:A:B AS x ORDER BY EXISTS { (m:A|B) }
  MATCH (n) RETURN [(n:A:B)-->(m:A|B) | m]
  MATCH p = ()-->(n:A:B) WHERE all(m IN nodes(p) WHERE m:A|B) RETURN n
  MATCH (n IS A:B) RETURN n
  MATCH (n IS A), (m:A:B) RETURN n
  MATCH (n:A:B)-[r IS R]->() RETURN n
  MATCH (n) RETURN n:A:B AS x ORDER BY n IS A
  MATCH (n)-[:R:S]->() RETURN n
  MATCH (n)-[r]->() WHERE r:R|:S RETURN n
  MATCH (n:A|:B) RETURN n
  MATCH (n) WHERE n:A|:B RETURN n
  MATCH (n)-[r:R|:S]->() RETURN n
  MATCH (n)-[:R|:S {a: 1}]->() RETURN n
  MATCH (n)-[:R|:S*1..2]->() RETURN n
  MATCH (n)-[:R|:!S]->() RETURN n`);

test.each(right)('%s', (query) => expect(refusal(query)).toBeNull());
test.each(wrong)('%s is refused with its place', (query) => {
  const found = refusal(query);
  expect(found?.code).toBe('syntax');
  expect(found?.offset ?? -1).toBeGreaterThan(0);
});
