/** Bringing in files from the pages and taking records out: imports, their files, events, deciding, stopping, undoing. */
import { PassThrough } from 'node:stream';
import { z } from 'zod';
import type { Routes } from '../context.ts';
import { problem } from '../errors.ts';
import { answers } from '../schema/common.ts';
import { byImport, decision, importList, importRecord, importState, leaving, ofRecord, uploadQuery } from '../schema/imports.ts';

/** Milliseconds between signs of life, so that nothing between takes the stream for dead. */
const pulse = 15_000;
const events = {
  ...answers(importRecord),
  200: {
    description: 'Each record now, then each change of one: `data: ImportRecord`',
    content: { 'text/event-stream': { schema: z.string() } },
  },
};

export const importsRoutes: Routes =
  ({ imports, settings, findings }) =>
  async (app) => {
    const held = () => {
      if (!imports) throw problem('no-ingest');
      return imports;
    };
    const config = { access: 'page' } as const;
    app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
    app.addHook('preClose', async () => imports?.close());

    app.get(
      '/imports',
      {
        config,
        schema: {
          operationId: 'listImports',
          summary: 'Imports: those to decide, and those that can be undone',
          response: answers(importList),
        },
      },
      async () => held().list(),
    );
    app.get(
      '/imports/taken',
      {
        config,
        schema: {
          operationId: 'showLeaving',
          summary: 'What would go if a record were taken out',
          querystring: ofRecord,
          response: answers(leaving),
        },
      },
      async ({ query: { record } }) => held().leaving(record),
    );
    app.post(
      '/imports/taken',
      {
        config,
        schema: {
          operationId: 'takeOutRecord',
          summary: 'Take a record out, as an import that can be undone',
          body: ofRecord,
          response: answers(importState),
        },
      },
      async ({ body: { record } }) => held().takeOut(record),
    );
    app.post(
      '/imports',
      { config, schema: { operationId: 'openImport', summary: 'Begin to bring in files', response: answers(importState) } },
      async () => held().open(),
    );
    app.get(
      '/imports/:id',
      {
        config,
        schema: { operationId: 'getImport', summary: 'An import and its records', params: byImport, response: answers(importState) },
      },
      async ({ params: { id } }) => held().state(id),
    );
    app.post(
      '/imports/:id/files',
      {
        config,
        bodyLimit: settings.bodyLimit,
        // The body is bytes, already of a known length: there is no shape to check.
        validatorCompiler:
          ({ schema, httpPart }) =>
          (data: unknown) => {
            const parsed = httpPart === 'body' ? { success: true as const, data } : (schema as unknown as z.ZodType).safeParse(data);
            return parsed.success ? { value: parsed.data } : { error: new Error(z.prettifyError(parsed.error)) };
          },
        schema: {
          operationId: 'uploadFile',
          summary: 'Put one file into an import; an archive counts as the records in it',
          params: byImport,
          querystring: uploadQuery,
          consumes: ['application/octet-stream'],
          body: z.file(),
          response: answers(z.object({ records: z.array(importRecord) })),
        },
      },
      async ({ params: { id }, query: { name }, body }) => {
        // To the schema a body of bytes is a File; what comes are the bytes themselves.
        const bytes: unknown = body;
        if (!Buffer.isBuffer(bytes)) throw problem('wrong-type');
        return { records: await held().add(id, name, bytes) };
      },
    );
    app.get(
      '/imports/:id/events',
      {
        config,
        // Each event is sent when it happens.
        compress: false,
        schema: { operationId: 'followImport', summary: 'Progress, as server-sent events', params: byImport, response: events },
      },
      async ({ params: { id } }, reply) => {
        const stream = new PassThrough();
        const send = (record: unknown): void => void stream.write(`event: record\ndata: ${JSON.stringify(record)}\n\n`);
        const end = await held().listen(id, { hear: send, end: () => stream.end() });
        const timer = setInterval(() => stream.write(': alive\n\n'), pulse);
        stream.on('close', () => {
          end();
          clearInterval(timer);
        });
        stream.write(': begins\n\n');
        for (const record of (await held().state(id)).records) send(record);
        // nginx would keep what is sent until its buffer is full.
        reply.header('x-accel-buffering', 'no');
        return reply.type('text/event-stream; charset=utf-8').send(stream as unknown as string);
      },
    );
    app.post(
      '/imports/:id/decide',
      {
        config,
        schema: {
          operationId: 'decideImport',
          summary: 'Store what is accepted, leave out what is skipped',
          params: byImport,
          body: decision,
          response: answers(importState),
        },
      },
      async ({ params: { id }, body: { accept, skip } }) => held().decide(id, accept, skip).finally(findings.changed),
    );
    app.post(
      '/imports/:id/stop',
      {
        config,
        schema: {
          operationId: 'stopImport',
          summary: 'Stop what is being stored, between two records',
          params: byImport,
          response: answers(importState),
        },
      },
      async ({ params: { id } }) => held().stop(id),
    );
    app.post(
      '/imports/:id/undo',
      {
        config,
        schema: {
          operationId: 'undoImport',
          summary: 'Take back what an import changed',
          params: byImport,
          response: answers(importState),
        },
      },
      async ({ params: { id } }) => held().undo(id).finally(findings.changed),
    );
    app.delete(
      '/imports/:id',
      {
        config,
        schema: {
          operationId: 'endImport',
          summary: 'Discard what is not decided; what was stored stays, and can be undone',
          params: byImport,
          response: answers(z.object({ ended: z.uuid() })),
        },
      },
      async ({ params: { id } }) => {
        await held().drop(id);
        return { ended: id };
      },
    );
  };
