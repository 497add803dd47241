/** The path of an archive's entry; what would leave the archive is refused, never repaired. What else is odd in it, `plainName` mends. */

/** `path`: with `/`, without `.` parts. `reason`: a clause why it is refused. */
export function entryPath(name: string): { path: string } | { reason: string } {
  const written = name.replaceAll('\\', '/');
  if (/^\/|^[A-Za-z]:/u.test(written)) return { reason: 'has an absolute path' };
  const parts = written.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return { reason: 'has a path that leaves the archive' };
  if (parts.length === 0) return { reason: 'has no usable path' };
  return { path: parts.join('/') };
}
