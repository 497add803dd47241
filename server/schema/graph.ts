/** Shapes of nodes, their neighbours, edges, the network view and paths. */
import { z } from 'zod';
import {
  count,
  date,
  evidence,
  key,
  nodeKind,
  nodeRef,
  page,
  paging,
  place,
  ranged,
  recordKind,
  relationshipType,
  value,
} from './common.ts';

const kindList = (entry: typeof nodeKind) =>
  z
    .string()
    .max(1000)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(entry));

const properties = z.record(z.string(), value);
const ends = { id: z.string(), type: relationshipType, from: key, to: key, date };
const direction = z.enum(['out', 'in']);

export const nodeDetail = z
  .object({
    node: nodeRef.extend({ properties }),
    degree: z.array(z.object({ type: relationshipType, direction, kind: nodeKind, count })),
  })
  .meta({ id: 'NodeDetail' });

export const neighbourQuery = ranged({
  type: relationshipType.optional(),
  kind: nodeKind.optional(),
  direction: direction.optional(),
  ...paging(100, 500),
});
export const neighbourList = z
  .object({
    page,
    neighbours: z.array(z.object({ node: nodeRef, edge: z.object({ ...ends, properties }), evidence })),
  })
  .meta({ id: 'NeighbourList' });

export const edgeParams = z.object({ id: z.string().min(1).max(100) });
export const edgeDetail = evidence
  .extend({
    from: nodeRef,
    to: nodeRef,
    properties,
    cited: z
      .object({ title: z.string().nullable(), kind: recordKind, issuer: z.string().nullable(), issued: date })
      .extend({
        address: z.string().nullable().describe('Where the page it was saved from stands'),
        sha256: z.string().describe('Of the file; of a text file, of its text as UTF-8'),
      })
      .describe('What a citation names of the record'),
    same: z.array(z.string()).describe('Ids of all relationships that say the same of the two, this one included, by date and place'),
  })
  .meta({ id: 'EdgeDetail' });

export const graphQuery = ranged({
  seed: key.optional(),
  depth: z.coerce.number().int().min(1).max(2).default(1),
  kinds: kindList(nodeKind).optional().describe('Node kinds, separated by commas'),
  limit: z.coerce.number().int().min(1).max(2000).default(300).describe('Most nodes'),
  atMost: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Without a seed: answer no node where the whole graph has more than this, and say how many in `hidden`'),
  scope: place.scope.describe('Without a seed: the graph of a place; what is around a node is of its own'),
});
const edge = z.object(ends).meta({ id: 'GraphEdge' });
export const graph = z
  .object({
    nodes: z.array(nodeRef.extend({ degree: count.describe('Edges in the whole graph, mentions left out') })),
    edges: z.array(edge),
    hidden: count.describe('Nodes left out'),
  })
  .meta({ id: 'Graph' });

export const groupsBody = ranged({
  scope: place.scope,
  open: z
    .array(
      z.object({ group: z.string().max(500), most: z.number().int().min(1).max(500).describe('Members shown, the best connected first') }),
    )
    .max(50)
    .default([])
    .describe('Groups shown in part'),
});
export const groups = z
  .object({
    total: z.object({ nodes: count, edges: count }),
    groups: z.array(
      z.object({
        key: z.string(),
        kind: nodeKind,
        place: z.string().nullable().describe('Null for a group of a year, and for all other places together'),
        year: z.string().nullable().describe('Null for a group of places; empty for what has no date'),
        places: count.describe('How many places are in it'),
        count: count.describe('Members not shown by themselves'),
        inside: z.int().nonnegative().describe('Facts between two of these'),
      }),
    ),
    nodes: z.array(nodeRef.extend({ degree: count, group: z.string() })).describe('Shown members of opened groups'),
    edges: z.array(edge).describe('Facts between shown members'),
    ties: z
      .array(z.object({ from: z.string(), to: z.string(), type: relationshipType, count }))
      .describe('Facts between groups, and between groups and shown members, counted'),
  })
  .meta({ id: 'GraphGroups' });

export const betweenBody = ranged({ keys: z.array(key).max(2000) });
export const between = z.object({ edges: z.array(edge) }).meta({ id: 'Between' });

export const pathQuery = ranged({
  a: key,
  b: key.describe('Key of the other end'),
  max: z.coerce.number().int().min(1).max(6).default(4).describe('Most steps of a path'),
  ...paging(20, 100),
});
const steps = count.nullable().describe('How many steps each of them has; null where there is none');
export const paths = z
  .object({
    total: count.describe('How many shortest paths there are in the period'),
    steps,
    complete: z.boolean().describe('false: there is too much between the two, and the search gave up'),
    outside: z
      .object({ total: count, steps })
      .nullable()
      .describe('Shortest paths of all time that are not among those of the period; null without a period'),
    paths: z.array(z.object({ nodes: z.array(nodeRef), edges: z.array(edge.extend({ evidence })) })).describe('The newest first'),
  })
  .meta({ id: 'Paths', description: 'A path runs over what ties two: not over being named, not over being absent.' });
