/** Records: the list, one with its text and facts, the file with its pages, and taking one out. */
import { beginLog } from '../../cypher/log.ts';
import { readFileOf, readRecord, readRecords } from '../../cypher/reads/record.ts';
import { nameAddress } from '../../cypher/stores/former.ts';
import { kindOf } from '../../ingest/1-read/kind.ts';
import { forgetRecord } from '../../ingest/stored-files.ts';
import type { Routes } from '../context.ts';
import { found, problem } from '../errors.ts';
import { said } from '../said.ts';
import { answers, byKey } from '../schema/common.ts';
import { fileAnswers, fileQuery, forgotten, recordDetail, recordList, recordQuery } from '../schema/record.ts';

/** By the first bytes, never by the name. */
const typeOf = (bytes: Uint8Array): string =>
  kindOf(bytes) !== 'image' ? 'application/pdf' : bytes[0] === 0xff ? 'image/jpeg' : 'image/png';
/** RFC 8187: what encodeURIComponent leaves as well; a lone surrogate has no such form. */
const encoded = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd')).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

export const recordsRoutes: Routes =
  ({ store, search, files, findings }) =>
  async (app) => {
    app.get(
      '/records',
      {
        config: { revised: true },
        schema: { operationId: 'listRecords', summary: 'Records', querystring: recordQuery, response: answers(recordList) },
      },
      async ({ query }) => readRecords(store, query),
    );
    app.get(
      '/records/:key',
      {
        config: { revised: true },
        schema: { operationId: 'getRecord', summary: 'One record with its text and facts', params: byKey, response: answers(recordDetail) },
      },
      async ({ params: { key } }) => {
        const record = found(await readRecord(store, key), key);
        return { ...record, messages: record.messages.map(said) };
      },
    );
    app.get(
      '/records/:key/file',
      {
        // Bytes of somebody else: opened as a page of their own they may do nothing at all.
        config: { csp: "default-src 'none'; frame-ancestors 'none'; sandbox" },
        schema: {
          operationId: 'getRecordFile',
          summary: 'The file whose pages a record has, as it came',
          params: byKey,
          querystring: fileQuery,
          response: fileAnswers,
        },
      },
      async ({ params: { key }, query }, reply) => {
        const { source, file } = found(await readFileOf(store, key, query.source ?? null), key);
        const bytes = file === null || files === null ? null : await files.read(file);
        if (bytes === null) throw problem('file-not-kept', key);
        const name = source.slice(source.lastIndexOf('/') + 1);
        return (
          reply
            .type(typeOf(bytes))
            .header('content-disposition', `attachment; filename*=UTF-8''${encoded(name)}`)
            // To the schema a body of bytes is a File; what is sent are the bytes themselves.
            .send(bytes as unknown as File)
        );
      },
    );
    app.delete(
      '/records/:key',
      {
        config: { access: 'secret' },
        schema: { operationId: 'forgetRecord', summary: 'Take a record out', params: byKey, response: answers(forgotten) },
      },
      async ({ params: { key } }) => {
        const log = beginLog('command');
        // A record was called by the name of its file once: by that address the file goes.
        const gone =
          (await forgetRecord(store, files, { record: key }, log)) ||
          (await forgetRecord(store, files, { source: key.slice(nameAddress('').length) }, log));
        if (!gone) throw problem('not-found', key);
        findings.changed();
        await search.sync();
        return { forgotten: key };
      },
    );
  };
