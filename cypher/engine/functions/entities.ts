/** Functions of nodes, relationships and paths. */
import { nodeAt } from '../met.ts';
import { namesOf } from '../operators/names.ts';
import { propertiesOf } from '../operators/properties.ts';
import { wrongType } from '../refuse.ts';
import { NodeValue, RelationshipValue, type Value } from '../values.ts';
import type { Meaning } from './define.ts';
import { node, path, relationship } from './reading.ts';

const identity = (value: Value | undefined): number =>
  value instanceof NodeValue || value instanceof RelationshipValue ? value.id : wrongType('NODE or RELATIONSHIP', value);

export const entities: readonly Meaning[] = [
  {
    signature: 'elementId(input :: NODE | RELATIONSHIP) :: STRING',
    says: 'A text that tells a node or relationship from all others of the store; not kept for ever.',
    example: ['elementId(null)', 'null'],
    source: 'scalar',
    run: ([input]) => `${input instanceof NodeValue ? 4 : 5}:${identity(input)}`,
  },
  {
    signature: 'endNode(input :: RELATIONSHIP) :: NODE',
    says: 'The node a relationship goes to.',
    example: ['endNode(null)', 'null'],
    source: 'scalar',
    run: ([input], running) => nodeAt(running, relationship(input).to),
  },
  {
    signature: 'startNode(input :: RELATIONSHIP) :: NODE',
    says: 'The node a relationship comes from.',
    example: ['startNode(null)', 'null'],
    source: 'scalar',
    run: ([input], running) => nodeAt(running, relationship(input).from),
  },
  {
    signature: 'id(input :: NODE | RELATIONSHIP) :: INTEGER',
    says: 'A number that tells a node or relationship from all others of the store; not kept for ever.',
    example: ['id(null)', 'null'],
    source: 'scalar',
    run: ([input]) => BigInt(identity(input)),
  },
  {
    signature: 'keys(input :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>',
    says: 'The names of the properties that are there.',
    example: ['keys({b: 1, a: null})', "['a', 'b']"],
    source: 'list',
    run: ([input = null]) => namesOf(propertiesOf(input)),
  },
  {
    signature: 'labels(input :: NODE) :: LIST<STRING>',
    says: 'The labels of a node.',
    example: ['labels(null)', 'null'],
    source: 'list',
    run: ([input]) => [...node(input).labels],
  },
  {
    signature: 'length(input :: PATH) :: INTEGER',
    says: 'How many relationships a path has.',
    example: ['length(null)', 'null'],
    source: 'scalar',
    run: ([input]) => BigInt(path(input).relationships.length),
  },
  {
    signature: 'nodes(input :: PATH) :: LIST<NODE>',
    says: 'The nodes of a path, in its order.',
    example: ['nodes(null)', 'null'],
    source: 'list',
    run: ([input]) => [...path(input).nodes],
  },
  {
    signature: 'relationships(input :: PATH) :: LIST<RELATIONSHIP>',
    says: 'The relationships of a path, in its order.',
    example: ['relationships(null)', 'null'],
    source: 'list',
    run: ([input]) => [...path(input).relationships],
  },
  {
    signature: 'properties(input :: NODE | RELATIONSHIP | MAP) :: MAP',
    says: 'All properties as a map.',
    example: ['properties({a: 1})', '{a: 1}'],
    source: 'scalar',
    run: ([input = null]) => propertiesOf(input),
  },
  {
    signature: 'type(input :: RELATIONSHIP) :: STRING',
    says: 'The type of a relationship.',
    example: ['type(null)', 'null'],
    source: 'scalar',
    run: ([input]) => relationship(input).type,
  },
];
