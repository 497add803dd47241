/** Messages are data: each rule is used, has its words in both languages, and how it is worded changes no record. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ForeignKind, foreignKinds } from './1-read/foreign.ts';
import { toRows } from './6-rows.ts';
import { extract } from './extract.ts';
import { ofTexts } from './messages/of-texts.ts';
import { isOf, message, type Rule, rules, type ValuesOf, wordsOf } from './messages.ts';
import { message as shape } from './record.ts';

const [name, why] = ['a.pdf', 'ENOSPC'];
const none = {};
const kind = 'sheet';
const taken = ['.txt', '.pdf'];
/** Values of each rule: one that is added does not compile without. */
const samples: { [R in Rule]: ValuesOf<R> } = {
  'text/empty': none,
  'text/no-record': none,
  'text/behind': { first: '上一篇' },
  'text/misprint': { words: '末', read: '未' },
  'meeting/title': none,
  'meeting/date': none,
  'meeting/no-such-day': { day: '2月30日' },
  'items/repeat': { number: 3 },
  'items/gap': { number: 5, last: 3 },
  'roster/count': { label: '列席', said: 5, read: 3 },
  'roster/names': { label: '列席' },
  'roster/unread': { words: '方 圆' },
  'roster/label': { words: '到庚', label: '出席' },
  'roster/both': { name: '田野', role: 'present' },
  'names/law': { name: '有关部门' },
  'rows/no-span': { type: 'ATTENDED', to: 'meeting:a' },
  'model/failed': { why },
  'account/shares': { fact: '30.1 %', fixed: '7.6 %', unread: '62.3 %' },
  'read/empty': { name },
  'read/blank': { name },
  'read/no-text': { name },
  'read/size': { name, size: 62_914_560, most: 20_971_520 },
  'read/format-foreign': { name, kind },
  'read/format-none': { name, taken },
  'read/format-unknown': { name, extension: 'xyz', taken },
  'read/binary': { name },
  'read/kind-archive': { name },
  'read/kind-foreign': { name, kind },
  'read/kind-no-text': { name, extension: 'docx', title: 'Word file' },
  'read/kind': { name, content: 'a PDF', named: 'plain text' },
  'read/encoding-unknown': { name },
  'read/encoding-page': { name },
  'read/encoding-other': { name, said: 'UTF-8', encoding: 'GB18030' },
  'read/encoding-guess': { name, encoding: 'GB18030' },
  'read/encoding-broken': { name, encoding: 'GB18030', broken: 3 },
  'read/encoding': { name, encoding: 'GB18030' },
  'read/html-nested': { name },
  'read/html-empty': { name },
  'read/html-around': { name, size: 300, first: '首页' },
  'read/docx-part': { name, part: 'word/document.xml' },
  'read/docx-notes': { name, notes: 2 },
  'read/docx-damaged': { name, why },
  'read/doc-damaged': { name, why },
  'read/doc-numbers': { name },
  'read/pdf-encrypted': { name },
  'read/pdf-damaged': { name, why },
  'read/pdf-pages': { name, pages: 900, most: 500 },
  'read/pdf-no-text': { name, pages: 9 },
  'read/pdf-empty': { name, pages: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
  'read/pdf-marks': { name },
  'read/pdf-text': { name },
  'read/pdf-edge': { name, lines: ['— 1 —', '内部文件'] },
  'read/image-damaged': { name },
  'read/image-size': { name, width: 100_000, height: 100_000, most: 100_000_000 },
  'read/image-unread': { name, why },
  'read/image-no-text': { name },
  'read/ocr': { name, confidence: 92, doubtful: 1, lines: 40 },
  'read/ocr-unsure': { name, confidence: 61, doubtful: 22, lines: 40 },
  'refused/missing': none,
  'refused/forbidden': none,
  'refused/failed': { why },
  'refused/size': { size: 62_914_560, most: 20_971_520 },
  'refused/same-name': { name, other: 'x/a.pdf' },
  'refused/is-word': none,
  'refused/no-file': none,
  'refused/nothing-taken': { taken },
  'refused/foreign': { kind, taken: [] },
  'refused/no-extension': { taken: [] },
  'refused/extension': { extension: 'xyz', taken },
  'refused/archive-damaged': { why },
  'refused/entry-absolute': none,
  'refused/entry-outside': none,
  'refused/entry-no-path': none,
  'refused/link': none,
  'refused/encrypted': none,
  'refused/packing': { method: 99 },
  'refused/archive-full': { most: 20_971_520 },
  'refused/unpacked-size': { size: 62_914_560, most: 20_971_520 },
  'refused/unpacked-times': { times: 1000, most: 100 },
  'refused/archive-depth': none,
  'refused/entries': { most: 5000 },
  'refused/archive-empty': none,
  'read/memory': { name, most: 100_663_296 },
  'read/time': { name, most: 60_000 },
  'read/answer': { name, most: 20_971_520 },
  'read/failed': { name, why },
  'read/ended': { name, how: 'SIGKILL' },
  'read/keep': { name, why },
  'read/other-folder': { name },
  'read/same-elsewhere': { name, others: ['b.pdf', 'c.pdf'] },
  'import/same-name': none,
  'import/failed': { why },
  'import/kept': none,
  'import/dropped-idle': none,
  'import/dropped-room': none,
  'import/discarded': none,
};

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
