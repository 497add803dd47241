/** Marks of Markdown are no text, and what is struck or stands in a remark tells nothing. Offsets stay those of the text. */
import { describe, expect, it } from 'vitest';
import { withoutMarkdown } from './markdown.ts';
import { readRecord } from './pipeline.ts';

const head =
  '# 青崖县人民政府常务会议纪要\n\n2024年2月29日上午，县长沈望舒主持召开县政府第31次常务会议。现将会议议定事项纪要如下：\n\n## 一、审议《青崖县农村公路养护管理办法》\n\n会议原则同意该办法，由县交通运输局修改完善后印发实施。\n\n## 二、研究停车场建设有关事项\n\n会议同意县住建局提出的方案。\n\n';
const roster = '**出席：**沈望舒　陆遥　顾清和\n\n**列席：**县交通运输局唐棣，县住建局温书言\n\n**请假：**宁静\n';

async function facts(text: string): Promise<{ people: string[]; items: (number | null)[] }> {
  const { record } = await readRecord(new TextEncoder().encode(text), 'a.md');
  expect(withoutMarkdown(text).length).toBe(text.length);
  const people = (record?.people ?? []).map(({ role, name }) => `${role} ${name}`).sort();
  return { people, items: (record?.items ?? []).map(({ number }) => number) };
}
const plain = await facts(head + roster);

describe('the same facts from', () => {
  it.each([
    ['a struck name', head + roster.replace('顾清和', '~~孙不二~~ 顾清和')],
    ['a deleted name', head + roster.replace('顾清和', '<del>孙不二</del> 顾清和')],
    ['a remark', `${head}${roster}\n<!-- 列席：孙不二 -->\n`],
    ['numbers with strokes before their dots', head.replace('## 一、', '1\\. ').replace('## 二、', '2\\. ') + roster],
    ['strokes at the ends of lines', head + roster.replaceAll('\n\n', '\\\n')],
    ['a link', head + roster.replace('顾清和', '[顾清和](/people/1.html)')],
    ['tags', head + roster.replace('顾清和', '<u>顾清和</u>').replace('**出席：**', '<b>出席：</b>')],
    ['a quotation', (head + roster).replaceAll(/^/gmu, '> ')],
    [
      'cells of several lines',
      `${head}| 出席 | 列席 | 请假 |\n| --- | --- | --- |\n| 沈望舒<br>陆遥<br>顾清和 | 唐棣<br>温书言 | 宁静 |\n`,
    ],
  ])('%s', async (_name, text) => {
    expect(await facts(text)).toEqual(plain);
  });
  it('but a text without marks keeps its strokes and signs', async () => {
    expect((await facts(`${head.replaceAll('#', '')}出席：沈望舒　陆遥*　李**\n`)).people.join()).toContain('沈望舒');
  });
});
