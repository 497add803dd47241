/** What the architecture says of scope, edges and ids, proven on the rows of the seeds and samples. */
import { describe, expect, it } from 'vitest';
import { itemKey } from '../cypher/keys.ts';
import { toRows } from './6-rows.ts';
import { extract } from './extract.ts';
import { rowsOf, seeds, texts } from './rows-testing.ts';

describe.each(texts)('the rows of $name', ({ name, text }) => {
  const rows = rowsOf(text, name);
  const record = extract(text, name);

  it('carry quotes that are the text', () => {
    for (const { type, properties } of rows.edges) {
      const { start, end, quote, contextStart, contextEnd } = properties;
      expect([type, text.slice(start, end)]).toEqual([type, quote]);
      expect(quote.length).toBeGreaterThan(0);
      expect(contextStart).toBeLessThanOrEqual(start);
      expect(contextEnd).toBeGreaterThanOrEqual(end);
      expect(contextEnd).toBeLessThanOrEqual(text.length);
    }
  });

  it('name in each attendance the person whose edge it is', () => {
    const people = rows.edges.filter(({ from, to }) => from.startsWith('official:') && to.startsWith('meeting:'));
    for (const { from, properties } of people)
      expect(properties.quote.replace(/\s/gu, '')).toContain(from.slice(from.lastIndexOf('|') + 1));
  });

  it('make presence only of a roster or a sentence that says so', () => {
    const says = /主\s*持|出\s*席|参\s*[加会]|到\s*会|列\s*席|应邀|特邀|请\s*假|缺\s*席|未\s*到|记\s*录|整\s*理/u;
    const presence = new Set(['CHAIRED', 'ATTENDED', 'INVITED_TO', 'OBSERVED', 'ABSENT_FROM', 'TOOK_MINUTES']);
    for (const { type, properties } of rows.edges.filter((edge) => presence.has(edge.type)))
      expect([type, text.slice(properties.contextStart, properties.contextEnd)]).toEqual([type, expect.stringMatching(says)]);
  });

  it('have for each kind decided on an item a relationship whose sentence says so, to the documents it names or from the meeting', () => {
    const meeting = rows.edges.find(({ type }) => type === 'RECORDS')?.to ?? rows.record;
    const decisions = rows.edges.filter(({ type }) => type === 'DECIDED' || type === 'DECIDED_ON');
    for (const [index, { decisions: kinds }] of record.items.entries()) {
      const key = itemKey(rows.record, index + 1);
      const own = decisions.filter(({ from, to }) => from === key || to === key);
      expect([...new Set(own.map(({ properties }) => String(properties.kind)))].sort()).toEqual([...new Set(kinds)].sort());
      for (const { type, from, to, properties } of own) {
        expect([from, to]).toEqual(type === 'DECIDED' ? [key, expect.stringMatching(/^document:/u)] : [meeting, key]);
        const said = kinds.flatMap((kind, at) => (kind === properties.kind ? [`/items/${index}/decisions/${at}`] : []));
        const spans = record.facts.filter(({ path }) => said.includes(path)).map(({ start, rule }) => [start, rule]);
        expect(spans).toContainEqual([properties.start, properties.rule]);
      }
    }
  });

  it('leave no fact of the record without a span', () => {
    expect(record.messages.filter(({ level }) => level === 'error')).toEqual([]);
    expect(toRows(text, record).messages.filter(({ rule }) => rule === 'rows/no-span')).toEqual([]);
  });

  it('have ids of their own', () => {
    expect(new Set(rows.edges.map(({ properties }) => properties.id)).size).toBe(rows.edges.length);
    expect(new Set(rows.nodes.map(({ key }) => key)).size).toBe(rows.nodes.length);
  });
});

describe('scope', () => {
  it('keeps the same text under two counties apart', () => {
    const { name, text } = seeds[0]!;
    const shared = /^(?:official|organization|meeting|item|mention):/u;
    const here = new Set(rowsOf(text, name).nodes.map(({ key }) => key));
    const there = rowsOf(text.replaceAll('象山县', '宁海县'), `other/${name}`).nodes.map(({ key }) => key);
    expect(there.length).toBe(here.size);
    expect(there.filter((key) => shared.test(key) && here.has(key))).toEqual([]);
  });

  it('makes a record that names no place its own scope', () => {
    const { text } = seeds.find(({ name }) => name.startsWith('004'))!;
    const [one, other] = [rowsOf(text, 'one.txt'), rowsOf(`${text}\n以下为另一份。`, 'other.txt')];
    const keys = new Set(one.nodes.map(({ key }) => key));
    expect(other.nodes.filter(({ key }) => keys.has(key))).toEqual([]);
  });
});

describe('a decision that names no document, in a record that names no meeting', () => {
  it('is decided on its item, says the record', () => {
    const text = '一、听取县口岸办关于口岸工作的汇报\n会议原则同意有关建议。\n';
    const { edges, record } = rowsOf(text, 'bare.txt');
    expect(edges.filter(({ type }) => type === 'DECIDED_ON')).toEqual([
      expect.objectContaining({
        from: record,
        to: itemKey(record, 1),
        properties: expect.objectContaining({ kind: 'approved-in-principle' }),
      }),
    ]);
  });
});

describe('the version of a record', () => {
  it('is another where the same text was read otherwise, so that a better reader replaces what an older one stored', () => {
    const text = '县政府第三次常务会议纪要\n出席：陶然、田野';
    const read = extract(text, 'a.txt');
    const older = { ...read, people: read.people.slice(0, 1), facts: read.facts.filter(({ path }) => !path.startsWith('/people/1/')) };
    expect(toRows(text, read).rows.version).toBe(toRows(text, extract(text, 'a.txt')).rows.version);
    expect(toRows(text, older).rows.version).not.toBe(toRows(text, read).rows.version);
  });
});
