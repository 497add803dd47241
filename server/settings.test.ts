/** The environment, read once: defaults, what is refused and how it is said. */
import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { readLimits } from '../ingest/1-read/limits.ts';
import { readSettings, variables } from './settings.ts';

test('defaults; an empty variable is unset', () => {
  expect(readSettings({ JIYAO_PORT: '', NEO4J_URI: '' })).toEqual({
    host: '127.0.0.1',
    port: 4310,
    data: 'data',
    token: null,
    allowedHosts: ['127.0.0.1'],
    publicUrl: null,
    query: { timeout: 10_000, rows: 1000, bytes: 16 * 1024 * 1024, steps: 100_000_000 },
    bodyLimit: 64 * 1024 * 1024,
    read: readLimits,
    readProcesses: Math.max(2, availableParallelism()),
    neo4j: null,
    model: null,
  });
});

test('an address others can reach needs a token', () => {
  for (const host of ['0.0.0.0', '::', '192.168.1.5', 'jiyao.example.org'])
    expect(() => readSettings({ JIYAO_HOST: host })).toThrow(/JIYAO_HOST: .* set JIYAO_TOKEN/u);
  const settings = readSettings({ JIYAO_HOST: '192.168.1.5', JIYAO_TOKEN: 'a-token-of-many-letters' });
  expect(settings.allowedHosts).toEqual(['192.168.1.5']);
  expect(readSettings({ JIYAO_HOST: '::1' }).allowedHosts).toEqual(['[::1]']);
});

test('the public address ends in a slash, and is one that others can follow', () => {
  const read = (address: string): string | null => readSettings({ JIYAO_PUBLIC_URL: address }).publicUrl;
  expect(read('https://jiyao.example.org')).toBe('https://jiyao.example.org/');
  expect(read('https://example.org/jiyao')).toBe('https://example.org/jiyao/');
  for (const address of [
    'http://127.0.0.1:4310/',
    'http://localhost/',
    'http://[::1]:4310',
    'https://a@example.org/',
    'ftp://example.org/',
    'jiyao',
    'https://example.org/?a=1',
  ])
    expect(() => read(address)).toThrow('JIYAO_PUBLIC_URL: ');
});

test('what is wrong is named, all at once', () => {
  expect(() => readSettings({ JIYAO_PORT: '70000', JIYAO_TOKEN: 'short' })).toThrow(/JIYAO_PORT: .*\nJIYAO_TOKEN: must have 16/su);
  expect(() => readSettings({ NEO4J_URI: 'http://localhost' })).toThrow('NEO4J_URI: must be bolt://');
  expect(() => readSettings({ NEO4J_URI: 'bolt://localhost:7687' })).toThrow('NEO4J_PASSWORD: is missing');
});

test('a number out of range: the range is said, whatever is wrong', () => {
  for (const port of ['often', '-1', '70000', '4310.5', '1e9', 'Infinity'])
    expect(() => readSettings({ JIYAO_PORT: port })).toThrow('JIYAO_PORT: must be a whole number from 0 to 65535');
  expect(() => readSettings({ JIYAO_BODY_LIMIT: '12' })).toThrow(/JIYAO_BODY_LIMIT: must be a whole number from 1024$/u);
});

test('a wrong token is not printed', () => {
  expect(() => readSettings({ JIYAO_TOKEN: 'hush-hush' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('hush') }),
  );
});

test('every variable says what it means', () => {
  expect(variables.filter(({ description }) => description === '')).toEqual([]);
});
