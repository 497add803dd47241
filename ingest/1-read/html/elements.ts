/** Elements of a page, as parse5 gives them. */
import { type DefaultTreeAdapterTypes, html as spec } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** The value of an attribute; empty where it has none. */
export const attribute = (element: Element, name: string): string => element.attrs.find((one) => one.name === name)?.value ?? '';
export const hasAttribute = (element: Element, name: string): boolean => element.attrs.some((one) => one.name === name);
export const isElement = (node: Node): node is Element => 'tagName' in node;
/** The text of a text node; null for any other. */
export const textOf = (node: Node): string | null => (node.nodeName === '#text' && 'value' in node ? node.value : null);

/** The texts of the page's `<style>` elements, in order. */
export function styleTexts(document: DefaultTreeAdapterTypes.Document): string[] {
  const texts: string[] = [];
  const waiting: Node[] = [...document.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    const media = attribute(node, 'media').trim();
    if (node.tagName === 'style' && /^(?:|all|screen)$/iu.test(media)) texts.push(node.childNodes.map((one) => textOf(one) ?? '').join(''));
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) waiting.push(node.childNodes[at] as Node);
  }
  return texts;
}

/** Collapses blanks as a page shows them; full-width and no-break blanks are part of the text. */
export const collapse = (text: string): string => text.replace(/[ \t\r\n\f]+/gu, ' ');

/** The page's title, as the browser's tab shows it. */
export function readTitle(document: DefaultTreeAdapterTypes.Document): string {
  const root = document.childNodes.find((node): node is Element => node.nodeName === spec.TAG_NAMES.HTML);
  const head = root?.childNodes.find((node): node is Element => node.nodeName === spec.TAG_NAMES.HEAD);
  const title = head?.childNodes.find((node): node is Element => node.nodeName === spec.TAG_NAMES.TITLE);
  const text = title?.childNodes[0];
  return text && 'value' in text ? collapse(text.value).trim() : '';
}
