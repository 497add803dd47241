/** Launching what the browser tests and the pictures need: a Chromium of this machine, and the built app on the five seeds. */
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { build } from 'vite';
import { filledFolder } from './filled.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/**
 * Features that are off. Chromium makes the lists under its address bar ready for every window, also for one that nobody sees: more than half of
 * what a page costs (the first two). The rest is Playwright's own list, which ours replaces, as far as it touches pages.
 */
const withoutFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${withoutFeatures.join()}`,
];
const startWithin = 200_000;

/** A Chromium on this machine: the variable CHROMIUM, else the first found on the path; null where there is none. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM;
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const candidates = [...(given ? [given] : []), ...names.flatMap((name) => folders.map((folder) => join(folder, name)))];
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts the browser, without a window and with a fresh profile. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags });
}

/** The same for several processes: each connects to it and has contexts of its own. */
export function launchSharedBrowser(executablePath: string): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath, args: flags, host: '127.0.0.1' });
}

export interface RunningApp {
  readonly url: string;
  close(): Promise<void>;
}

export interface StartOptions {
  /** A folder of records; the seeds where none is given. */
  readonly records?: string;
  /** The made-up counties instead, from a store of their own; waits until they are read. */
  readonly demo?: boolean;
  /** Marks the store as made up, whatever is in it. */
  readonly madeUp?: boolean;
  /** An app of its own over the seeds, for tests that change what is stored; the others share one. */
  readonly own?: boolean;
  /** Environment variables of docs/settings.md. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Serves a data folder; `words` come after `serve`. */
async function run(words: readonly string[], data: string, settings: StartOptions['settings']): Promise<RunningApp> {
  const env = { ...process.env, JIYAO_DATA: data, JIYAO_PORT: '0', NEO4J_URI: '', JIYAO_TOKEN: '', JIYAO_LLM_URL: '', ...settings };
  const child = spawn(process.execPath, ['ingest/jiyao.js', 'serve', ...words, '--port', '0'], { cwd: root, env });
  const url = await addressOf(child);
  return {
    url,
    close: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGINT');
      await ended;
    },
  };
}
async function fillSeeds(data: string): Promise<void> {
  await (await run(['--ingest', 'seeds'], data, {})).close();
}
async function fillDemo(data: string): Promise<void> {
  const app = await run(['--demo'], data, {});
  await filled(app.url);
  await app.close();
}
/** Words and data folder of a start; the seeds and the demo come from a folder that was filled before. */
async function prepare({ records, demo }: StartOptions): Promise<{ words: string[]; data: string }> {
  if (demo) return { words: ['--demo'], data: await filledFolder('bench/demo/made-up.zip', fillDemo) };
  if (records === undefined) return { words: [], data: await filledFolder('seeds', fillSeeds) };
  return { words: ['--ingest', records], data: await mkdtemp(join(tmpdir(), 'jiyao-web-')) };
}

/** Builds the web app where its sources are newer, and serves it on a free port over records, with its own data folder. */
export async function startApp(options: StartOptions = {}): Promise<RunningApp> {
  if (isStale()) await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  const { words, data } = await prepare(options);
  if (options.madeUp) await writeFile(join(data, 'MADE-UP.txt'), '');
  const app = await run(words, data, options.settings);
  if (options.records !== undefined) await filled(app.url);
  return {
    url: app.url,
    close: async () => {
      await app.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Waits until nothing is being read behind the pages any more. */
async function filled(url: string): Promise<void> {
  const begun = Date.now();
  while (Date.now() - begun < 10 * startWithin) {
    const notice = (await (await fetch(new URL('api/v1/notice', url))).json()) as { reading: unknown };
    if (notice.reading === null) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('the records were not read in time');
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the app did not start in time:\n${said}`));
    }, startWithin);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const url = /https?:\/\/[\d.]+:\d+\//u.exec(said)?.[0];
      if (!url) return;
      clearTimeout(late);
      resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the app ended with ${code}:\n${said}`));
    });
  });
}

function isStale(): boolean {
  const page = join(root, 'dist', 'web', 'index.html');
  if (!existsSync(page)) return true;
  const built = statSync(page).mtimeMs;
  const sources = readdirSync(join(root, 'web'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return sources.some((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs > built);
}
