/** The truth set: what it holds, how a claim is judged, and how many hold with the reader as it is. */
import { describe, expect, it } from 'vitest';
import { extract } from '../extract.ts';
import { countStates, judge, runAudit } from './audit.ts';
import { auditRecords } from './claim.ts';
import { relations } from './relations.ts';

const records = await runAudit();
const claims = records.flatMap((one) => one.claims);

describe('the truth set', () => {
  it('is 300 claims on 100 records, true and false, of every relation', () => {
    expect([records.length, claims.length]).toEqual([100, 300]);
    expect(records.filter((one) => one.claims.length !== 3)).toEqual([]);
    expect(new Set(records.map(({ title }) => title)).size).toBe(records.length);
    expect(claims.filter(({ isTrue }) => !isTrue).length).toBeGreaterThan(30);
    const asked = new Set<string>(claims.map(({ relation }) => relation));
    expect(Object.keys(relations).filter((relation) => !asked.has(relation))).toEqual([]);
  });
  it('says in ordinary Chinese what it asks, and where it stands', () => {
    for (const { says, source, text } of records.flatMap(({ text: whole, claims: all }) => all.map((one) => ({ ...one, text: whole })))) {
      expect(says).toMatch(/\p{Script=Han}.*。$/su);
      expect(text.slice(source.start, source.end).trim()).not.toBe('');
    }
  });
  it('holds as the READMEs say (docs/scores.test.ts)', () => {
    const { held, failed } = countStates(records);
    expect(held).toBeGreaterThanOrEqual(228);
    expect(failed).toBeLessThanOrEqual(2);
    expect(claims.filter(({ isTrue, state }) => !isTrue && state !== 'held')).toEqual([]);
  });
});

describe('a claim is judged', () => {
  const text = `县政府第3次常务会议纪要
2024年5月6日，县长陶然主持召开县政府第3次常务会议。
出席：田野（副县长）、方圆
请假：连长春
一、审议《公园管理办法》。会议原则通过县城管局提交的办法，由县司法局修改后于6月30日前印发。
二、审议《停车收费方案》。会议决定暂缓。
三、传达省长高山的讲话精神。
`;
  const reading = extract(text, 'a.txt');
  const stateOf = (form: string, isTrue: boolean): string => {
    const [relation = '', ...words] = form.match(/“[^”]*”|\S+/gu) ?? [];
    return judge({ says: form, relation, words, isTrue, source: { start: 0, end: 1 } }, reading).state;
  };
  it.each([
    ['chair 陶然', 'held'],
    ['present 田野', 'held'],
    ['absent 连长春', 'held'],
    // Read as one who was there, or away: the other cannot be.
    ['absent 方圆', 'failed'],
    ['present 连长春', 'failed'],
    ['observer 方圆', 'failed'],
    // Nobody says anything of these.
    ['present 路人', 'open'],
    ['present 高山', 'open'],
    ['title 田野 副县长', 'held'],
    ['title 田野 县长', 'failed'],
    ['date 2024-05-06', 'held'],
    ['date 2024-05-07', 'failed'],
    ['items 3', 'held'],
    ['items 4', 'failed'],
    ['approved-in-principle 1', 'held'],
    ['approved-in-principle “公园管理办法”', 'held'],
    ['deferred 2', 'held'],
    ['approved 2', 'failed'],
    ['approved 3', 'open'],
    ['deferred 9', 'open'],
    ['submitted 1 县城管局', 'held'],
    ['submitted 1 县林业局', 'failed'],
    ['submitted 2 县林业局', 'open'],
    ['told 县司法局 by 2024-06-30', 'held'],
    ['told 县司法局 by 2024-07-30', 'failed'],
    ['told 县林业局 by 2024-06-30', 'open'],
  ])('true: %s is %s', (form, state) => expect(stateOf(form, true)).toBe(state));
  it.each([
    ['present 高山', 'held'],
    ['present 连长春', 'held'],
    ['present 田野', 'failed'],
    // Whoever chaired was there.
    ['present 陶然', 'failed'],
    ['absent 田野', 'held'],
    ['absent 连长春', 'failed'],
    ['approved 2', 'held'],
    // Approved in principle is approved, where that is the false claim.
    ['approved 1', 'failed'],
    ['deferred 2', 'failed'],
  ])('false: %s is %s', (form, state) => expect(stateOf(form, false)).toBe(state));
  it('by a relation that there is', () => expect(() => stateOf('applauded 陶然', true)).toThrow(/applauded/u));
});

describe('a file of claims', () => {
  const written = '# 甲\n县长陶然主\n持会议。\n==>\n+ 陶然主持会议。\n= chair 陶然\n> 县长陶然主持会议\n';
  it('names its sentence over line ends', () => {
    const [record] = auditRecords(written);
    expect(record?.text.slice(record.claims[0]?.source.start, record.claims[0]?.source.end)).toBe('县长陶然主\n持会议');
    expect(record?.claims[0]).toMatchObject({ says: '陶然主持会议。', relation: 'chair', words: ['陶然'], isTrue: true });
  });
  it.each([
    written.replace('> 县长陶然', '> 副县长田野'),
    written.replace('= chair', 'chair'),
    written.replace('> 县长陶然主持会议', '> '),
  ])('without its sentence is none', (file) => expect(() => auditRecords(file)).toThrow(SyntaxError));
});
