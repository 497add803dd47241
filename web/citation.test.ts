/** Citations by the letter of GB/T 7714—2015, with what a record does not say left out. */
import { describe, expect, test } from 'vitest';
import { gbCitation, plainCitation } from './citation.ts';

const link = 'http://127.0.0.1:4310/#/record/record%3Aa.txt?fact=1';
const cited = { title: '县政府第六十一次常务会议纪要', kind: 'minutes', issuer: '象山县人民政府办公室', issued: '2021-12-31' } as const;
const source = '2021/a.txt';

describe('GB/T 7714', () => {
  test('a report online: responsible body, title, type and carrier, day issued, day read, address', () => {
    expect(gbCitation({ cited, source }, link, '2026-11-25')).toBe(
      `象山县人民政府办公室. 县政府第六十一次常务会议纪要[R/OL]. (2021-12-31)[2026-11-25]. ${link}.`,
    );
  });
  test('news and notices are announcements', () => {
    expect(gbCitation({ cited: { ...cited, kind: 'news' }, source }, link, '2026-11-25')).toContain('纪要[EB/OL]. (2021');
    expect(gbCitation({ cited: { ...cited, kind: 'speech' }, source }, link, '2026-11-25')).toContain('[R/OL]');
  });
  test('without issuer, day or title nothing is made up', () => {
    expect(gbCitation({ cited: { ...cited, issuer: null, issued: null }, source }, link, '2026-11-25')).toBe(
      `县政府第六十一次常务会议纪要[R/OL]. [2026-11-25]. ${link}.`,
    );
    expect(gbCitation({ cited: { ...cited, title: null, issuer: null }, source }, link, '2026-11-25')).toMatch(/^a\.txt\[R\/OL\]\. \(/u);
  });
});

test('the place is added where it is asked for and the words do not say it', () => {
  expect(gbCitation({ cited: { ...cited, issuer: '县政府办公室' }, source }, link, '2026-11-25', { place: '象山县' })).toMatch(
    /^县政府办公室\[象山县\]\. 县政府/u,
  );
  expect(gbCitation({ cited: { ...cited, issuer: null }, source }, link, '2026-11-25', { place: '象山县' })).toMatch(
    /^\[象山县\]\. 县政府/u,
  );
  expect(gbCitation({ cited, source }, link, '2026-11-25', { place: '象山县' })).toMatch(/^象山县人民政府办公室\. /u);
  const edge = { cited, source, context: '会议。', date: null, start: 30, end: 33, place: null };
  expect(plainCitation(edge, link, { place: '象山县' })).toContain('（象山县，县政府第六十一次常务会议纪要，');
  expect(plainCitation({ ...edge, cited: { ...cited, title: '象山县政府会议纪要' } }, link, { place: '象山县' })).toContain(
    '（象山县政府会议纪要，',
  );
});

test('plainly: the words in one line, record, day and place, the link', () => {
  const edge = { cited, source, context: ' 李晓东主持\n会议。 ', date: '2021-12-30', start: 30, end: 33, place: null };
  expect(plainCitation(edge, link)).toBe(`“李晓东主持 会议。”（县政府第六十一次常务会议纪要，2021/a.txt，2021-12-30，第31–33字）${link}`);
  expect(plainCitation({ ...edge, place: { unit: 'page', number: 2 } }, link)).toContain('，第2页，第31–33字）');
});
