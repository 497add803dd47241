/** GET /model: the graph model as data. */
import { describeModel } from '../../cypher/reads/model.ts';
import type { Routes } from '../context.ts';
import { answers } from '../schema/common.ts';
import { model } from '../schema/model.ts';

export const modelRoutes: Routes = () => async (app) => {
  app.get(
    '/model',
    { config: { revised: true }, schema: { operationId: 'getModel', summary: 'The graph model', response: answers(model) } },
    async () => describeModel(),
  );
};
