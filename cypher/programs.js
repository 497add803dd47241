// @ts-check
/**
 * What processes run: our TypeScript put together into one piece of JavaScript, made when it is first needed and kept beside the packages.
 * Through the loader for TypeScript each process takes a second to start and 60 MiB more. Plain JavaScript, for it comes before the loader.
 * The package that people install holds the programs in place of the sources.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pLimit from 'p-limit';

/**
 * @typedef {{ path: string, execArgv: string[] }} Program What a process is started with: its file, and what goes before it.
 * @typedef {[path: string, time: number, size: number]} Input A file a program was made of, its time in milliseconds and its size.
 * @typedef {{ folder: string, inputs: Input[], maker: Input }} Made
 */

/** After so long nobody runs a program that has been replaced. */
const keptFor = 24 * 60 * 60 * 1000;

/**
 * Node reads TypeScript through tsx, wherever the app itself was started from.
 * @type {(script: string) => Program}
 */
const asSource = (script) => ({
  path: script,
  execArgv: ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href],
});

/**
 * Where the programs of a project are kept.
 * @type {(root: string) => string}
 */
const cacheOf = (root) => join(root, 'node_modules', '.cache', 'jiyao');

/**
 * A program's name: its script's path, in one word.
 * @type {(root: string, script: string) => string}
 */
export const nameOf = (root, script) => relative(root, script).replace(/\.ts$/u, '').replaceAll(/[\\/]/gu, '-');

/** @type {(root: string, path: string) => Input} */
function inputOf(root, path) {
  const { mtimeMs, size } = statSync(resolve(root, path));
  return [path, mtimeMs, size];
}
/** @type {(root: string, input: Input) => boolean} */
function isUnchanged(root, [path, time, size]) {
  const now = statSync(resolve(root, path), { throwIfNoEntry: false });
  return now?.mtimeMs === time && now.size === size;
}
/**
 * What was made before, where it is there and nothing has changed since.
 * @type {(root: string, name: string) => Made | null}
 */
function known(root, name) {
  const kept = cacheOf(root);
  try {
    /** @type {Made} */
    const made = JSON.parse(readFileSync(join(kept, `${name}.json`), 'utf8'));
    return existsSync(join(kept, made.folder, 'main.js')) && [made.maker, ...made.inputs].every((input) => isUnchanged(root, input))
      ? made
      : null;
  } catch {
    return null;
  }
}
/** @type {(kept: string, name: string, folder: string) => void} */
function removeFormer(kept, name, folder) {
  for (const other of readdirSync(kept))
    if (
      other.startsWith(`${name}-`) &&
      /^(?:[\da-f]{16}|part-\d+)$/u.test(other.slice(name.length + 1)) &&
      other !== folder &&
      Date.now() - statSync(join(kept, other)).mtimeMs > keptFor
    )
      rmSync(join(kept, other), { recursive: true, force: true });
}

/**
 * How a program is made. Our modules find what lies beside them at their own place, not at that of the program: `placeOf` gives the expression
 * that stands for the address of a module.
 * @type {(root: string, placeOf: (path: string) => string) => import('esbuild').BuildOptions}
 */
export const howToMake = (root, placeOf) => ({
  absWorkingDir: root,
  bundle: true,
  // What is loaded late stays so.
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  metafile: true,
  logLevel: 'silent',
  plugins: [
    {
      name: 'places',
      setup(build) {
        build.onLoad({ filter: /\.[jt]s$/ }, ({ path }) => ({
          contents: readFileSync(path, 'utf8').replace(/import\.meta\.url/gu, () => placeOf(path)),
          loader: path.endsWith('.ts') ? 'ts' : 'js',
        }));
      },
    },
  ],
});
/** One at a time: the compiler is stopped after each. */
const inTurn = pLimit(1);
/** @type {(root: string, script: string, name: string) => Promise<Made>} */
async function make(root, script, name) {
  const kept = cacheOf(root);
  const esbuild = await import('esbuild');
  const part = join(kept, `${name}-part-${process.pid}`);
  try {
    const { metafile } = await esbuild.build({
      ...howToMake(root, (path) => JSON.stringify(pathToFileURL(path).href)),
      metafile: true,
      entryPoints: { main: script },
      outdir: part,
    });
    const inputs = Object.keys(metafile.inputs).map((path) => inputOf(root, path));
    const maker = inputOf(root, fileURLToPath(import.meta.url));
    const folder = `${name}-${createHash('sha256')
      .update(JSON.stringify([maker, inputs]))
      .digest('hex')
      .slice(0, 16)}`;
    try {
      renameSync(part, join(kept, folder));
    } catch (error) {
      // Another process has made the same.
      if (!existsSync(join(kept, folder))) throw error;
    }
    const note = join(kept, `${name}.json.${process.pid}`);
    writeFileSync(note, JSON.stringify({ folder, inputs, maker }));
    renameSync(note, join(kept, `${name}.json`));
    removeFormer(kept, name, folder);
    return { folder, inputs, maker };
  } finally {
    rmSync(part, { recursive: true, force: true });
    await esbuild.stop();
  }
}
/**
 * The program of a script under `root`, made or found there.
 * @type {(root: string, script: string) => Promise<Program>}
 */
export async function programIn(root, script) {
  const name = nameOf(root, script);
  try {
    const { folder } = await inTurn(async () => known(root, name) ?? (await make(root, script, name)));
    return { path: join(cacheOf(root), folder, 'main.js'), execArgv: [] };
  } catch {
    // Where nothing can be written beside the packages, or the source is broken, which the loader tells best.
    return asSource(script);
  }
}

const project = fileURLToPath(new URL('../', import.meta.url));
/** Whether this is the package that people install: programs, made before, without their sources. */
export const isPackage = !existsSync(join(project, 'ingest', 'cli.ts'));
/** Where the package holds its programs; each has a folder. */
export const madeBefore = join(project, 'dist', 'programs');

/** @type {Map<string, Promise<Program>>} */
const found = new Map();
/**
 * The program of a script of ours, ready to be started. Looked for once in a process: what runs is of one state of the sources.
 * @type {(script: URL) => Promise<Program>}
 */
export async function programOf(script) {
  const path = fileURLToPath(script);
  if (isPackage) return { path: join(madeBefore, nameOf(project, path), 'main.js'), execArgv: [] };
  const program = found.get(path) ?? programIn(project, path);
  found.set(path, program);
  return program;
}
