/**
 * The reader's marks: on the seeds and on the samples; and the scorer's own arithmetic.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extract } from '../extract.ts';
import type { Scored } from './facts.ts';
import { printScore, scoreFolders } from './print.ts';
import { score } from './score.ts';
import { zoneMap } from './zones.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe('the reader', () => {
  it('reads the seeds', () => {
    const result = scoreFolders(at('../../seeds'), at('../../seeds/gold'));
    expect(result.micro, printScore(result, true).join('\n')).toBeGreaterThanOrEqual(0.97);
  });
  it('reads the samples', () => {
    const result = scoreFolders(at('../samples/text'), at('../samples/gold'));
    expect(result.micro, printScore(result, true).join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

describe('score', () => {
  const gold = { source: 'a.txt', people: [{ name: '甲乙', role: 'chair', title: null }], organizations: ['县府'] };
  it('is 1 for the same record and 0 for an empty one', () => {
    expect(score([gold], [gold]).micro).toBe(1);
    expect(score([gold], [{ source: 'a.txt' }]).micro).toBe(0);
  });
  it('tells extra from missed', () => {
    const { errors } = score([gold], [{ ...gold, organizations: ['县委'] }]);
    expect(errors.map(({ kind, fact }) => `${kind} ${fact}`)).toEqual(['extra 县委', 'missed 县府']);
  });
  it('takes off a final mark before it takes off the marks of a title, as the gold format has it', () => {
    const written = (title: string) => score([{ source: 'a', documents: [title] }], [{ source: 'a', documents: ['计划'] }]).micro;
    expect([written('《计划》'), written('计划。'), written('计划。》')]).toEqual([1, 1, 0]);
  });
  it('pairs unnumbered items by their wording', () => {
    const items = [{ number: null, heading: '会议听取了县政府关于养老的报告', action: 'hear' }];
    const mine = [{ number: null, heading: '会议听取县政府关于养老的报告', action: 'hear' }];
    const actions = score([{ source: 'a', items }], [{ source: 'a', items: mine }]).rows.find(({ field }) => field === 'actions');
    expect(actions?.f1).toBe(1);
  });
});

describe('zones', () => {
  const text = [
    '青川县人民政府办公室　2023年5月9日',
    '县政府第12次常务会议纪要',
    '2023年5月8日，王建国主持召开县政府第12次常务会议。现将会议纪要如下：',
    '一、审议县水利局提交的《青川县水库管理办法》',
    '水库是要紧的。县财政局要安排资金。',
    '会议同意《青川县水库管理办法》，提交县委常委会审议。',
    '出席：王建国　李明　赵海',
    '分送：县委各部门，县人大办。',
  ].join('\n');
  const map = zoneMap(text);
  it.each([
    ['2023年5月9日', 'masthead', 1],
    ['主持召开', 'opening', 3],
    ['县水利局', 'heading', 4],
    ['县财政局', 'prose', 5],
    ['县委常委会', 'decision', 6],
    ['李明', 'roster', 7],
    ['县人大办', 'distribution', 8],
  ] as const)('%s stands in %s', (words, zone, line) => {
    expect(map.at(text.indexOf(words))).toMatchObject({ zone, line });
  });

  const read = extract(text, 'made.txt');
  const gold: Scored = JSON.parse(JSON.stringify(read));
  it('every fact of a record that was read right counts once, in its zone', () => {
    const result = score([gold], [read], new Map([['made.txt', text]]));
    expect(result.micro).toBe(1);
    const sum = (rows: typeof result.rows): number => rows.reduce((all, row) => all + row.gold, 0);
    expect(sum(result.zones)).toBe(sum(result.rows));
    for (const zone of result.zones) expect([zone.field, zone.hits, zone.read]).toEqual([zone.field, zone.gold, zone.gold]);
    expect(result.zones.find(({ field }) => field === 'roster')?.gold).toBeGreaterThanOrEqual(3);
  });
  it('a missed fact has the line where its value stands, one too many the line of its span', () => {
    const less = { ...read, people: read.people.filter(({ name }) => name !== '赵海') };
    const [missed] = score([gold], [less], new Map([['made.txt', text]])).errors.filter(({ field }) => field === 'people');
    expect(missed).toMatchObject({ kind: 'missed', fact: '赵海', zone: 'roster', line: 7, words: '出席：王建国　李明　赵海' });
    const [extra] = score([{ ...gold, distribution: [] }], [read], new Map([['made.txt', text]])).errors;
    expect(extra).toMatchObject({ kind: 'extra', field: 'distribution', zone: 'distribution', line: 8 });
    const decided = { ...gold, items: gold.items?.map((item) => ({ ...item, decisions: ['deferred'] })) ?? [] };
    const deferred = score([decided], [read], new Map([['made.txt', text]])).errors.find(({ fact }) => fact.includes('deferred'));
    expect(deferred).toMatchObject({ kind: 'missed', field: 'decisions', zone: 'decision', line: 4 });
  });
  it('what stands nowhere has no line and counts at home', () => {
    const [missed] = score(
      [{ ...gold, distribution: [...(gold.distribution ?? []), '县武装部'] }],
      [read],
      new Map([['made.txt', text]]),
    ).errors;
    expect(missed).toMatchObject({ fact: '县武装部', zone: 'distribution', line: null });
  });
});
