/** The sample file of each format says what the text it was made from says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchors } from '../../cypher/anchors.ts';
import { readRecord } from '../pipeline.ts';
import type { Extracted } from '../record.ts';

const root = new URL('../../', import.meta.url);
const bytesOf = (path: string): Uint8Array => readFileSync(new URL(path, root));
/** What a record says, without where: places differ from format to format. */
const said = ({ source: _, facts: __, messages: ___, unread: ____, shares: _____, occurrences, ...rest }: Extracted): object => ({
  ...rest,
  occurrences: occurrences.map(({ start: _, end: __, context: ___, ...one }) => one),
});

/** A sample is read once, for all that is asked of it. */
const read = new Map<string, ReturnType<typeof readRecord>>();
function sample(name: string): ReturnType<typeof readRecord> {
  const known = read.get(name) ?? readRecord(bytesOf(`ingest/samples/formats/${name}`), name);
  read.set(name, known);
  return known;
}

const samples = [
  ['portal-gb2312.html', 'ingest/samples/text/01_cwh-jiyao-portal-header.txt', 'html', 'paragraph'],
  ['numbered.docx', 'seeds/000_22ee396e709e2a7c.txt', 'docx', 'paragraph'],
  ['old.doc', 'ingest/samples/text/14_zt-jiyao-header-block.txt', 'doc', 'paragraph'],
  ['hidden.doc', 'ingest/samples/text/14_zt-jiyao-header-block.txt', 'doc', 'paragraph'],
  ['named-font.pdf', 'seeds/001_097165d4e02430d9.txt', 'pdf', 'page'],
  ['signed.ofd', 'seeds/000_22ee396e709e2a7c.txt', 'ofd', 'page'],
  ['converted.ofd', 'seeds/004_116e6239a16b68ca.txt', 'ofd', 'page'],
  ['printed.pdf', 'seeds/003_db6cc5c5af187948.txt', 'pdf', 'page'],
] as const;

describe.each(samples)('%s', (name, from, format, unit) => {
  it('says what its text says', async () => {
    const [made, text] = await Promise.all([sample(name), readRecord(bytesOf(from), 'text.txt')]);
    expect(made.format).toBe(format);
    expect(made.rows).not.toBeNull();
    expect(said(made.record!)).toEqual(said(text.record!));
    expect(made.record!.facts.length).toBeGreaterThan(50);
  });
  it('leads back to its places', async () => {
    const { text, anchors: found, rows } = await sample(name);
    const { starts, ...rest } = anchors.parse(found);
    expect(rest.unit).toBe(unit);
    expect(starts[0]).toBe(0);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts.at(-1)).toBeLessThanOrEqual(text!.length);
    const record = rows!.nodes.find(({ kind }) => kind === 'Record')!;
    expect(record.properties).toMatchObject({ format, file: expect.stringMatching(/^[0-9a-f]{64}$/u) });
    expect(JSON.parse(String(record.properties.anchors))).toEqual(found);
  });
});

it('stores nothing of what an old Word file hides', async () => {
  const whole = await sample('hidden.doc');
  expect(JSON.stringify(whole)).not.toContain('不二');
  expect(whole.messages.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['read/hidden-text', 'read/struck-text']));
});
