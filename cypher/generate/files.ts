/** Writes generated files, or with `--check` compares them and names what is stale. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** `files` maps a path below `root` to its content. Returns the paths that differ (after writing them, unless `check`). */
export async function emit(root: string, files: Record<string, string>, check: boolean): Promise<string[]> {
  const stale: string[] = [];
  for (const [path, content] of Object.entries(files)) {
    const old = await readFile(join(root, path), 'utf8').catch(() => null);
    if (old === content) continue;
    stale.push(path);
    if (check) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return stale;
}
