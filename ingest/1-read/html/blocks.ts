/** A page as blocks: each paragraph, cell, list entry or heading, in the order of the page, with the elements around it. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { joinSigns, signOf } from '../signs.ts';
import { type Declared, readSheets } from './declared.ts';
import { attribute, collapse, type Element, isElement, type Node, styleTexts, textOf } from './elements.ts';
import { addressOf, isFrame, pageInside } from './frames.ts';
import { hasNumber, listNumbers } from './lists.ts';
import { isShown, type Look, lookOf, plainLook } from './look.ts';

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
export interface Blocks {
  blocks: Block[];
  /** Characters that the page does not show, and those it strikes through. */
  hidden: number;
  struck: number;
  /** Addresses of frames whose pages are not in the file. */
  frames: string[];
}

const skipped = new Set(
  'script style noscript template head svg math canvas audio video map button select datalist dialog rt rp'.split(' '),
);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Browsers nest no deeper than this either. */
const deepest = 500;
const deepestFrame = 3;

const spaced: Record<Look['space'], (text: string) => string> = {
  none: collapse,
  lines: (text) => text.replace(/\r\n?/gu, '\n').replace(/[ \t\f]+/gu, ' '),
  all: (text) => text.replace(/\r\n?/gu, '\n'),
};

function isInline({ tagName }: Element, display: string): boolean {
  if (display === 'inline') return !/^(?:td|th|tr|table|body|html)$/u.test(tagName);
  return inline.has(tagName) && !/^(?:block|flex|grid|table|list-item|flow-root)/u.test(display);
}

class Walk implements Blocks {
  readonly blocks: Block[] = [];
  hidden = 0;
  struck = 0;
  readonly frames: string[] = [];
  private text = '';
  private linked = 0;
  /** The number that the next text of this list entry stands behind. */
  private number = '';
  private readonly numberOf = listNumbers();

  flush(path: readonly Element[]): void {
    const lines = joinSigns(this.text)
      .split('\n')
      .map((line) => line.replace(/^ +| +$/gu, ''));
    let whole = lines.join('\n').replace(/^\n+|\n+$/gu, '');
    if (whole.trim() !== '') {
      if (this.number !== '' && !hasNumber(whole)) {
        whole = this.number + whole;
        if (this.linked > 0) this.linked += this.number.length;
      }
      this.number = '';
      this.blocks.push({ text: whole, linked: this.linked, path: [...path] });
    }
    [this.text, this.linked] = ['', 0];
  }

  /** Reads the nodes; false: they are nested deeper than any page. */
  walk(nodes: readonly Node[], path: Element[], look: Look, declared: (path: readonly Element[]) => Declared, frame: number): boolean {
    if (path.length > deepest) return false;
    for (const node of nodes) {
      const value = textOf(node);
      if (value !== null) this.read(value, look, path);
      else if (isElement(node) && !skipped.has(node.tagName)) {
        path.push(node);
        const found = declared(path);
        const own = lookOf(node, look, found);
        const alone = !isInline(node, found.get('display') ?? '');
        const before = this.blocks.length;
        if (alone) this.flush(path.slice(0, -1));
        if (node.tagName === 'br' && isShown({ ...own, struck: false })) this.text += '\n';
        if (node.tagName === 'img' && isShown(own) && !own.struck)
          this.text += signOf(attribute(node, 'alt') || attribute(node, 'title'), largest(node));
        if (node.tagName === 'li')
          this.number = this.numberOf(
            node,
            path.findLast((one) => /^(?:ol|ul|menu)$/u.test(one.tagName)),
            own,
          );
        if (isFrame(node) ? !this.walkFrame(node, path, own, declared, frame) : !this.walk(node.childNodes, path, own, declared, frame))
          return false;
        if (alone) this.flush(path);
        if (node.tagName === 'li') this.number = '';
        // An empty cell keeps its place in the row: who stands below 请假 is told by the column alone.
        if (this.blocks.length === before && (node.tagName === 'td' || node.tagName === 'th'))
          this.blocks.push({ text: '', linked: 0, path: [...path] });
        path.pop();
      }
    }
    return true;
  }

  private read(value: string, look: Look, path: readonly Element[]): void {
    const shown = isShown(look);
    if (!shown || look.struck) {
      const size = value.replace(/\s/gu, '').length;
      if (shown) this.struck += size;
      else this.hidden += size;
      return;
    }
    const text = spaced[look.space](value);
    this.text += /[ \n]$/u.test(this.text) && look.space === 'none' ? text.replace(/^ /u, '') : text;
    if (path.some(({ tagName }) => tagName === 'a')) this.linked += text.trim().length;
  }

  private walkFrame(node: Element, path: Element[], look: Look, declared: (path: readonly Element[]) => Declared, frame: number): boolean {
    const page = pageInside(node);
    if (page !== null && frame < deepestFrame) {
      const inside = parse(page, { scriptingEnabled: false });
      return this.walk(inside.childNodes, path, { ...look, space: 'none' }, readSheets(styleTexts(inside)), frame + 1);
    }
    const address = addressOf(node);
    if (address !== '' && isShown(look)) this.frames.push(address);
    // What stands between the tags of an object is for browsers that cannot show it.
    return this.walk(node.tagName === 'object' ? node.childNodes : [], path, look, declared, frame);
  }
}

/** A picture larger than a line of text is no sign. */
const largest = (image: Element): number => Math.max(...['width', 'height'].map((name) => Number.parseFloat(attribute(image, name)) || 0));

/** The blocks of a document. Null: it is nested deeper than any page. */
export function readBlocks(document: DefaultTreeAdapterTypes.Document): Blocks | null {
  const walk = new Walk();
  return walk.walk(document.childNodes, [], plainLook, readSheets(styleTexts(document)), 0) ? walk : null;
}
