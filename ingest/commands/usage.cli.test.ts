/** The real program, called wrongly or for help: exit codes, and what goes where. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { jiyao, jiyaoHere } from './testing.ts';

const data = mkdtempSync(join(tmpdir(), 'jiyao-usage-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));
const commands = ['ingest', 'watch', 'extract', 'serve', 'query', 'status', 'forget', 'convert', 'eval'];

describe('help', () => {
  test.each(commands)('%s --help', async (command) => {
    const { code, stdout, stderr } = await jiyao([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^jiyao ${command}: `, 'u'));
    expect(stdout).toMatch(/^Example\n {2}\S/mu);
  });
  test('names every command', async () => {
    const { code, stdout } = await jiyao(['--help']);
    expect(code).toBe(0);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'mu'));
  });
  test('is the same with further words', async () => {
    expect((await jiyao(['query', '--format', 'csv', '--help'])).stdout.trim()).toBe((await jiyao(['query', '--help'])).stdout.trim());
  });
  test('help COMMAND is COMMAND --help', async () => {
    expect((await jiyao(['help', 'query'])).stdout.trim()).toBe((await jiyao(['query', '--help'])).stdout.trim());
    expect((await jiyao(['help'])).stdout.trim()).toBe((await jiyao(['--help'])).stdout.trim());
    expect(await jiyao(['help', 'qurey'])).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean query?') });
  });
  test('--version', async () => {
    expect(await jiyao(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
  });
});

describe('called wrongly', () => {
  test.each([
    [[], /^jiyao \(纪要\)/u],
    [['qurey'], /no command "qurey"; did you mean query\?/u],
    [['constructor'], /no command "constructor"/u],
    [['--hepl'], /no option --hepl; did you mean --help\?/u],
    [['ingest'], /PATH is missing/u],
    [['ingest', '--quite', 'seeds'], /no option --quite; did you mean --quiet\?/u],
    [['extract', 'seeds', '--format', 'json'], /no option --format; there are/u],
    [['query', 'RETURN 1', '--format', 'cvs'], /did you mean csv\?/u],
    [['query', 'RETURN 1', '--param', 'a'], /--param "a" is not NAME=VALUE/u],
    [['query', 'RETURN', '1'], /"1" is one argument too many/u],
    [['serve', '--port', 'often'], /--port "often" is no port/u],
    [['forget'], /RECORD is missing/u],
    [['eval', 'seeds/gold'], /TEXTS is missing/u],
  ])('%j', async (words, reason) => {
    const { code, stdout, stderr } = await (words.length < 2 ? jiyao : jiyaoHere)(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(reason);
  });
});

test.each([
  ['status', 0],
  ['check', 0],
])('%s tells a mistyped setting beside its answer', async (command, expected) => {
  const env = { JIYAO_DATA: data, NEO4J_URL: 'bolt://localhost', JIYAO_PROT: '4310' };
  const { code, stdout, stderr } = await jiyaoHere([command], { env });
  expect(stderr).toContain('jiyao: NEO4J_URL is no setting and has no effect; did you mean NEO4J_URI?\n');
  expect(stderr).toContain('jiyao: JIYAO_PROT is no setting and has no effect; did you mean JIYAO_PORT?\n');
  expect(stdout).not.toContain('no setting');
  expect(code).toBe(expected);
});

describe('eval over nothing is refused: its score would look perfect', () => {
  test.each([
    [['seeds', 'seeds/gold'], /seeds\/gold holds no record .*first GOLD, then TEXTS/u],
    [['seeds/gold', 'seeds/gold'], /seeds\/gold holds no record/u],
    [['nowhere', 'seeds'], /nowhere is no folder/u],
  ])('%j', async (folders, reason) => {
    const { code, stdout, stderr } = await jiyaoHere(['eval', ...folders]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(reason);
  });
});

describe('settings that cannot be used', () => {
  test.each([
    [{ JIYAO_HOST: '0.0.0.0' }, /JIYAO_TOKEN/u],
    [{ JIYAO_PORT: 'often' }, /JIYAO_PORT: must be a whole number from 0 to 65535/u],
    [{ JIYAO_HOST: 'no-such-machine.invalid', JIYAO_TOKEN: 'a-token-of-many-letters' }, /cannot listen on no-such-machine\.invalid/u],
    [{ NEO4J_URI: 'neo4j.example.org', NEO4J_PASSWORD: 'x' }, /NEO4J_URI/u],
    [{ NEO4J_URI: 'bolt://127.0.0.1:1' }, /NEO4J_PASSWORD/u],
  ])('%j', async (env, reason) => {
    const { code, stdout, stderr } = await jiyao(['serve'], { env: { JIYAO_DATA: data, ...env } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/ at .*\.ts/u);
  });
});
