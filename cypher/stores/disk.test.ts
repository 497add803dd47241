/** A disk that cannot be written is said as that: it is neither a bug nor a damaged store. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { diskFailure } from './grafeo/database.ts';
import { openGrafeo } from './grafeo.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-disk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The engine's own words, as it said them on a full and on a read-only file system.
test.each([
  'Transaction error: GRAFEO-T009: the commit could not be written to the write-ahead log and was rolled back, so nothing of it remains and it can be retried: I/O error on the WAL at /d/graph.grafeo.wal/wal_0.log: No space left on device (os error 28)',
  'Database error: GRAFEO-X003: I/O error: WAL /d/graph.grafeo.wal/wal_0.log: No space left on device (os error 28)',
  'Database error: GRAFEO-X003: I/O error: Read-only file system (os error 30)',
  'Database error: GRAFEO-X003: I/O error: Permission denied (os error 13)',
])('%s', (said) => {
  const failure = diskFailure(new Error(said));
  expect(failure).toMatchObject({
    code: 'unwritable',
    message: expect.stringMatching(/cannot be written \(.*os error.*what was stored is safe/u),
  });
});

test.each(['GRAFEO-X002: Serialization error: cannot open', 'GRAFEO-T001: conflict', 'I/O error: No such file or directory'])(
  '%s is something else',
  (said) => {
    expect(diskFailure(new Error(said))).toBeNull();
  },
);

test('a file where the folder should be', async () => {
  const path = join(folder, 'file');
  writeFileSync(path, '');
  await expect(openGrafeo(path)).rejects.toMatchObject({ code: 'unwritable', message: expect.stringContaining('set JIYAO_DATA') });
});

test('a file that is no store is refused and left as it is', async () => {
  writeFileSync(join(folder, 'graph.grafeo'), 'no store');
  await expect(openGrafeo(folder)).rejects.toMatchObject({ code: 'damaged', message: expect.stringContaining('ingest again') });
});
