/** What the documents name must exist: scripts, commands, options, links, files, settings. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { helpOf, parseUsage } from '../ingest/commands/help.ts';
import { variables } from '../server/settings.ts';
import { viewNames } from '../web/state.ts';
import { files, prose, read, root } from './tracked.ts';

const texts = prose.filter((path) => !path.startsWith('ingest/cases/'));
const helps = files.filter((path) => /^ingest\/commands\/\w+\.txt$/u.test(path));
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);
const builtIn = ['ci', 'test', 'start', 'install', 'npx', 'pack'];

/** Code of a Markdown text: fenced blocks line by line, and what stands in backticks. */
function codeOf(text: string): string[] {
  const blocks = [...text.matchAll(/^```[^\n]*\n(.*?)^```/gmsu)].flatMap(([, block]) => (block as string).split('\n'));
  const spans = [...text.replaceAll(/^```.*?^```/gmsu, '').matchAll(/`([^`\n]+)`/gu)].map(([, span]) => span as string);
  return [...blocks, ...spans];
}
/** Heading → anchor, as on GitHub. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
const anchors = (path: string): string[] => [
  ...[...read(path).matchAll(/^#+ (.*)$/gmu)].map(([, heading]) => anchor(heading as string)),
  ...[...read(path).matchAll(/<a id="([^"]+)"/gu)].map(([, id]) => id as string),
];

test('the documents are there', () => {
  for (const path of [
    'README.md',
    'README.zh-CN.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/architecture.md',
    'docs/decisions.md',
    'docs/settings.md',
  ])
    expect(texts).toContain(path);
});

describe.each(texts)('%s', (path) => {
  const text = read(path);
  const code = codeOf(text);

  test('npm commands are scripts', () => {
    const named = [...code.join('\n').matchAll(/npm (run(?: --silent)? )?([a-z][a-z0-9:-]*)/gu)];
    const missing = named.filter(
      ([, run, name]) => !scripts.includes(name as string) && (run !== undefined || !builtIn.includes(name as string)),
    );
    expect(missing.map(([all]) => all)).toEqual([]);
  });

  test('jiyao commands and their options are taken', () => {
    const wrong: string[] = [];
    for (const line of code) {
      const [, words] = /(?:^|&& |npm run --silent )jiyao (?:-- )?([a-z-].*)$/u.exec(line) ?? [];
      if (words === undefined) continue;
      const [name = ''] = words.split(' ');
      const help = name === '--help' ? 'jiyao' : name;
      if (!existsSync(join(root, `ingest/commands/${help}.txt`))) wrong.push(line);
      else {
        const known = parseUsage(helpOf(help)).options.map((option) => option.name);
        const given = [...words.replace(/'[^']*'/gu, '').matchAll(/ --([a-z]+)/gu)].map(([, option]) => option as string);
        wrong.push(...given.filter((option) => !known.includes(option)).map((option) => `${line}: --${option}`));
      }
    }
    expect(wrong).toEqual([]);
  });

  test('links lead somewhere', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link]) => link as string).filter((link) => !/^[a-z]+:/u.test(link));
    const dead = links.filter((link) => {
      const [file = '', id] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      return !existsSync(join(root, target)) || (id !== undefined && !anchors(target).includes(id));
    });
    expect(dead).toEqual([]);
  });

  test('files and folders exist', () => {
    const top = readdirSync(root);
    const named = code.filter(
      (span) => /^[\w.-]+(?:\/[\w.-]*)*$/u.test(span) && !/[A-Z]{4}/u.test(span.replace(/README|CONTRIBUTING|CHANGELOG|LICENSE/u, '')),
    );
    const made = /^(?:data|dist|node_modules|\.neo4j)(?:\/|$)/u;
    const paths = named.filter(
      (span) => (top.includes(span.split('/')[0] as string) && span.includes('/')) || /.\.(?:ts|js|md|yml|json|cypher)$/u.test(span),
    );
    const missing = paths.filter(
      (span) => !made.test(span) && ![root, join(root, 'ingest'), join(root, dirname(path))].some((at) => existsSync(join(at, span))),
    );
    expect(missing).toEqual([]);
  });

  test('variables are settings', () => {
    const known = [
      ...variables.map(({ name }) => name),
      ...[...read('docker-compose.yml').matchAll(/\$\{([A-Z0-9_]+)/gu)].map(([, name]) => name),
    ];
    const named = [...text.matchAll(/\b(?:JIYAO|NEO4J)_[A-Z0-9_]+\b/gu)].map(([name]) => name);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

test('help texts name files and settings that exist', () => {
  for (const path of helps) {
    for (const [file] of read(path).matchAll(/\b(?:docs|seeds)\/[\w./-]*\w/gu))
      expect(existsSync(join(root, file)), `${path}: ${file}`).toBe(true);
    for (const [name] of read(path).matchAll(/\bJIYAO_\w+|\bNEO4J_\w+/gu)) expect(variables.map((one) => one.name)).toContain(name);
  }
});

test('docs/settings.md has a row for each setting, and no other', () => {
  const rows = variables.map((one) => `| \`${one.name}\` | ${one.default ? `\`${one.default}\`` : '—'} | ${one.description} |`);
  expect(
    read('docs/settings.md')
      .split('\n')
      .filter((line) => line.startsWith('| `')),
  ).toEqual(rows);
});

test('both READMEs have the two lines, the same commands and the same pictures', () => {
  const [english, chinese] = [read('README.md'), read('README.zh-CN.md')];
  for (const line of ['npm ci && npm start', 'npm ci && npm test'])
    for (const text of [english, chinese, ...(line.endsWith('test') ? [read('.ci/run')] : [])]) expect(text).toContain(line);
  const commands = (text: string): string[] =>
    codeOf(text)
      .filter((line) => /^(?:npm|export|docker)/u.test(line))
      .map((line) => line.replace(/ +#.*$/u, ''));
  expect(commands(chinese)).toEqual(commands(english));
  const pictures = (text: string): string[] => [...text.matchAll(/docs\/pictures\/[\w-]+\.webp/gu)].map(([path]) => path);
  expect(pictures(chinese)).toEqual(pictures(english));
});

test('every view has its picture in both themes, shown with a line of caption', () => {
  const gallery = read('docs/pictures/README.md');
  const wanted = viewNames.filter((view) => view !== 'unknown').flatMap((view) => [`${view}.webp`, `${view}-dark.webp`]);
  const pictures = files.filter((path) => path.startsWith('docs/pictures/') && !path.endsWith('.md')).map((path) => path.slice(14));
  expect(pictures.sort()).toEqual([...wanted].sort());
  expect(wanted.filter((picture) => !gallery.includes(`](${picture})`))).toEqual([]);
});
