/** Saved questions and user queries. */
import { coerceParams } from '../../cypher/queries/load.ts';
import type { Routes } from '../context.ts';
import { found } from '../errors.ts';
import { answers } from '../schema/common.ts';
import { queryAnswer, queryBody, questionBody, questionParams, questions, tableAnswer } from '../schema/query.ts';
import { sendTable, whileHeard } from '../table-stream.ts';

export const questionsRoutes: Routes =
  ({ store, settings, questions: saved }) =>
  async (app) => {
    app.get(
      '/questions',
      { config: { revised: true }, schema: { operationId: 'listQuestions', summary: 'Saved questions', response: answers(questions) } },
      async () => ({
        questions: [...saved],
      }),
    );
    app.post(
      '/questions/:id',
      {
        // Sent in parts as they are read.
        compress: false,
        schema: {
          operationId: 'ask',
          summary: 'Ask a saved question',
          params: questionParams,
          body: questionBody,
          response: answers(tableAnswer),
        },
      },
      async (request, reply) => {
        const {
          params: { id },
          body,
        } = request;
        const question = found(saved.find((one) => one.id === id) ?? null, id);
        const how = { saved: true, signal: whileHeard(request), caller: request.ip };
        return sendTable(reply, await store.userQuery(question.cypher, coerceParams(question, body.params), settings.query, how));
      },
    );
    app.post(
      '/query',
      {
        compress: false,
        schema: { operationId: 'query', summary: 'Ask in Cypher, reading only', body: queryBody, response: answers(queryAnswer) },
      },
      async (request, reply) => {
        const { cypher, params } = request.body;
        const start = performance.now();
        const answer = await store.userQuery(cypher, params, settings.query, {
          signal: whileHeard(request),
          caller: request.ip,
        });
        return sendTable(reply, answer, { took: Math.round(performance.now() - start) });
      },
    );
  };
