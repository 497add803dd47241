/**
 * What child processes run: our TypeScript put together into one piece of JavaScript, made when it is first needed and kept beside the
 * packages. Through the loader for TypeScript each child takes a second to start and 60 MiB more.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import pLimit from 'p-limit';

/** What a child is started with: its file, and what goes before it. */
export interface Program {
  path: string;
  execArgv: string[];
}
/** A file a program was made of, its time in milliseconds and its size. */
type Input = [path: string, time: number, size: number];
interface Made {
  folder: string;
  inputs: Input[];
}

/** After so long nobody runs a program that has been replaced. */
const keptFor = 24 * 60 * 60 * 1000;

/** Node reads TypeScript through tsx, wherever the app itself was started from. */
const asSource = (script: string): Program => ({
  path: script,
  execArgv: ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href],
});

/** Where the programs of a project are kept. */
const cacheOf = (root: string): string => join(root, 'node_modules', '.cache', 'jiyao');

function inputOf(root: string, path: string): Input {
  const { mtimeMs, size } = statSync(join(root, path));
  return [path, mtimeMs, size];
}
function isUnchanged(root: string, [path, time, size]: Input): boolean {
  const now = statSync(join(root, path), { throwIfNoEntry: false });
  return now?.mtimeMs === time && now.size === size;
}
/** What was made before, where it is there and nothing has changed since. */
function known(root: string, name: string): Made | null {
  const kept = cacheOf(root);
  try {
    const made = JSON.parse(readFileSync(join(kept, `${name}.json`), 'utf8')) as Made;
    return existsSync(join(kept, made.folder, 'main.js')) && made.inputs.every((input) => isUnchanged(root, input)) ? made : null;
  } catch {
    return null;
  }
}
function removeFormer(kept: string, name: string, folder: string): void {
  for (const other of readdirSync(kept))
    if (other.startsWith(`${name}-`) && other !== folder && Date.now() - statSync(join(kept, other)).mtimeMs > keptFor)
      rmSync(join(kept, other), { recursive: true, force: true });
}

/** Our modules find what lies beside them at their own place, not at that of the program. */
const places: Plugin = {
  name: 'places',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
  },
};
/** One at a time: the compiler is stopped after each. */
const inTurn = pLimit(1);
async function make(root: string, script: string, name: string): Promise<Made> {
  const kept = cacheOf(root);
  const esbuild = await import('esbuild');
  const part = join(kept, `${name}-part-${process.pid}`);
  try {
    const { metafile } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: { main: script },
      outdir: part,
      bundle: true,
      // What is loaded late stays so.
      splitting: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      metafile: true,
      logLevel: 'silent',
      plugins: [places],
    });
    const inputs = Object.keys(metafile.inputs).map((path) => inputOf(root, path));
    const folder = `${name}-${createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 16)}`;
    if (!existsSync(join(kept, folder))) renameSync(part, join(kept, folder));
    const note = join(kept, `${name}.json.${process.pid}`);
    writeFileSync(note, JSON.stringify({ folder, inputs } satisfies Made));
    renameSync(note, join(kept, `${name}.json`));
    removeFormer(kept, name, folder);
    return { folder, inputs };
  } finally {
    rmSync(part, { recursive: true, force: true });
    await esbuild.stop();
  }
}
/** The program of a script under `root`, made or found there. */
export async function programIn(root: string, script: string): Promise<Program> {
  const name = relative(root, script).replace(/\.ts$/u, '').replaceAll(/[\\/]/gu, '-');
  try {
    const { folder } = await inTurn(async () => known(root, name) ?? (await make(root, script, name)));
    return { path: join(cacheOf(root), folder, 'main.js'), execArgv: [] };
  } catch {
    // Where nothing can be written beside the packages, or the source is broken, which the loader tells best.
    return asSource(script);
  }
}

const project = fileURLToPath(new URL('../', import.meta.url));
const found = new Map<string, Promise<Program>>();
/** The program of a script of ours, ready to be started. Looked for once in a process: what runs is of one state of the sources. */
export function programOf(script: URL): Promise<Program> {
  const path = fileURLToPath(script);
  const program = found.get(path) ?? programIn(project, path);
  found.set(path, program);
  return program;
}
