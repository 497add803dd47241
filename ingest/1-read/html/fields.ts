/** Puts labels and their values on one line, `label：value`, where a page keeps them in cells, terms or boxes of their own. */
import { findLabels } from '../../language/labels/labels.ts';
import type { Boxed } from './blocks.ts';
import { spreadColumns } from './columns.ts';

const bare = (text: string): string => text.replace(/[\s\u3000\u00a0]+/gu, '').replace(/[：:]$/u, '');

/** The label a text is, of the header block or the roster, where it is nothing else. */
function labelOf(text: string): string | null {
  const word = bare(text);
  if (word.length < 2 || word.length > 12) return null;
  const [label] = findLabels(`${word}：x`);
  return label !== undefined && label.start === 0 && label.end === word.length ? label.kind : null;
}
const isLabel = (text: string): boolean => labelOf(text) !== null;
const isRole = (text: string): boolean => labelOf(text) === 'roster';

/** Whether a line opens with a label of the header block: 索引号：…, 发布机构：…. */
export const isHeaderLine = (text: string): boolean =>
  findLabels(text.trim()).some(({ kind, colon }) => colon && ['number', 'issuer', 'issued', 'published', 'title', 'source'].includes(kind));

/** The row, term or box that holds a block's own element. */
const holderOf = ({ path }: Boxed): object | undefined => path.at(-2);
const cellOf = ({ path }: Boxed): number => path.findLastIndex(({ tagName }) => tagName === 'td' || tagName === 'th');
const rowOf = (block: Boxed): object | undefined => block.path[cellOf(block) - 1];

/** Joins each label to the value beside it. */
function joinLabels<T extends Boxed>(blocks: readonly T[]): T[] {
  const result: T[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const [block, next] = [blocks[at] as T, blocks[at + 1]];
    const beside = next && (rowOf(block) ? rowOf(next) === rowOf(block) : holderOf(block) && holderOf(next) === holderOf(block));
    if (next && beside && next.text !== '' && isLabel(block.text) && !isLabel(next.text) && cellOf(block) === cellOf(next)) {
      result.push({ ...block, text: `${block.text.replace(/[\s：:]+$/u, '')}：${next.text}`, linked: block.linked + next.linked });
      at += 1;
    } else result.push(block);
  }
  return result;
}

/** Joins the cells of a row of a list by tabs: a name and its office stay on one line. */
function joinCells<T extends Boxed>(blocks: readonly T[]): T[] {
  const result: T[] = [];
  for (let at = 0; at < blocks.length; ) {
    const row = rowOf(blocks[at] as T);
    let end = at + 1;
    while (row && end < blocks.length && rowOf(blocks[end] as T) === row) end += 1;
    const cells = blocks.slice(at, end);
    const single = new Set(cells.map((cell) => cell.path[cellOf(cell)])).size === cells.length;
    const [first] = cells;
    // 列席：唐棣⇥县水利局: the label of a roster goes with all of its row.
    const apart = cells.filter(({ text }, index) => (index > 0 || findLabels(text)[0]?.kind !== 'roster') && findLabels(text).length > 0);
    if (
      first &&
      cells.filter(({ text }) => text !== '').length > 1 &&
      single &&
      apart.length === 0 &&
      cells.every(({ text }) => text.length <= 60)
    )
      result.push({ ...first, text: cells.map(({ text }) => text).join('\t'), linked: cells.reduce((sum, { linked }) => sum + linked, 0) });
    else result.push(...cells);
    at = end;
  }
  return result;
}

/** 索引号 and the like in a bold or span of its own, without a colon before the value: 索引号11330 → 索引号：11330. */
const splitLabel = <T extends Boxed>(block: T): T => {
  const found =
    /^((?:信息)?索\s*引\s*号|发文机关|发文字号|成文日期|发布机构|发布日期|发文日期|生成日期|主题分类)[\s\u3000\u00a0]*(?![\s：:])(?=\S)/u.exec(
      block.text,
    );
  return found ? { ...block, text: `${found[1]}：${block.text.slice(found[0].length)}` } : block;
};

/** Blocks with every label and its value on one line. */
export const joinFields = <T extends Boxed>(blocks: readonly T[]): T[] =>
  joinCells(joinLabels(spreadColumns(blocks, isRole))).map(splitLabel);
