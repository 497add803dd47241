/** Messages are data: each rule is used, has its words in both languages, and how it is worded changes no record. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ForeignKind, foreignKinds } from './1-read/foreign.ts';
import { toRows } from './6-rows.ts';
import { extract } from './extract.ts';
import { ofTexts } from './messages/of-texts.ts';
import { samples } from './messages/samples.ts';
import { isOf, message, rules, wordsOf } from './messages.ts';
import { message as shape } from './record.ts';

describe('every rule', () => {
  it.each(rules)('%s', (rule) => {
    const one = message(rule, samples[rule]);
    const { zh, en } = wordsOf(one);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/[a-z]{2,}/iu);
    for (const value of Object.values(samples[rule]).flat())
      if (typeof value === 'string' && /\p{Script=Han}/u.test(value))
        expect([zh, en].filter((words) => !words.includes(value))).toEqual([]);
    expect(`${zh}${en}`).not.toMatch(/undefined|null|NaN|\$|\{|\[object/u);
    expect(shape.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });
  it('is said somewhere in the sources', () => {
    const root = join(import.meta.dirname, '..');
    const sources = ['ingest', 'server']
      .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`))
      .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|^ingest\/messages\//u.test(path))
      .map((path) => readFileSync(join(root, path), 'utf8'))
      .join('\n');
    expect(rules.filter((rule) => !sources.includes(`'${rule}'`))).toEqual([]);
  });
});

describe('words', () => {
  const said = (text: string): string[] => extract(text, 'a.txt').messages.map((one) => wordsOf(one).zh);
  it.each([
    ['', '文本是空的，没有可读的内容。'],
    ['今天天气很好。', '看不出是会议记录：没有会议、议题，也没有人名。'],
    ['县政府第三次常务会议纪要', '没有读到会议日期。'],
    ['列席（共5人）：陶然、田野、方圆', '“列席”写明 5 人，读到 3 个姓名。'],
    ['出席：陶然、田野\n请假：田野', '田野 既列为到会，又列为请假。'],
    ['县政府第三次常务会议纪要\n一、审议《甲》\n三、审议《乙》', '议题 1 之后是议题 3，中间有缺。'],
  ])('%s', (text, words) => expect(said(text)).toContain(words));
  it.each(Object.keys(foreignKinds) as ForeignKind[])('of a file that is not read: %s', (one) => {
    const { zh, en } = wordsOf(message('refused/foreign', { kind: one, taken: [] }));
    expect(zh).toContain(foreignKinds[one].zh);
    expect(en).toContain(foreignKinds[one].en);
  });
  it('of another version are as they were stored, or the rule', () => {
    expect(wordsOf({ rule: 'items/gap', reason: 'Item 5 follows item 3.' })).toEqual({
      zh: 'Item 5 follows item 3.',
      en: 'Item 5 follows item 3.',
    });
    expect(wordsOf({ rule: 'read/new', values: {} })).toEqual({ zh: 'read/new', en: 'read/new' });
  });
});

it('a message worded otherwise changes neither record nor version; other values do', () => {
  const text = '县政府第三次常务会议纪要\n列席（共5人）：陶然、田野、方圆\n';
  const record = extract(text, 'a.txt');
  const versionOf = (one: typeof record): string => toRows(text, one).rows.version;
  const before = versionOf(record);
  const counted = record.messages.find((one) => isOf('roster/count', one));
  expect(counted).toEqual({ level: 'warning', rule: 'roster/count', values: { label: '列席', said: 5, read: 3 }, span: counted?.span });
  const saying: { zh: unknown; en: unknown } = ofTexts['roster/count'];
  const { zh, en } = saying;
  try {
    Object.assign(saying, { zh: () => '另一种说法。', en: () => 'In other words.' });
    expect(counted && wordsOf(counted)).toEqual({ zh: '另一种说法。', en: 'In other words.' });
    expect(versionOf(extract(text, 'a.txt'))).toBe(before);
  } finally {
    Object.assign(saying, { zh, en });
  }
  expect(versionOf({ ...record, messages: [message('roster/count', { label: '列席', said: 6, read: 3 }, counted?.span)] })).not.toBe(
    before,
  );
});
