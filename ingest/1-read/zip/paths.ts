/** The path of an archive's entry; what would leave the archive is refused, never repaired. What else is odd in it, `plainName` mends. */
import { type Message, message } from '../../messages.ts';

/** `path`: with `/`, without `.` parts. `refused`: why there is none. */
export function entryPath(name: string): { path: string } | { refused: Message } {
  const written = name.replaceAll('\\', '/');
  if (/^\/|^[A-Za-z]:/u.test(written)) return { refused: message('refused/entry-absolute', {}) };
  const parts = written.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return { refused: message('refused/entry-outside', {}) };
  if (parts.length === 0) return { refused: message('refused/entry-no-path', {}) };
  return { path: parts.join('/') };
}
