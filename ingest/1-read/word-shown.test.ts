/** Word files as other programs write them, and what their pages do not show. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../pipeline.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const word = (name: string): string => `http://schemas.microsoft.com/office/word/2010/${name}`;
const space = `xmlns:w="${main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="${word('wordprocessingShape')}" xmlns:w14="${word('wordml')}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:zz="urn:zz"`;
const run = (text: string, marks = ''): string => `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner.startsWith('<') ? inner : run(inner)}</w:p>`;
const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(inner)}</w:tc>`;
const table = (...rows: string[][]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;
const head = p('青崖县人民政府常务会议纪要') + p('2024年2月29日上午，县长沈望舒主持召开县政府第31次常务会议。现将会议议定事项纪要如下：');
const items = p('一、审议《青崖县农村公路养护管理办法》') + p('会议原则同意该办法，由县交通运输局修改完善后印发实施。');
const [present, observers, absent] = ['出席：沈望舒　陆遥　顾清和', '列席：县交通运输局唐棣，县住建局温书言', '请假：宁静'];
const roster = p(present) + p(observers) + p(absent);
const box = (text: string, shape = ''): string =>
  `<w:pict><v:shape ${shape}><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict>`;

type Facts = { people: string[]; items: (number | null)[]; said: string[]; all: string };
async function factsOf(bytes: Uint8Array, name: string): Promise<Facts> {
  const { record, text, messages } = await readRecord(bytes, name);
  const said = messages.map(({ rule, values }) => `${rule} ${'count' in values ? String(values.count) : ''}`.trim());
  const people = (record?.people ?? []).map(({ role, name: one }) => `${role} ${one}`).sort();
  return { people, items: (record?.items ?? []).map(({ number }) => number), said, all: JSON.stringify({ record, text, messages }) };
}
const packed = (body: string, parts: Record<string, string> = {}, rename = (name: string): string => name): Uint8Array => {
  const all = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${space}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [rename(name), strToU8(text)])));
};
const facts = (body: string, parts: Record<string, string> = {}): Promise<Facts> => factsOf(packed(body, parts), 'a.docx');
const plain = await facts(head + items + roster);
const same = { people: plain.people, items: [1], said: [] };
const relation = (target: string): Record<string, string> => ({
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${target}"/></Relationships>`,
});
const asPage = [present, observers, absent].map((line) => `<p>${line}</p>`).join('');

describe('the same facts from', () => {
  it.each([
    [
      'a fallback alone',
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="zz"><w:t>孙不二</w:t></mc:Choice><mc:Fallback>${box(present)}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ],
    [
      'a known branch',
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(present)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>${box('出席：孙不二')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ],
    ['a box without a branch', `<w:p><w:r>${box(present)}</w:r></w:p>`],
    ['a table', table([cell(present)])],
    ['a table in a table', table([`<w:tc>${table([cell('出席'), cell('沈望舒　陆遥　顾清和')])}${p('')}</w:tc>`])],
    [
      'merged cells',
      table(
        [cell('出席', '<w:vMerge w:val="restart"/>'), cell('沈望舒')],
        [cell('孙不二', '<w:vMerge/>'), cell('陆遥')],
        [cell('', '<w:vMerge/>'), cell('顾清和')],
      ),
    ],
    [
      'columns of people',
      table([cell('请假'), cell('出席')], [cell(''), `<w:tc>${p('沈望舒')}${p('陆遥')}</w:tc>`], [cell(''), cell('顾清和')]),
    ],
    ['a paragraph whose end was deleted', p('出席：沈望舒　', '<w:rPr><w:del/></w:rPr>') + p('陆遥　顾清和')],
    [
      'a changed paragraph',
      p(`${run('出席：沈望舒　')}<w:del>${run('孙不二').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('陆遥　顾清和')}</w:ins>`),
    ],
    ['runs in a hundred pieces', p([...present].map((sign) => run(sign)).join('<w:proofErr/><w:bookmarkStart/>'))],
  ])('%s', async (_name, line) => {
    const found = await facts(head + items + line + p(observers) + p(absent));
    expect({ ...found, said: found.said.filter((one) => !/hidden|struck/u.test(one)) }).toMatchObject(same);
    expect(found.all).not.toContain('不二');
  });
  it.each([
    ['a page taken in whole', 'a.html', `<html><body>${asPage}</body></html>`],
    ['text taken in whole', 'a.txt', [present, observers, absent].join('\n')],
    [
      'a web archive taken in whole',
      'a.mht',
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="xx"\n\n--xx\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(`<html><body>${asPage}</body></html>`).toString('base64')}\n--xx--`,
    ],
  ])('%s', async (_name, target, content) => {
    expect(await facts(`${head}${items}<w:altChunk r:id="c"/>`, { ...relation(target), [`word/${target}`]: content })).toMatchObject(same);
  });
  it('a file of other prefixes, strokes and letters', async () => {
    const other = packed(head + items + roster, {}, (name) => name.replaceAll('/', '\\').replace('word', 'Word'));
    expect(await factsOf(other, 'a.docx')).toMatchObject(same);
    const prefixed = `<n:document xmlns:n="${main}"><n:body>${(head + items + roster).replaceAll('w:', 'n:')}</n:body></n:document>`;
    expect(await facts('', { 'word/document.xml': prefixed })).toMatchObject(same);
    const strict = `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body>${(head + items + roster).replaceAll('w:', '')}</body></document>`;
    expect(await facts('', { 'word/document.xml': strict })).toMatchObject(same);
    expect((await facts('', { 'word/document.xml': prefixed.replace(main, 'urn:other') })).said).toEqual(['read/no-text']);
  });
  it('Word of 2003, and a file laid flat', async () => {
    const old = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists><w:body><w:sect>${head}${items.replace('一、', '').replace('<w:pPr>', '<w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr>')}${roster}<aml:annotation w:type="Word.Comment"><aml:content>${p('列席：孙不二')}</aml:content></aml:annotation><w:sectPr><w:hdr>${p('孙不二')}</w:hdr></w:sectPr></w:sect></w:body></w:wordDocument>`;
    for (const name of ['a.doc', 'a.xml']) expect(await factsOf(strToU8(old), name)).toMatchObject(same);
    expect((await factsOf(strToU8(old), 'a.doc')).all).not.toContain('不二');
    const part = (name: string, inner: string): string => `<pkg:part pkg:name="${name}"><pkg:xmlData>${inner}</pkg:xmlData></pkg:part>`;
    const flat = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part('/word/document.xml', `<w:document ${space}><w:body>${head + items + roster}</w:body></w:document>`)}</pkg:package>`;
    expect((await factsOf(strToU8(flat), 'a.xml')).people).toEqual(plain.people);
    expect((await factsOf(strToU8('<?xml version="1.0"?><a>会议</a>'), 'a.xml')).said).toEqual(['read/kind-foreign']);
  });
});

describe('what is not shown is no fact', () => {
  const styles = `<w:styles ${space}><w:style w:styleId="B" w:type="character"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="H" w:type="character"><w:basedOn w:val="B"/></w:style></w:styles>`;
  it.each([
    ['hidden', run('孙不二', '<w:vanish/>')],
    ['hidden by the style of its style', run('孙不二', '<w:rStyle w:val="H"/>')],
    ['white', run('孙不二', '<w:color w:val="FFFFFF" w:themeColor="background1"/>')],
    ['of the colour of its run', run('孙不二', '<w:color w:val="1F3864"/><w:shd w:val="clear" w:fill="1F3864"/>')],
    ['blackened with a marker', run('孙不二', '<w:highlight w:val="black"/>')],
    ['one point high', run('孙不二', '<w:sz w:val="2"/>')],
    ['drawn without colour', run('孙不二', '<w14:textFill><w14:noFill/></w14:textFill>')],
    ['in a hidden shape', `<w:r>${box('孙不二', 'style="position:absolute;visibility:hidden"')}</w:r>`],
    ['in a shape off the page', `<w:r>${box('孙不二', 'style="position:absolute;margin-left:-9999pt"')}</w:r>`],
  ])('%s', async (_name, inner) => {
    const line = p(`${run('出席：沈望舒　陆遥　')}${inner}${run('顾清和')}`);
    const { people, said, all } = await facts(head + items + line + p(observers) + p(absent), { 'word/styles.xml': styles });
    expect({ people, said }).toEqual({ people: plain.people, said: ['read/hidden-text 3'] });
    expect(all).not.toContain('不二');
  });
  it('nor is what is struck through', async () => {
    const line = p(`${run('出席：沈望舒　陆遥　')}${run('孙不二', '<w:strike/>')}${run('顾清和')}`);
    expect(await facts(head + items + line + p(observers) + p(absent))).toMatchObject({
      people: plain.people,
      said: ['read/struck-text 3'],
    });
  });
  it.each([
    [
      'white on a dark cell',
      table([`<w:tc><w:tcPr><w:shd w:val="clear" w:fill="C00000"/></w:tcPr>${p(run(present, '<w:color w:val="FFFFFF"/>'))}</w:tc>`]),
    ],
    [
      'white in a red box',
      `<w:p><w:r><w:pict><v:rect fillcolor="#c00000 [3204]"><v:textbox><w:txbxContent>${p(run(present, '<w:color w:val="FFFFFF"/>'))}</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>`,
    ],
    ['not hidden after all', p(run(present, '<w:vanish w:val="0"/><w:strike w:val="false"/>'))],
    ['hidden on the web only', p(run(present, '<w:webHidden/>'))],
    ['marked yellow', p(run(present, '<w:highlight w:val="yellow"/><w:color w:val="000000"/>'))],
    ['of a colour the program chooses, on black', p(run(present, '<w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/>'))],
    ['small', p(run(present, '<w:sz w:val="13"/>'))],
  ])('but read is what is %s', async (_name, line) => {
    expect(await facts(head + items + line + p(observers) + p(absent))).toMatchObject(same);
  });
});
