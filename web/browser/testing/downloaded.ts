/** A file that a page gave to be saved; the browser has its own folders, so it is taken from there first. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download } from 'playwright-core';

/** Its bytes. */
export async function bytesOf(download: Download): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'jiyao-download-'));
  const path = join(folder, 'file');
  await download.saveAs(path);
  const bytes = await readFile(path);
  await rm(folder, { recursive: true });
  return bytes;
}
