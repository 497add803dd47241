/** Nodes, their neighbours, edges, the network view and paths. */
import { readBetween, readGraph } from '../../cypher/reads/graph.ts';
import { readEdge, readNeighbours, readNode } from '../../cypher/reads/node.ts';
import { readPaths } from '../../cypher/reads/paths.ts';
import type { Routes } from '../context.ts';
import { found } from '../errors.ts';
import { answers, byKey } from '../schema/common.ts';
import {
  between,
  betweenBody,
  edgeDetail,
  edgeParams,
  graph,
  graphQuery,
  neighbourList,
  neighbourQuery,
  nodeDetail,
  pathQuery,
  paths,
} from '../schema/graph.ts';

export const graphRoutes: Routes =
  ({ store }) =>
  async (app) => {
    app.get(
      '/nodes/:key',
      { schema: { operationId: 'getNode', summary: 'A node with its degree', params: byKey, response: answers(nodeDetail) } },
      async ({ params: { key } }) => found(await readNode(store, key), key),
    );
    app.get(
      '/nodes/:key/neighbours',
      {
        schema: {
          operationId: 'getNeighbours',
          summary: 'Neighbours with their evidence',
          params: byKey,
          querystring: neighbourQuery,
          response: answers(neighbourList),
        },
      },
      async ({ params: { key }, query }) => found(await readNeighbours(store, key, query), key),
    );
    app.get(
      '/edges/:id',
      {
        schema: { operationId: 'getEdge', summary: 'A relationship with its evidence', params: edgeParams, response: answers(edgeDetail) },
      },
      async ({ params: { id } }) => found(await readEdge(store, id), id),
    );
    app.get(
      '/graph',
      { schema: { operationId: 'getGraph', summary: 'A part of the graph to draw', querystring: graphQuery, response: answers(graph) } },
      async ({ query }) => found(await readGraph(store, query), query.seed ?? ''),
    );
    app.post(
      '/graph/between',
      {
        schema: {
          operationId: 'getBetween',
          summary: 'Every relationship between the nodes of a picture',
          body: betweenBody,
          response: answers(between),
        },
      },
      async ({ body }) => ({ edges: await readBetween(store, body.keys, body) }),
    );
    app.get(
      '/paths',
      {
        schema: {
          operationId: 'getPaths',
          summary: 'The shortest paths between two nodes',
          querystring: pathQuery,
          response: answers(paths),
        },
      },
      async ({ query: { from, to, max } }) => found(await readPaths(store, from, to, max), `${from} → ${to}`),
    );
  };
