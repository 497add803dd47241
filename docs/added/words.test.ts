/** A word of ingest/words/ stands in its list once, and every list is used. */
import { expect, test } from 'vitest';
import { coveredFiles, wordLists } from '../../ingest/check/words.ts';
import { fieldLabels, rosterLabels } from '../../ingest/words/labels.ts';
import { files, read } from '../tracked.ts';

const folder = 'ingest/words/';
const homes = files.filter((path) => path.startsWith(folder));
const chinese = /[㐀-鿿]/u;
const repeated = (words: readonly string[]): string[] => [...new Set(words.filter((word, at) => words.indexOf(word) < at))];

/** The lists that are written as words between blanks. */
const writtenIn = (text: string): string[][] =>
  [...text.matchAll(/'([^'\n]*)'/gu)]
    .map(([, words = '']) => words.split(' '))
    .filter((words) => words.length > 3 && words.some((word) => chinese.test(word)));

test('no list has a word twice', () => {
  const twice = homes.flatMap((path) =>
    writtenIn(read(path))
      .flatMap(repeated)
      .map((word) => `${path}: ${word}`),
  );
  expect(twice, 'take one of the two out').toEqual([]);
  expect(repeated('甲 乙 丙 乙'.split(' '))).toEqual(['乙']);
});

test('a label says one thing', () => {
  const all = Object.entries({ ...fieldLabels, ...rosterLabels }).flatMap(([kind, words]) =>
    words.split(' ').map((word) => ({ kind, word })),
  );
  const twice = repeated(all.map(({ word }) => word)).map(
    (word) =>
      `${word}: ${all
        .filter((one) => one.word === word)
        .map(({ kind }) => kind)
        .join(', ')}`,
  );
  expect(twice, 'only the last of them counts, in ingest/words/labels.ts; a word and its endings need no entry of their own').toEqual([]);
});

test('every list is looked at by the reader, and by the check of words that stand in no record', () => {
  const readers = files
    .filter((path) => path.startsWith('ingest/') && path.endsWith('.ts') && !path.endsWith('.test.ts') && path !== 'ingest/check/words.ts')
    .map((path) => ({ path, text: read(path) }));
  const exported = homes.flatMap((path) =>
    [...read(path).matchAll(/^export (?:const|function) (\w+)/gmu)].map(([, name = '']) => ({ path, name })),
  );
  const unused = exported.filter(({ path, name }) => {
    const uses = (text: string): number => text.match(new RegExp(`\\b${name}\\b`, 'gu'))?.length ?? 0;
    return !readers.some((one) => uses(one.text) > (one.path === path ? 1 : 0));
  });
  expect(exported.length).toBeGreaterThan(30);
  expect(
    unused.map(({ path, name }) => `${path}: ${name}`),
    'nothing reads it: take it out, or use it',
  ).toEqual([]);
  const uncovered = homes.map((path) => path.slice(folder.length).replace(/\.ts$/u, '')).filter((name) => !coveredFiles.includes(name));
  expect(uncovered, 'add it to `files` in ingest/check/words.ts').toEqual([]);
  expect(wordLists.length).toBeGreaterThan(20);
});
