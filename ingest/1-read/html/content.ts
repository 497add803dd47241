/**
 * Finds the record among the navigation of a page: goes down from the body as long as one element holds nearly all the
 * words that are no link. Of what lies around it the portal's header block and the title are kept, all else is left out.
 */
import { findLabels } from '../../language/labels/labels.ts';
import type { Block } from './blocks.ts';
import { attribute, type Element } from './elements.ts';
import { isHeaderLine } from './fields.ts';

/** One element holds the record where it has this share of the words of the one around it. */
const nearlyAll = 0.85;
/** A part named like furniture that holds more than this share of the page's words is no furniture. */
const little = 0.2;
const furnitureName =
  /(?:^|[\s_-])(?:nav\w*|menu\w*|foot(?:er)?\w*|bread\w*|crumb\w*|share\w*|copyright|side(?:bar)?|related|search\w*|login|pag(?:er|ination)|qrcode|ewm|toolbar|links?|banner|topbar|bottom)(?:$|[\s_-])/iu;
const furnitureTags = new Set(['nav', 'footer', 'aside', 'form']);
const furnitureWords =
  /版权所有|ICP备|公网安备|网站标识码|技术支持|建议使用.{0,20}浏览器|您(?:当前|现在)?的?位置|当前位置|^上一[篇条]|^下一[篇条]|扫一扫|【?字体[：:]|无障碍/u;

/** Chinese characters outside links: navigation has hardly any. */
const words = ({ text, linked }: Block): number => Math.max(0, (text.match(/\p{Script=Han}/gu)?.length ?? 0) - linked);

function scores(blocks: readonly Block[]): Map<Element, number> {
  const found = new Map<Element, number>();
  for (const block of blocks) {
    const own = words(block);
    for (const element of block.path) found.set(element, (found.get(element) ?? 0) + own);
  }
  return found;
}

const isFurniture = (element: Element): boolean =>
  furnitureTags.has(element.tagName) || furnitureName.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`);
const isLinkList = ({ text, linked }: Block): boolean => linked > 0 && linked >= text.replace(/\s/gu, '').length * 0.8;
const isRosterLine = ({ text }: Block): boolean => findLabels(text.trim()).some(({ kind }) => kind === 'roster' || kind === 'distribution');
const isSentence = ({ text, linked }: Block): boolean =>
  linked === 0 && text.length >= 10 && /。[”’）)]?$/u.test(text.trim()) && !furnitureWords.test(text);

/** The element that holds the record; it is never narrowed so far that a roster line or a sentence of prose is lost. */
function descend(blocks: readonly Block[]): Element | null {
  const score = scores(blocks);
  let inside = blocks;
  let root: Element | null = null;
  for (let depth = 0; ; depth += 1) {
    const children = new Map<Element, number>();
    for (const { path } of inside) {
      const child = path[depth];
      if (child) children.set(child, score.get(child) ?? 0);
    }
    const all = inside.reduce((sum, block) => sum + words(block), 0);
    const [best] = [...children].sort(([, a], [, b]) => b - a);
    if (!best || best[1] < all * nearlyAll) return root;
    const within = inside.filter(({ path }) => path[depth] === best[0]);
    const lost = inside.filter(({ path }) => path[depth] !== best[0]);
    if (lost.some((block) => isRosterLine(block) || isSentence(block))) return root;
    root = best[0];
    inside = within;
  }
}

export interface Content {
  kept: Block[];
  left: Block[];
}

/** Divides the blocks of a page into the record and what is around it. `title` is the page's own. */
export function findContent(blocks: readonly Block[], title: string): Content {
  const all = scores(blocks);
  const total = blocks.reduce((sum, block) => sum + words(block), 0);
  const furniture = new Set(
    [...all].filter(([element, score]) => isFurniture(element) && score < total * little).map(([element]) => element),
  );
  const isKept = (block: Block): boolean => !block.path.some((element) => furniture.has(element)) && !isLinkList(block);
  const root = descend(blocks.filter(isKept));
  const plainTitle = title.replace(/\s/gu, '');
  const isTitle = ({ text }: Block): boolean => text.length >= 6 && plainTitle.includes(text.replace(/\s/gu, ''));
  const content: Content = { kept: [], left: [] };
  for (const block of blocks) {
    const inside = root === null || block.path.includes(root);
    const wanted =
      isKept(block) && (inside ? !(block.text.length < 80 && furnitureWords.test(block.text)) : isHeaderLine(block.text) || isTitle(block));
    (wanted ? content.kept : content.left).push(block);
  }
  return content;
}
