/** For tests: an invented record as the lines of a page, and what is read from a PDF. */
import { expect } from 'vitest';
import { readRecord } from '../../pipeline.ts';
import type { Extracted } from '../../record.ts';
import { type HandPage, handPdf, words } from '../../samples/make/pdf-pages.ts';

/** The lines of the record, and where they begin: two letters in, or at the margin. */
export const lines: readonly (readonly [indent: number, text: string])[] = [
  [8, '梨川县人民政府常务会议纪要'],
  [12, '〔2023〕19号'],
  [0, '梨川县人民政府办公室　　　　2023年9月18日'],
  [2, '2023年9月14日上午，县长许知行在县政府三楼会议室主持召'],
  [0, '开县政府第27次常务会议。现纪要如下：'],
  [2, '一、审议《梨川县城市供水管理办法》'],
  [2, '会议听取了县水利局关于《梨川县城市供水管理办法》起草情'],
  [0, '况的汇报。会议原则同意该办法，由县水利局修改后印发实施。'],
  [2, '二、研究老旧小区改造有关事项'],
  [2, '会议同意县住建局提出的方案，由县财政局落实资金。'],
  [2, '出席：许知行　顾南枝　程　野　司马千里'],
  [2, '列席：县水利局梁　雁，县住建局宋时雨，县财政局白露'],
  [2, '请假：秦川（外出学习）'],
  [2, '记录：柳如是'],
];
export const margin = 70;
export const size = 15;
const leading = 26;
/** The base line of a line, counted from below. */
export const baseOf = (line: number): number => 760 - line * leading;
export const startOf = (line: number): number => margin + (lines[line]?.[0] ?? 0) * size;
type Draw = (x: number, y: number, text: string, line: number) => string;
const plainly: Draw = (x, y, text) => words(x, y, text, { size });
/** The record's lines as content of a page, each drawn by `draw`. */
export const recordContent = (draw: Draw = plainly): string =>
  lines.map(([, text], line) => draw(startOf(line), baseOf(line), text, line)).join('\n');

export interface Said {
  facts: object;
  text: string;
  rules: string[];
  /** Everything there is to store, as text. */
  everything: string;
}
const factsOf = ({ people, items, meeting, issuer, issued, document_numbers, organizations, documents }: Extracted): object => ({
  ...{ people, items, meeting, issuer, issued, document_numbers, organizations, documents },
});
/** What a file says. Offsets aside, one record says one thing however its page is made. */
export async function saidBy(pages: readonly HandPage[], own: readonly string[] = [], catalog = ''): Promise<Said> {
  const read = await readRecord(handPdf(pages, own, catalog), 'a.pdf');
  const { text, messages, record, rows } = read;
  expect(record, JSON.stringify(messages)).not.toBeNull();
  return {
    facts: factsOf(record as Extracted),
    text: text ?? '',
    rules: messages.map(({ rule }) => rule).filter((rule) => rule.startsWith('read/')),
    everything: JSON.stringify([text, messages, record, rows, read.anchors]),
  };
}

let plain: Promise<Said> | null = null;
/** What the record says when nothing is wrong with its page. */
export function plainSaid(): Promise<Said> {
  plain ??= saidBy([{ content: recordContent() }]);
  return plain;
}
