/** A page as blocks: each paragraph, cell, list entry or heading, in the order of the page, with the elements around it. */
import { type DefaultTreeAdapterTypes, html as spec } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

export interface Block {
  text: string;
  /** Characters of it that stand in links. */
  linked: number;
  /** The elements around it, outermost first. */
  path: readonly Element[];
}
/** As much of a block as tables are read by; the paragraphs of Word files have that too. */
export interface Boxed {
  text: string;
  linked: number;
  path: readonly { tagName: string }[];
}

const skipped = new Set(
  'script style noscript template head iframe frame object embed svg math canvas audio video map button select datalist dialog'.split(' '),
);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Browsers nest no deeper than this either. */
const deepest = 500;

export const attribute = (element: Element, name: string): string => element.attrs.find((one) => one.name === name)?.value ?? '';
const isHidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attribute(element, 'style'));

/** Collapses blanks as a page shows them; full-width and no-break blanks are part of the text. */
const collapse = (text: string): string => text.replace(/[ \t\r\n\f]+/gu, ' ');

/** The blocks of a document. Null: it is nested deeper than any page. */
export function readBlocks(document: DefaultTreeAdapterTypes.Document): Block[] | null {
  const blocks: Block[] = [];
  let [text, linked] = ['', 0];
  const flush = (path: readonly Element[]): void => {
    const lines = text.split('\n').map((line) => line.replace(/^ +| +$/gu, ''));
    const whole = lines.join('\n').replace(/^\n+|\n+$/gu, '');
    if (whole.trim() !== '') blocks.push({ text: whole, linked, path: [...path] });
    [text, linked] = ['', 0];
  };
  const walk = (nodes: readonly Node[], path: Element[], link: boolean, kept: boolean): boolean => {
    if (path.length > deepest) return false;
    for (const node of nodes) {
      if (node.nodeName === '#text') {
        const { value } = node as DefaultTreeAdapterTypes.TextNode;
        const shown = kept ? value.replace(/\r\n?/gu, '\n') : collapse(value);
        text += /[ \n]$/u.test(text) && !kept ? shown.replace(/^ /u, '') : shown;
        if (link) linked += shown.trim().length;
      } else if ('tagName' in node) {
        if (skipped.has(node.tagName) || isHidden(node)) continue;
        if (node.tagName === 'br') {
          text += '\n';
          continue;
        }
        const own = !inline.has(node.tagName);
        if (own) flush(path);
        path.push(node);
        const before = blocks.length;
        if (!walk(node.childNodes, path, link || node.tagName === 'a', kept || node.tagName === 'pre')) return false;
        if (own) flush(path);
        // An empty cell keeps its place in the row: who stands below 请假 is told by the column alone.
        if (blocks.length === before && (node.tagName === 'td' || node.tagName === 'th'))
          blocks.push({ text: '', linked: 0, path: [...path] });
        path.pop();
      }
    }
    return true;
  };
  return walk(document.childNodes, [], false, false) ? blocks : null;
}

/** The page's title, as the browser's tab shows it. */
export function readTitle(document: DefaultTreeAdapterTypes.Document): string {
  const root = document.childNodes.find((node): node is Element => node.nodeName === spec.TAG_NAMES.HTML);
  const head = root?.childNodes.find((node): node is Element => node.nodeName === spec.TAG_NAMES.HEAD);
  const title = head?.childNodes.find((node): node is Element => node.nodeName === spec.TAG_NAMES.TITLE);
  const text = title?.childNodes[0];
  return text && 'value' in text ? collapse(text.value).trim() : '';
}
