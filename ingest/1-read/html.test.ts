/** Web pages: the record among navigation, header fields in every dress, encodings, hostile nesting. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeGb } from '../samples/make/gb.ts';
import { told } from '../testing.ts';
import { read } from './formats.ts';

const page = (body: string, head = '<meta charset="utf-8">'): string =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const record = `<div id="zoom"><p>县政府第3次常务会议纪要</p><p>2022年3月4日，县长张伟主持召开县政府第3次常务会议，研究了有关事项。现将会议议定事项纪要如下，请认真抓好落实。</p>
<p>一、审议《城区道路改造方案》</p><p>会议原则同意县住建局提出的方案，修改完善后印发实施，各单位按照职责分工抓好落实。</p></div>`;
const nav = '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">政务公开栏目</a></li></ul>';
const lines = async (body: string): Promise<string[]> => ((await read(utf8(page(body)), 'a.html')).text ?? '').trim().split('\n');
const recordLines = await lines(record);

describe('header fields', () => {
  it.each([
    [
      'a table',
      '<table><tr><td>索引号</td><td>11330/2022-1</td><td>发文机关：</td><td>县政府办公室</td></tr><tr><th>成文日期</th><td>2022-03-05</td><th>文号</th><td></td></tr></table>',
    ],
    ['terms', '<dl><dt>索引号</dt><dd>11330/2022-1</dd><dt>发文机关</dt><dd>县政府办公室</dd><dt>成文日期</dt><dd>2022-03-05</dd></dl>'],
    [
      'boxes',
      '<div class="h"><div><span>索引号：</span></div><div>11330/2022-1</div></div><div><p>发文机关：</p><p>县政府办公室</p></div><div><div>成文日期：</div><div>2022-03-05</div></div>',
    ],
    [
      'list entries',
      '<ul><li><b>索 引 号</b><span>11330/2022-1</span></li><li><b>发文机关：</b>县政府办公室</li><li>成文日期：2022-03-05</li></ul>',
    ],
  ])('in %s become lines', async (_name, block) => {
    const found = (await lines(`${nav}${block}${record}`)).map((line) => line.replaceAll(' ', ''));
    expect(found.slice(0, 3)).toEqual(['索引号：11330/2022-1', '发文机关：县政府办公室', '成文日期：2022-03-05']);
    expect(found.slice(-4)).toEqual(recordLines);
  });
  it('are not made of words in a sentence', async () => {
    expect(await lines(`${record}<p>会议要求核对索引号并报送。</p>`)).toContain('会议要求核对索引号并报送。');
  });
});

describe('the record', () => {
  it('is found, and what is around it is counted', async () => {
    const { text, messages } = await read(
      utf8(page(`${nav}<div class="main">${record}</div><div class="footer">版权所有：某县人民政府</div>`)),
      'a.html',
    );
    expect(text!.trim().split('\n')).toEqual(recordLines);
    expect(messages).toMatchObject([{ level: 'info', rule: 'read/html-around', values: { first: expect.stringContaining('首页') } }]);
  });
  it('keeps a roster that stands in a box of its own', async () => {
    const found = await lines(
      `${nav}<div><div>${record}${record}${record}</div><div><p>出席：张伟  李  强</p><p>列席：王小明</p></div></div>`,
    );
    expect(found.slice(-2)).toEqual(['出席：张伟 李 强', '列席：王小明']);
  });
  it('keeps names and offices of a table on one line', async () => {
    const found = await lines(`${record}<table><tr><td>出席</td><td>张  伟、李强</td></tr><tr><td>赵明</td><td>县长</td></tr></table>`);
    expect(found.slice(-2)).toEqual(['出席：张 伟、李强', '赵明\t县长']);
  });
  it('leaves out what the page does not show', async () => {
    const found = await lines(
      `${record}<p style="display:none">列席：甲乙</p><p hidden>丙丁</p><script>document.write("戊己")</script><!-- 庚辛 -->`,
    );
    expect(found).toEqual(recordLines);
  });
  it('keeps line breaks and full-width blanks', async () => {
    expect(await lines(`${record}<p>　　分送：各镇<br>各街道&nbsp;各部门</p>`)).toEqual([
      ...recordLines,
      '　　分送：各镇',
      '各街道\u00a0各部门',
    ]);
  });
  it('is refused where there is navigation only', async () => {
    const { text, messages } = await read(utf8(page(nav)), 'a.html');
    expect(text).toBeNull();
    expect(told(messages).at(-1)).toMatchObject({ level: 'error', rule: 'read/html-empty', reason: expect.stringContaining('a.html') });
  });
});

describe('encodings', () => {
  const gb = page(record, '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">');
  it.each([
    ['GB2312 as declared', encodeGb(gb), 'gb18030', 'info'],
    ['GB2312 declared as UTF-8', encodeGb(gb.replace('gb2312', 'utf-8')), 'gb18030', 'warning'],
    ['UTF-8 declared as GB2312', utf8(gb), 'utf-8', 'warning'],
    ['GB2312 without a word', encodeGb(page(record, '')), 'gb18030', 'info'],
    ['GB2312 with an unknown name', encodeGb(gb.replace('gb2312', 'chinese-1')), 'gb18030', 'info'],
  ])('%s', async (_name, bytes, encoding, level) => {
    const result = await read(bytes, 'a.htm');
    expect(result.text!.trim().split('\n')).toEqual(recordLines);
    expect(result.encoding).toBe(encoding);
    expect(result.messages.filter(({ rule }) => rule.startsWith('read/encoding')).map((one) => one.level)).toEqual([level]);
  });
  it('one broken byte is shown and said', async () => {
    const bytes = Uint8Array.from([...encodeGb(page(record.repeat(5), '<meta charset="gbk">').replace('</body>', '')), 0xff, 0x3c, 0x2f]);
    const { text, messages } = await read(bytes, 'a.html');
    expect(text).toContain('县政府第3次常务会议纪要');
    expect(messages).toMatchObject([{ level: 'warning', rule: 'read/encoding-broken', values: { broken: 1 } }]);
  });
});

it('a page under the name of a text is read as a page, and said', async () => {
  const { format, messages } = await read(utf8(page(record)), 'a.txt');
  expect(format).toBe('html');
  expect(told(messages)[0]).toMatchObject({ level: 'warning', rule: 'read/kind', reason: expect.stringContaining('a.txt') });
});

it('a page nested without end is refused', async () => {
  const { messages } = await read(utf8(page(`${'<div>'.repeat(20_000)}会议`)), 'deep.html');
  expect(told(messages)).toMatchObject([{ level: 'error', rule: 'read/html-nested', reason: expect.stringContaining('nested') }]);
});

it('no page throws', async () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<table>',
    '<tr>',
    '<td>',
    '</div>',
    '<div class="nav">',
    '<a>',
    '会议',
    '索引号：',
    '<dt>',
    '<!--',
    '&#0;',
    '<svg>',
    '"',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (parts) => {
      const { text, anchors, messages } = await read(utf8(`<html>${parts.join('')}`), 'soup.html');
      if (text === null) expect(messages.at(-1)?.level).toBe('error');
      else expect(anchors?.starts.every((start) => start <= text.length)).toBe(true);
    }),
  );
});
