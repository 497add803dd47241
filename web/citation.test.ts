/** Citations by the letter of GB/T 7714—2015, with what a record does not say left out. */
import { describe, expect, test } from 'vitest';
import { gbCitation, plainCitation } from './citation.ts';

const link = 'https://jiyao.example.org/#/record/record%3Aa.txt?fact=1';
const address = 'https://www.xiangshan.gov.cn/art/2021/1.html';
const sha256 = '0f'.repeat(32);
const cited = {
  title: '县政府第六十一次常务会议纪要',
  kind: 'minutes',
  issuer: '象山县人民政府办公室',
  issued: '2021-12-31',
  address: null,
  sha256,
} as const;
const edge = { cited, source: '2021/a.txt', context: ' 李晓东主持\n会议。 ', date: '2021-12-30', start: 30, end: 33, place: null };
const end = `第31–33字. SHA-256: ${sha256}.`;

describe('GB/T 7714', () => {
  test('a report online: responsible body, title, type and carrier, day issued, day read, address, place, hash', () => {
    expect(gbCitation(edge, link, '2026-11-25')).toBe(
      `象山县人民政府办公室. 县政府第六十一次常务会议纪要[R/OL]. (2021-12-31)[2026-11-25]. ${link}. ${end}`,
    );
  });
  test('the portal goes first; without a public address there is none of this app', () => {
    const saved = { ...edge, cited: { ...cited, address }, place: { unit: 'page', number: 2 } as const };
    expect(gbCitation(saved, link, '2026-11-25')).toContain(`[2026-11-25]. ${address}. ${link}. 第2页，${end}`);
    expect(gbCitation(saved, null, '2026-11-25')).toContain(`[2026-11-25]. ${address}. 第2页，`);
    expect(gbCitation(edge, null, '2026-11-25')).toContain(`[2026-11-25]. ${end}`);
  });
  test('news and notices are announcements', () => {
    expect(gbCitation({ ...edge, cited: { ...cited, kind: 'news' } }, link, '2026-11-25')).toContain('纪要[EB/OL]. (2021');
    expect(gbCitation({ ...edge, cited: { ...cited, kind: 'speech' } }, link, '2026-11-25')).toContain('[R/OL]');
  });
  test('without issuer, day or title nothing is made up', () => {
    expect(gbCitation({ ...edge, cited: { ...cited, issuer: null, issued: null } }, link, '2026-11-25')).toBe(
      `县政府第六十一次常务会议纪要[R/OL]. [2026-11-25]. ${link}. ${end}`,
    );
    expect(gbCitation({ ...edge, cited: { ...cited, title: null, issuer: null } }, link, '2026-11-25')).toMatch(/^a\.txt\[R\/OL\]\. \(/u);
  });
});

test('the place is added where it is asked for and the words do not say it', () => {
  expect(gbCitation({ ...edge, cited: { ...cited, issuer: '县政府办公室' } }, link, '2026-11-25', { place: '象山县' })).toMatch(
    /^县政府办公室\[象山县\]\. 县政府/u,
  );
  expect(gbCitation({ ...edge, cited: { ...cited, issuer: null } }, link, '2026-11-25', { place: '象山县' })).toMatch(
    /^\[象山县\]\. 县政府/u,
  );
  expect(gbCitation(edge, link, '2026-11-25', { place: '象山县' })).toMatch(/^象山县人民政府办公室\. /u);
  expect(plainCitation(edge, link, { place: '象山县' })).toContain('（象山县，县政府第六十一次常务会议纪要，');
  expect(plainCitation({ ...edge, cited: { ...cited, title: '象山县政府会议纪要' } }, link, { place: '象山县' })).toContain(
    '（象山县政府会议纪要，',
  );
});

test('plainly: the words in one line, record, day and place, hash, the addresses', () => {
  const said = `“李晓东主持 会议。”（县政府第六十一次常务会议纪要，2021/a.txt，2021-12-30，第31–33字，SHA-256 ${sha256}）`;
  expect(plainCitation(edge, link)).toBe(`${said} ${link}`);
  expect(plainCitation({ ...edge, cited: { ...cited, address } }, null)).toBe(`${said} ${address}`);
  expect(plainCitation(edge, null)).toBe(said);
  expect(plainCitation({ ...edge, place: { unit: 'page', number: 2 } }, link)).toContain('，第2页，第31–33字，');
});
