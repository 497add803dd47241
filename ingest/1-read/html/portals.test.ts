/** Where pages of each family of portals stand, and what is no public address. */
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { portalAddress, publicAddress } from './portals.ts';

const page = (head: string, before = ''): string => `<!DOCTYPE html>${before}<html><head>${head}</head><body><p>会议</p></body></html>`;
const address = 'https://www.yunling.gov.cn/art/2022/7/4/art_12_345.html';

test.each([
  ['saved by a browser', page('', `<!-- saved from url=(0055)${address} -->`)],
  ['saved by SingleFile', `<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: ${address} \n saved date: Mon -->${page('')}`],
  ['tags of government sites', page(`<meta name="Url" content="${address}">`)],
  [
    'tags with a path',
    page('<meta name="SiteDomain" content="https://www.yunling.gov.cn/"><meta name="url" content="/art/2022/7/4/art_12_345.html">'),
  ],
  ['canonical', page(`<link rel="canonical" href="${address}">`)],
  ['og:url', page(`<meta property="og:url" content="${address}#top">`)],
])('%s', (_, html) => expect(portalAddress(parse(html))).toBe(address));

test.each([
  ['a page that says nothing', page('')],
  ['a file', page('', '<!-- saved from url=(0014)about:internet -->')],
  ['this machine', page('<link rel="canonical" href="http://127.0.0.1:8080/a.html">')],
  ['a note in the text', page('').replace('会议', '<!-- saved from -->会议')],
])('none: %s', (_, html) => expect(portalAddress(parse(html))).toBeNull());

test('an address is kept without what names who read it, and a script is none', () => {
  expect(publicAddress('http://reader:secret@www.yunling.gov.cn/a?id=1#x')).toBe('http://www.yunling.gov.cn/a?id=1');
  expect(publicAddress('www.yunling.gov.cn/a')).toBe('http://www.yunling.gov.cn/a');
  expect(
    ['javascript:alert(1)', 'file:///home/a.html', 'http://localhost/a', 'http://[::1]/a', `http://a.cn/${'x'.repeat(3000)}`, '：'].map(
      publicAddress,
    ),
  ).toEqual(Array.from({ length: 6 }, () => null));
});
