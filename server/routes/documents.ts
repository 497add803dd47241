/** Documents: the list and the page of one. */
import { readDocuments } from '../../cypher/reads/document.ts';
import { readDocument } from '../../cypher/reads/document-page.ts';
import type { Routes } from '../context.ts';
import { found } from '../errors.ts';
import { answers, byKey } from '../schema/common.ts';
import { documentDetail, documentList, documentQuery } from '../schema/document.ts';

export const documentsRoutes: Routes =
  ({ store }) =>
  async (app) => {
    app.get(
      '/documents',
      {
        config: { revised: true },
        schema: { operationId: 'listDocuments', summary: 'Documents', querystring: documentQuery, response: answers(documentList) },
      },
      async ({ query }) => readDocuments(store, query),
    );
    app.get(
      '/documents/:key',
      {
        config: { revised: true },
        schema: { operationId: 'getDocument', summary: 'One of the documents', params: byKey, response: answers(documentDetail) },
      },
      async ({ params: { key } }) => found(await readDocument(store, key), key),
    );
  };
