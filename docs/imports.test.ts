/** Imports point one way (ingest → cypher; server → ingest, cypher; web → web), and never in a circle: not of types, nor of what is loaded when needed. */
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { read, sources } from './tracked.ts';

interface Import {
  from: string;
  to: string;
}
const statement = /^(?:import|export) (?:[^'";]*? from )?'(?<path>\.[^']+)'|import\('(?<late>\.[^']+)'\)/gmu;

const imports: Import[] = sources.flatMap((from) =>
  [...read(from).matchAll(statement)].map(({ groups }) => ({
    from,
    to: join(dirname(from), groups?.late ?? groups?.path ?? ''),
  })),
);
const isTest = (path: string): boolean => /\.test\.ts$|(?:^|\/)(?:testing|fixtures?|contract)(?:\/|\.ts$)/u.test(path);
const top = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');

/** What each folder may import, beside itself. */
const allowed: Record<string, readonly string[]> = { cypher: [], ingest: ['cypher'], server: ['cypher', 'ingest'], web: [] };

/** The arrows that point the other way, each with its reason. */
const exceptions: Record<string, string> = {
  'ingest/commands/run.ts → server/version.ts': 'the command line is where everything is put together: it prints the version',
  'ingest/commands/settings.ts → server/settings.ts': 'an entry point reads the environment, by the one schema there is',
  'ingest/commands/settings.ts → server/strange-settings.ts': 'every command tells a mistyped setting',
  'ingest/commands/serve.ts → server/serve.ts': 'jiyao serve starts the server',
  'ingest/commands/serve.ts → server/settings.ts': 'types of the settings',
  'ingest/commands/demo.ts → server/notice.ts': 'jiyao serve --demo marks its store as made up',
  'ingest/commands/demo.ts → server/settings.ts': 'types of the settings',
  'ingest/commands/open-backend.ts → server/settings.ts': 'types of the settings',
  'ingest/commands/backend-store.ts → server/settings.ts': 'types of the settings',
  'ingest/commands/backend-store.ts → server/version.ts': 'jiyao status prints the version',
  'ingest/commands/backend-app.ts → server/settings.ts': 'types of the settings',
};

test('imports were found', () => {
  expect(imports.length).toBeGreaterThan(50);
});

test('imports point one way', () => {
  const wrong = imports
    .filter(({ from, to }) => top(from) in allowed && top(to) in allowed && top(from) !== top(to) && !isTest(from))
    .filter(({ from, to }) => !allowed[top(from)]?.includes(top(to)))
    .map(({ from, to }) => `${from} → ${to}`)
    .filter((arrow) => !(arrow in exceptions));
  expect(wrong).toEqual([]);
});

test('no exception is left that nobody uses', () => {
  const arrows = new Set(imports.map(({ from, to }) => `${from} → ${to}`));
  expect(Object.keys(exceptions).filter((arrow) => !arrows.has(arrow))).toEqual([]);
});

test('the server knows the reader, not its command line', () => {
  expect(imports.filter(({ from, to }) => top(from) === 'server' && !isTest(from) && /^ingest\/(?:commands\/|cli)/u.test(to))).toEqual([]);
});

test('what parts a text into lines and zones knows no rule of facts', () => {
  const early = /^ingest\/(?:1-read\/|2-lines|3-sections|language\/|table\/)/u;
  const reached = new Set(sources.filter((path) => early.test(path) && !isTest(path)));
  for (const file of reached) for (const { from, to } of imports) if (from === file) reached.add(to);
  expect([...reached].filter((path) => path.startsWith('ingest/4-facts/'))).toEqual([]);
});

test('no circular imports', () => {
  const next = new Map<string, Import[]>();
  for (const one of imports) next.set(one.from, [...(next.get(one.from) ?? []), one]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  expect(circles).toEqual([]);
});
