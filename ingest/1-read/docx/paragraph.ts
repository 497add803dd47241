/** What is known of a paragraph of a Word file while it is read, and of the tables and boxes around it. */
import type { Colour } from '../html/colours.ts';
import type { Attribute } from '../xml.ts';
import { isOn, type Marks, shadeOf } from './marks.ts';
import type { Styles } from './styles.ts';

/** A table row or cell a paragraph stands in, named as web pages name them. */
export interface Box {
  tagName: string;
}
export interface Paragraph {
  text: string;
  path: readonly Box[];
  /** Stands for another document, by its name among the relations. */
  chunk: string | null;
}
export interface Open {
  text: string;
  list: string | null;
  level: number | null;
  style: string;
  ground: Colour | null;
  /** Nothing ends the paragraph where its mark is deleted or hidden. */
  endless: boolean;
  /** The marks of the run it stands in, where that is a box of text. */
  run: Marks;
  runStyle: string;
}
export interface Frame extends Box {
  ground: Colour | null;
  /** Not shown: a cell that is part of the one above, a hidden row. */
  gone: boolean;
}

export const breaks: Record<string, string> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };
export const boxes: Record<string, string> = { 'w:tbl': 'table', 'w:tr': 'tr', 'w:tc': 'td', 'w:txbxContent': 'div' };
/** The tables, rows and cells around a paragraph. */
export const shownPath = (path: readonly Frame[]): Frame[] => path.filter(({ tagName }) => tagName !== 'div');

/** Takes a mark of a table, row or cell over; false where it is none. */
export function takeTableMark(frame: Frame, name: string, attribute: Attribute, styles: Styles): boolean {
  if (name === 'w:shd') frame.ground = shadeOf(attribute) ?? frame.ground;
  else if (name === 'w:tblStyle' && styles.of(attribute('w:val') ?? '').painted) frame.ground = null;
  else if (name === 'w:hidden' && isOn(attribute('w:val'))) frame.gone = true;
  else if (/^w:(?:vMerge|hMerge|vmerge|hmerge)$/u.test(name) && attribute('w:val') !== 'restart') frame.gone = true;
  else return false;
  return true;
}

export interface WordText {
  paragraphs: Paragraph[];
  hidden: number;
  struck: number;
  notes: number;
}
