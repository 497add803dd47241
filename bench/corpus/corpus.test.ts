/**
 * The corpus keeps its promises: the same every time, no text twice, a truth that fits the format and stands in the text, nothing kept.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { item, record } from '../../ingest/record.ts';
import { makeCorpus, makeRecord } from './corpus.ts';
import { layouts } from './layouts.ts';

const made = [...makeCorpus(7, 600)];
const goldItem = item.pick({
  number: true,
  heading: true,
  action: true,
  submitters: true,
  documents: true,
  decisions: true,
  forwarded_to: true,
  studied: true,
  responsible: true,
});
const gold = record
  .pick({ source: true, kind: true, meeting: true, issuer: true, issued: true, people: true })
  .extend({ items: goldItem.strict().array() })
  .extend(record.pick({ organizations: true, documents: true, distribution: true }).shape)
  .strict();
/** The text as one line: page marks and white space out. */
const squash = (text: string): string => text.replaceAll(/\n\n(?:[—-] \d+ [—-]|第 \d+ 页)\n\n/gu, '').replaceAll(/\s+/gu, '');

describe('the corpus', () => {
  it('is the same every time, and another with another seed', () => {
    expect([...makeCorpus(7, 40)]).toEqual(made.slice(0, 40));
    expect(makeRecord(7, 599)).toEqual(made[599]);
    expect(makeRecord(8, 599).text).not.toBe(made[599]?.text);
  });
  it('has no text twice', () => {
    expect(new Set(made.map(({ text }) => text)).size).toBe(600);
  });
  it('has every layout', () => {
    expect(new Set(made.map(({ name }) => name.slice(7)))).toEqual(new Set(Object.keys(layouts)));
  });
  it('makes one record at a time', () => {
    const [first] = makeCorpus(7, Number.MAX_SAFE_INTEGER);
    expect(first).toEqual(made[0]);
  });
  it('has a truth that fits the format', () => {
    for (const { name, truth } of made) expect(gold.safeParse(truth).error, name).toBeUndefined();
  });
  it('has a truth that stands in the text', () => {
    for (const { name, text, truth } of made) {
      const flat = squash(text);
      const values = [
        ...truth.people.flatMap((one) => [one.name, one.title ?? '']),
        ...truth.items.flatMap((one) => [
          one.heading,
          ...one.submitters,
          ...one.documents,
          ...one.forwarded_to,
          ...one.responsible,
          ...one.studied,
        ]),
        ...truth.organizations,
        ...truth.documents,
        truth.issuer ?? '',
        truth.meeting.title ?? '',
        truth.meeting.body ?? '',
        truth.meeting.place ?? '',
      ];
      const missing = values.filter((value) => !flat.includes(squash(value)));
      expect(missing, `${name}\n${text}`).toEqual([]);
    }
  });
  it('knows nothing of the reader but the format', () => {
    const folder = new URL('.', import.meta.url);
    const imports = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) =>
        [
          ...readFileSync(new URL(file, folder), 'utf8').matchAll(
            /import (type )?.* from '((?:\.\.\/)+(?:ingest|cypher|server|web)\/[^']*)'/gu,
          ),
        ].map(([all]) => all),
      );
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((line) => !/^import type .*'(?:\.\.\/)+(?:ingest\/record|cypher\/enumerations)\.ts'$/u.test(line))).toEqual([]);
  });
});
