/** A format that was added has a sample whose facts are tested, first bytes that are known, and its place in the documents. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordFormats } from '../../cypher/enumerations.ts';
import { formats } from '../../ingest/1-read/formats.ts';
import { kindOf } from '../../ingest/1-read/kind.ts';
import { files, read, root } from '../tracked.ts';

const folder = 'ingest/samples/formats/';
const samplesOf = (extensions: readonly string[]): string[] =>
  files.filter((path) => path.startsWith(folder) && extensions.some((one) => path.endsWith(`.${one}`)));
/** Plain text is what the samples and seeds are themselves. */
const made = formats.filter(({ name }) => name !== 'text');

test('each format of the model is read, and the other way round', () => {
  expect(formats.map(({ name }) => name).sort(), 'formats of ingest/1-read/formats.ts are those of `recordFormats`').toEqual(
    [...recordFormats].sort(),
  );
});

test('each has a sample', () => {
  const missing = made.filter(({ extensions }) => samplesOf(extensions).length === 0).map(({ name }) => name);
  expect(missing, `put a file of it into ${folder}, made by ingest/samples/make.ts`).toEqual([]);
});

test('each sample is read by a test that compares its facts', () => {
  const tests = files
    .filter((path) => path.startsWith('ingest/1-read/') && path.endsWith('.test.ts'))
    .map(read)
    .join('\n');
  const missing = made
    .flatMap(({ extensions }) => samplesOf(extensions))
    .filter((path) => !tests.includes(`${path.slice(folder.length)}'`));
  expect(missing, 'add it to `samples` in ingest/1-read/samples.test.ts').toEqual([]);
});

test('the first bytes of each sample say what it is', () => {
  const unknown = made.flatMap(({ name, extensions }) =>
    samplesOf(extensions)
      .filter((path) => ![name, 'zip'].includes(kindOf(readFileSync(join(root, path)))))
      .map((path) => `${path}: not ${name}`),
  );
  expect(unknown, 'add its first bytes to `magic` in ingest/1-read/kind.ts').toEqual([]);
});

test('each extension stands in docs/formats.md', () => {
  const extensions = formats.flatMap((format) => format.extensions.map((one) => `.${one}`));
  const missing = extensions.filter((one) => !read('docs/formats.md').includes(`\`${one}\``));
  expect(missing, 'say in docs/formats.md that it is read, and in the READMEs').toEqual([]);
});
