/** Mistyped settings are told with the right one; what is a setting, or somebody else's, is not told. */
import { describe, expect, test } from 'vitest';
import { variables } from './settings.ts';
import { strangeSettings } from './strange-settings.ts';

describe('a variable that is no setting', () => {
  test.each([
    ['NEO4J_URL', 'NEO4J_URI'],
    ['NEO4J_USERNAME', 'NEO4J_USER'],
    ['NEO4J_PASS', 'NEO4J_PASSWORD'],
    ['JIYAO_PROT', 'JIYAO_PORT'],
    ['JIYAO_HOSTS', 'JIYAO_HOST'],
    ['JIYAO_ALLOWED_HOST', 'JIYAO_ALLOWED_HOSTS'],
    ['JIYAO_DATA_DIR', 'JIYAO_DATA'],
    ['JIYAO_NEO4J_URI', 'NEO4J_URI'],
    ['JIYAO_LLM_MODLE', 'JIYAO_LLM_MODEL'],
    ['jiyao_port', 'JIYAO_PORT'],
  ])('%s: %s', (name, meant) =>
    expect(strangeSettings({ [name]: 'x' })).toEqual([`${name} is no setting and has no effect; did you mean ${meant}?`]),
  );
  test('with no near one leads to the list', () =>
    expect(strangeSettings({ JIYAO_WHATEVER: 'x' })).toEqual([
      'JIYAO_WHATEVER is no setting and has no effect; the settings are in docs/settings.md',
    ]));
  test('never says its value, which may be a password', () =>
    expect(strangeSettings({ NEO4J_PASWORD: 'hush-hush' }).join()).not.toContain('hush'));
});

test('settings, empty ones and those of others are not told', () => {
  for (const { name } of variables) expect(strangeSettings({ [name]: 'x' })).toEqual([]);
  const quiet = [
    'NEO4J_TEST_URI',
    'NEO4J_AUTH',
    'NEO4J_dbms_memory_heap',
    'JIYAO_RECORDS',
    'JIYAO_SERVICE_HOST',
    'JIYAO_PORT_4310_TCP_ADDR',
    'NEO4J_PORT',
    'MY_JIYAO_PORT',
    'PATH',
  ];
  expect(strangeSettings(Object.fromEntries(quiet.map((name) => [name, 'x'])))).toEqual([]);
  expect(strangeSettings({ JIYAO_PROT: '', NEO4J_URL: undefined })).toEqual([]);
});
