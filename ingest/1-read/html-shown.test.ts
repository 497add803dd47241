/** What a page shows is read, as it shows it; what it does not show is counted, and its words stand nowhere. */
import { describe, expect, it } from 'vitest';
import { readRecord } from '../pipeline.ts';

const head =
  '<p>青崖县人民政府常务会议纪要</p><p>2024年2月29日上午，县长沈望舒主持召开县政府第31次常务会议。现将会议议定事项纪要如下：</p>';
const items =
  '<p>一、审议《青崖县农村公路养护管理办法》</p><p>会议原则同意该办法，由县交通运输局修改完善后印发实施。</p><p>二、研究停车场建设有关事项</p><p>会议同意县住建局提出的方案，由县住建局牵头，于4月30日前完成选址。</p>';
const roster = '<p>出席：沈望舒　陆遥　顾清和</p><p>列席：县交通运输局唐棣，县住建局温书言</p><p>请假：宁静</p>';
const record = head + items + roster;
const lined = (between: string): string => record.replaceAll('</p>', between).replaceAll('<p>', '');
const withPlace = (place: string): string => record.replace('顾清和', `${place}顾清和`);

async function facts(body: string, style = ''): Promise<{ people: string[]; items: (number | null)[]; said: string[]; all: string }> {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${style}</style></head><body>${body}</body></html>`;
  const { record: read, text, messages } = await readRecord(new TextEncoder().encode(page), 'a.html');
  const said = messages
    .filter(({ rule }) => rule !== 'read/html-around')
    .map(({ rule, values }) => `${rule} ${'count' in values ? String(values.count) : ''}`.trim());
  const people = (read?.people ?? []).map(({ role, name }) => `${role} ${name}`).sort();
  return { people, items: (read?.items ?? []).map(({ number }) => number), said, all: JSON.stringify({ read, text, messages }) };
}
const plain = await facts(record);

describe('the same facts from', () => {
  it.each([
    ['pre-wrap', `<div style="white-space:pre-wrap">${lined('\n')}</div>`, ''],
    ['pre-line by a class', `<div class="a b">${lined('\n')}</div>`, 'div.b{white-space:pre-line}'],
    ['a field of text', `<form><textarea readonly>${lined('\n')}</textarea></form>`, ''],
    ['breaks', `<div>${lined('<br>')}</div>`, ''],
    ['spans set as blocks', record.replaceAll('<p>', '<span class=l>').replaceAll('</p>', '</span>'), '.l{display:block}'],
    ['a page in a frame', `<iframe srcdoc='${record}'></iframe>`, ''],
    ['a page in the address of a frame', `<iframe src="data:text/html;base64,${Buffer.from(record).toString('base64')}"></iframe>`, ''],
    ['signs by number', record.replaceAll('　', '&emsp;').replaceAll('清', '&#x6e05;').replaceAll('：', '&#65306;'), ''],
    ['readings above the words', record.replace('顾清和', '<ruby>顾<rt>gù</rt>清<rt>qīng</rt>和</ruby>'), ''],
  ])('%s', async (_name, body, style) => {
    expect(await facts(body, style)).toMatchObject({ people: plain.people, items: [1, 2], said: [] });
  });
  it('an entry of a list, whose number the browser makes', async () => {
    const entries = (attributes: string): string =>
      `${head}<ol ${attributes}><li>审议《青崖县农村公路养护管理办法》<p>会议原则同意该办法，由县交通运输局修改完善后印发实施。</p></li><li><p>研究停车场建设有关事项</p><p>会议同意县住建局提出的方案。</p></li></ol>${roster}`;
    expect((await facts(entries('style="list-style-type:cjk-ideographic"'))).items).toEqual([1, 2]);
    expect((await facts(entries('start="3"'))).items).toEqual([3, 4]);
    expect((await facts(entries('type="1"').replace('<li><p>', '<li value="7"><p>'))).items).toEqual([1, 7]);
    const backwards = JSON.parse((await facts(entries('reversed class="c"'), '.c{list-style:simp-chinese-informal}')).all) as {
      text: string;
    };
    expect(backwards.text).toMatch(/^二、审议[\s\S]*^一、研究/mu);
  });
});

describe('a table whose columns are lists of people', () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((one) => (one.startsWith('<td') ? one : `<td>${one}`)).join('')}</tr>`;
  const heads = '<tr><th>列席<th>请假<th>出席</tr>';
  it.each([
    ['row by row', row('唐棣', '宁静', '沈望舒') + row('温书言', '', '陆遥') + row('', '', '顾清和')],
    ['lines of a cell', row('唐棣<br>温书言', '宁静', '沈望舒<br>陆遥<br>顾清和')],
    ['paragraphs of a cell', row('<p>唐棣</p><p>温书言</p>', '<p>宁静</p>', '<p>沈望舒</p><p>陆遥</p><p>顾清和</p>')],
    ['cells over several rows', row('<td rowspan=2>唐棣', '<td rowspan=3>宁静', '沈望舒') + row('陆遥') + row('温书言', '顾清和')],
  ])('%s', async (_name, rows) => {
    const { people } = await facts(`${head}${items}<table>${heads}${rows}</table>`);
    expect(people).toEqual(plain.people);
  });
  it('but not where its heads are no such lists', async () => {
    const { all } = await facts(`${record}<table><tr><th>序号<th>事项</tr>${row('1', '道路<br>桥梁')}</table>`);
    expect((JSON.parse(all) as { text: string }).text).toContain('道路\n桥梁');
  });
});

describe('a picture within a name', () => {
  it('is the sign it says it is', async () => {
    expect((await facts(record.replace('顾清和', '刘<img src="x.gif" alt="𬭎">恒'))).people).toContain('present 刘𬭎恒');
  });
  it('that says nothing makes no other name', async () => {
    const { people, said } = await facts(record.replace('顾清和', '刘<img src="x.gif">恒'));
    expect(people.join()).not.toContain('刘');
    expect(said).toEqual(['roster/unread']);
  });
});

describe('what is not shown', () => {
  it.each([
    ['hidden by its attribute', '<span hidden>孙不二</span>', ''],
    ['not laid out', '<b class="x">孙不二</b>', 'div .no{color:red} p > .x{display:none}'],
    ['invisible', '<b style="visibility: hidden">孙不二</b>', ''],
    ['clear', '<b id="x">孙不二</b>', '#x{opacity:0}'],
    ['of no size', '<span style="font:0/0 a">孙不二</span>', ''],
    ['half a point high', '<span style="font-size:.5pt">孙不二</span>', ''],
    ['off the page', '<i class="x">孙不二</i>', '.x{position:absolute;left:-9999px}'],
    ['moved off its line', '<i style="display:block;text-indent:-9999px">孙不二</i>', ''],
    ['white', '<font color="#ffffff">孙不二</font>', ''],
    ['nearly white', '<i class="x">孙不二</i>', '.x{color:rgb(254, 254, 254)}'],
    ['white by the page it copies', '<i style="color:hsl(0 0% 100%)">孙不二</i>', ''],
    ['black on black', '<i style="background:#000">孙不二</i>', ''],
    ['cut off', '<i class="sr">孙不二</i>', '.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}'],
    ['hidden by Word', "<span style='mso-hide:all'>孙不二</span>", ''],
  ])('is no fact: %s', async (_name, inner, style) => {
    const { people, said, all } = await facts(withPlace(inner), style);
    expect({ people, said }).toEqual({ people: plain.people, said: ['read/hidden-text 3'] });
    expect(all).not.toContain('不二');
  });
  it.each([
    ['deleted', '<del>孙不二</del>', ''],
    ['struck through', '<s>孙不二</s>', ''],
    ['struck by a class', '<i class="d">孙不二</i>', '.d{text-decoration:red line-through}'],
  ])('nor is what is %s', async (_name, inner, style) => {
    const { people, said } = await facts(withPlace(`${inner}<ins>苏晓棠</ins>　`), style);
    expect(people).toEqual([...plain.people, 'present 苏晓棠'].sort());
    expect(said).toEqual(['read/struck-text 3']);
  });
});

describe('what only looks hidden is read', () => {
  it.each([
    ['nearly clear', `<div style="opacity:.9">${record}</div>`, ''],
    ['white on a dark ground', `<div class="d">${record}</div>`, '.d{background:#036;color:#fff}'],
    ['white on a ground that is not known', `<div style="background:url(a.png);color:white">${record}</div>`, ''],
    ['a size given back', `<div style="font-size:0"><div style="font-size:16px">${record}</div></div>`, ''],
    ['made visible again', `<div style="visibility:hidden"><div class="v">${record}</div></div>`, '.v{visibility:visible}'],
    ['hidden on paper and under a pointer', record, '@media print{p{display:none}} p:hover{opacity:0} .q p{display:none}'],
    ['hidden by the lighter rule', `<div class="b" id="k">${record}</div>`, '#k{display:block} .b{display:none}'],
    ['a column set beside another', `<div style="float:left;margin-left:-100%">${record}</div>`, ''],
    ['of no height, and flowing out of it', `<div style="height:0">${record}</div>`, ''],
    ['in a comment of the sheet', record, '/* p{display:none} */'],
  ])('%s', async (_name, body, style) => {
    expect(await facts(body, style)).toMatchObject({ people: plain.people, items: [1, 2], said: [] });
  });
});

describe('a frame whose page is not in the file', () => {
  it('is told, and is the reason where there is nothing else', async () => {
    expect(await facts(`${record}<iframe src="/b.html"></iframe>`)).toMatchObject({ people: plain.people, said: ['read/html-frames'] });
    expect((await facts('<iframe src="/b.html"></iframe>')).said).toEqual(['read/html-frame']);
    expect((await facts('<iframe src="about:blank"></iframe>')).said).toEqual(['read/html-empty']);
  });
});
