/** Compresses what is not cached as bytes: the web app's files, answers to POST, the description of the API. */
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import { leastCompressed, quality } from './packing.ts';

/** To be called before routes are added; those with `compress: false` are left alone. */
export async function useCompression(app: FastifyInstance): Promise<void> {
  // An answer without a body has no encoding of one: what the client holds may have another.
  app.addHook('onSend', async (_, { statusCode }, payload) => (statusCode === 304 ? null : payload));
  await app.register(compress, {
    encodings: ['br', 'gzip', 'identity'],
    threshold: leastCompressed,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: quality.brotli } },
    zlibOptions: { level: quality.gzip },
    // Nobody sends us compressed bodies, and unpacking one would take what the limit on bodies keeps out.
    globalDecompression: false,
  });
}
