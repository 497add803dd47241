/** For tests: the real program, started as a person would start it; and the same commands run here, without the second that a process takes to start. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runCommand } from './run.ts';

export const project = fileURLToPath(new URL('../..', import.meta.url));
const cli = fileURLToPath(new URL('../jiyao.js', import.meta.url));

export interface Setup {
  env?: Record<string, string>;
  input?: string | Uint8Array;
  cwd?: string;
  /** Another than the one of these sources: that of an installed package. */
  program?: string;
}
export interface Result {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The environment without what would change the answers: no store of ours, no test runner's switches. */
function cleanEnvironment(own: Record<string, string>): NodeJS.ProcessEnv {
  const left = Object.entries(process.env).filter(([name]) => !/^(?:JIYAO_|NEO4J_|VITEST|NODE_OPTIONS|NODE_ENV|FORCE_COLOR)/u.test(name));
  return { ...Object.fromEntries(left), ...own };
}

/** Starts `jiyao` and leaves it running. */
export const start = (words: readonly string[], { env = {}, cwd = project, program = cli }: Setup = {}) =>
  spawn(process.execPath, [program, ...words], { cwd, env: cleanEnvironment(env), stdio: ['pipe', 'pipe', 'pipe'] });

/** Runs `jiyao` to its end. */
export async function jiyao(words: readonly string[], setup: Setup = {}): Promise<Result> {
  const child = start(words, setup);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined).end(setup.input ?? '');
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** Runs a command in this process, with an environment as `jiyao` gives one, and what it prints kept. One at a time: what it writes around its terminal is kept too. */
export async function jiyaoHere(words: readonly string[], { env = {} }: Pick<Setup, 'env'> = {}): Promise<Result> {
  const { env: former } = process;
  const write = process.stderr.write;
  let [stdout, stderr] = ['', ''];
  process.env = cleanEnvironment(env);
  process.stderr.write = (text: string | Uint8Array): boolean => {
    stderr += text;
    return true;
  };
  try {
    const code = await runCommand(words, {
      async out(line) {
        stdout += `${line}\n`;
      },
      error(line) {
        stderr += `${line}\n`;
      },
      closed: false,
      signal: new AbortController().signal,
      interrupted: null,
    });
    return { code, stdout, stderr };
  } finally {
    process.env = former;
    process.stderr.write = write;
  }
}

/** Waits until a running `jiyao serve` has printed its address. */
export function addressOf(child: ReturnType<typeof start>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: Buffer): void => {
      said += text;
      const found = /http:\/\/[\w.[\]:]+:\d+/u.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', (code) => reject(new Error(`ended with ${code} before it listened:\n${said}`)));
  });
}
