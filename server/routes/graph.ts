/** Nodes, their neighbours, edges, the network view and paths. */
import { readGraph } from '../../cypher/reads/graph.ts';
import { readBetween } from '../../cypher/reads/graph-facts.ts';
import { readGroups } from '../../cypher/reads/graph-groups.ts';
import { wholes } from '../../cypher/reads/graph-whole.ts';
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
  groups,
  groupsBody,
  neighbourList,
  neighbourQuery,
  nodeDetail,
  pathQuery,
  paths,
} from '../schema/graph.ts';

export const graphRoutes: Routes =
  ({ store }) =>
  async (app) => {
    const wholeOf = wholes(store);
    // Counted before somebody asks: in a large store that takes a second or two.
    app.addHook('onListen', async () => void (await wholeOf({})));
    app.get(
      '/nodes/:key',
      {
        config: { revised: true },
        schema: { operationId: 'getNode', summary: 'A node with its degree', params: byKey, response: answers(nodeDetail) },
      },
      async ({ params: { key } }) => found(await readNode(store, key), key),
    );
    app.get(
      '/nodes/:key/neighbours',
      {
        config: { revised: true },
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
        config: { revised: true },
        schema: { operationId: 'getEdge', summary: 'A relationship with its evidence', params: edgeParams, response: answers(edgeDetail) },
      },
      async ({ params: { id } }) => found(await readEdge(store, id), id),
    );
    app.get(
      '/graph',
      {
        config: { revised: true },
        schema: { operationId: 'getGraph', summary: 'A part of the graph to draw', querystring: graphQuery, response: answers(graph) },
      },
      async ({ query }) => {
        if (query.seed === undefined && query.atMost !== undefined) {
          const { nodes } = (await wholeOf(query)).total;
          if (nodes > query.atMost) return { nodes: [], edges: [], hidden: nodes };
        }
        return found(await readGraph(store, query), query.seed ?? '');
      },
    );
    app.post(
      '/graph/groups',
      {
        schema: {
          operationId: 'getGroups',
          summary: 'The whole graph as groups by kind, place and year, some of them opened',
          body: groupsBody,
          response: answers(groups),
        },
      },
      async ({ body }) => readGroups(store, await wholeOf(body), body),
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
        config: { revised: true },
        schema: {
          operationId: 'getPaths',
          summary: 'The shortest paths between two nodes, over what ties them',
          querystring: pathQuery,
          response: answers(paths),
        },
      },
      async ({ query }) => found(await readPaths(store, query), `${query.a} → ${query.b}`),
    );
  };
