/** The law of names over texts put together at random from places, terms and bodies: no place, body or person breaks it, and rows are made. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLawfulName } from '../cypher/name-law.ts';
import { toRows } from './6-rows.ts';
import { extract } from './extract.ts';
import { holds } from './testing.ts';

const term = fc.constantFrom(
  '十五届',
  '第十五届',
  '15届',
  '第１５届',
  '九届',
  '三届',
  '本届',
  '上届',
  '上一届',
  '新一届',
  '首届',
  '历届',
  '换届',
  '十五屆',
  '',
);
const place = fc.constantFrom('青崖', '三门', '九里', '十堰', '', '本溪', '人民');
const level = fc.constantFrom('县', '市', '区', '镇', '縣', '');
const body = fc.constantFrom(
  '政府',
  '人民政府',
  '人民',
  '人大',
  '人大常委会',
  '委',
  '委常委会',
  '政协',
  '政府办公室',
  '委员会',
  '第一中学',
  '人民医院',
  '人民银行',
);
const kind = fc.constantFrom(
  '第43次常务会议',
  '常务会议',
  '政府常务会议',
  '三次全体会议',
  '党组会议',
  '专题会议',
  '主席会议',
  '委员会会议',
  '会议',
);
const blank = fc.constantFrom('', '', '', ' ', '　');
const name = fc.array(fc.oneof(term, place, level, body, blank), { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));
const usual = fc.tuple(term, place, level, term, body).map((parts) => parts.join(''));
const mixed = fc.oneof(usual, name);
const text = fc
  .tuple(mixed, kind, mixed, mixed, mixed, mixed)
  .map(([host, series, issuer, actor, submitter, person]) =>
    [
      `${host}${series}纪要`,
      `${issuer}办公室　2022年3月6日`,
      `2022年3月4日，陶然主持召开${host}${series}。`,
      `出席：陶然、${person}、${actor}主任李四`,
      `列席：${person}${actor}`,
      `一、审议${submitter}提交的《规划》（${actor}以下简称${person}）`,
      `会议原则同意，责成${actor}牵头，${submitter}配合，报${issuer}审定，为${person}服务。`,
      `抄送：${issuer}，${actor}，${submitter}。`,
    ].join('\n'),
  );

describe('whatever terms, places and bodies stand together', () => {
  it('makes rows that keep the law, and every fact its span', () => {
    fc.assert(
      fc.property(text, (one) => {
        const record = extract(one, 'a.txt');
        holds(one, record);
        expect(() => toRows(one, record)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });
  it('says where it left something out', () => {
    const one = '青崖县人民政府第3次常务会议纪要\n抄送：县委，一切为了青崖县人民。';
    const record = extract(one, 'a.txt');
    const said = record.messages.filter(({ rule }) => rule === 'names/law');
    for (const { span } of said) expect(isLawfulName(one.slice(span?.start, span?.end))).toBe(false);
    expect(record.distribution.every(isLawfulName)).toBe(true);
  });
  it('finds the county behind a term wherever one leads a usual name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('十五届', '第十五届', '九届', '本届', '新一届', '上一届', '15届'),
        fc.constantFrom('青崖县', '三门县', '九里区', '十堰市'),
        (first, county) => {
          const record = extract(`${first}${county}人民政府第3次常务会议纪要\n`, 'a.txt');
          expect([record.scope, record.meeting.body]).toEqual([county, `${county}人民政府`]);
        },
      ),
    );
  });
});
