/** The bytes of an answer, compressed as the client takes them. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import negotiate from '@fastify/accept-negotiator';

/** The best first. */
export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** Fewer bytes are sent as they are. */
export const leastCompressed = 1024;
/** Half of what the usual 4 costs, for hardly more bytes: answers are of words that come again and again. */
export const quality = { brotli: 3, gzip: 4 } as const;

const [asBrotli, asGzip] = [promisify(brotliCompress), promisify(gzip)];
const pack: Record<Exclude<Encoding, 'identity'>, (plain: Buffer) => Promise<Buffer>> = {
  br: (plain) => asBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality.brotli } }),
  gzip: (plain) => asGzip(plain, { level: quality.gzip }),
};

/** What an Accept-Encoding header asks for, of what we have. */
export const encodingFor = (accepted: string | undefined): Encoding =>
  (accepted === undefined ? null : negotiate<Encoding>(accepted.toLowerCase(), [...encodings])) ?? 'identity';

export interface Packed {
  bytes: Buffer;
  encoding: Encoding;
}
/** An answer in the encoding that is asked for; as it is where that is not worth it. */
export async function packed(answer: string, encoding: Encoding): Promise<Packed> {
  const plain = Buffer.from(answer);
  if (encoding === 'identity' || plain.length < leastCompressed) return { bytes: plain, encoding: 'identity' };
  return { bytes: await pack[encoding](plain), encoding };
}
