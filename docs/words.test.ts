/** Names that a newcomer would have to learn have gone for the ordinary words of the field: no file and no export takes them again. */
import { expect, test } from 'vitest';
import { read, sources } from './tracked.ts';

/** A word that was, where it was meant, and the word in its place. Elsewhere it may be the right one: a stage of a plan, a step of a path. */
const words: readonly (readonly [was: RegExp, where: RegExp, now: string])[] = [
  [/kept/u, /^/u, 'cached or stored'],
  [/deeds?|doings?/u, /^/u, 'actions, gestures'],
  [/seen/u, /^/u, 'visible'],
  [/gather(?:ed|s)?/u, /^/u, 'fetch'],
  [/steps/u, /^web\/network\//u, 'history'],
  [/choices?/u, /^web\//u, 'options'],
  [/twins?/u, /^/u, 'table view'],
  [/li(?:fe|ves)/u, /^/u, 'timeline'],
  [/stages?|surface|pen/u, /^web\/network\//u, 'canvas, context'],
  [/free/u, /^(?:cypher|server)\//u, 'user query'],
  [/ties?/u, /^/u, 'edges'],
  [/brought|bring(?:s|ing|er|ers)?/u, /^/u, 'proposals, import'],
  [/rooms/u, /^ingest\//u, 'double booking'],
  [/turn/u, /^server\//u, 'serial queue'],
];

/** Names that stay, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  'bench/corpus/items.ts brings': 'a verb: whether a week of the made-up county brings an item of a kind',
};

/** The words of a name: `tieWidth`, `tie-panel` and `TIE_PANEL` have two each. */
const parts = (name: string): string[] =>
  name
    .replace(/(?<low>[a-z\d])(?=[A-Z])/gu, '$<low> ')
    .toLowerCase()
    .split(/[^a-z]+/u);
const replaced = (path: string, name: string): string[] =>
  words
    .filter(([was, where]) => where.test(path) && parts(name).some((part) => new RegExp(`^(?:${was.source})$`, 'u').test(part)))
    .map(([, , now]) => now);

const declared = /^export (?:default )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (?<name>\w+)/gmu;
const named = (path: string): string[] => [
  path.replace(/\.ts$/u, ''),
  ...[...read(path).matchAll(declared)].map((found) => found.groups?.name ?? ''),
];

test('names of files and exports are of the ordinary words', () => {
  const left = sources
    .flatMap((path) => named(path).flatMap((name) => replaced(path, name).map((now) => ({ name: `${path} ${name}`, now }))))
    .filter(({ name }) => !(name in exceptions));
  expect(left).toEqual([]);
});

test('each exception is still there', () => {
  const all = new Set(sources.flatMap((path) => named(path).map((name) => `${path} ${name}`)));
  expect(Object.keys(exceptions).filter((name) => !all.has(name))).toEqual([]);
});

test('a word is told by itself, not within another', () => {
  expect(replaced('web/network/side/tie-panel.ts', 'tiePanel')).toEqual(['edges']);
  expect(replaced('web/network/steps.ts', 'Steps')).toEqual(['history']);
  expect(replaced('cypher/engine/patterns/stages/stage.ts', 'Stage')).toEqual([]);
  for (const name of ['propertiesOf', 'lifecycle', 'unseenDepth', 'openedGroups', 'steps', 'freeze'])
    expect(replaced('web/dom.ts', name)).toEqual([]);
});
