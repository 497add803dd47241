/** The page in a web archive (MHTML), as far as Word files hold such archives. */
import { decodePage } from './encoding.ts';

function decoded(body: string, encoding: string): Uint8Array {
  if (/base64/iu.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/iu.test(encoding)) return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, 'latin1');
}

/** The first page of the archive as text; null where it has none. */
export function pageOfArchive(bytes: Uint8Array): string | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const boundary = /boundary="?([^"\s;]{1,200})/iu.exec(whole.slice(0, 4096))?.[1];
  for (const part of boundary ? whole.split(`--${boundary}`).slice(1) : []) {
    const [, head = '', body = ''] = /^\r?\n([\s\S]{0,4000}?)\r?\n\r?\n([\s\S]*)$/u.exec(part) ?? [];
    if (!/^content-type:\s*text\/html/imu.test(head)) continue;
    const content = decoded(body, /^content-transfer-encoding:\s*(\S+)/imu.exec(head)?.[1] ?? '');
    const said = /^content-type:[^\n]*charset="?([\w-]+)/imu.exec(head)?.[1];
    if (said && /utf-?8/iu.test(said)) return new TextDecoder().decode(content);
    return decodePage(content, '')?.text ?? null;
  }
  return null;
}
