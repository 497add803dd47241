/** Pages within a page: what a frame holds itself, and what it only names. */
import { attribute, type Element, hasAttribute } from './elements.ts';

const holders = new Set(['iframe', 'frame', 'object', 'embed']);
export const isFrame = ({ tagName }: Element): boolean => holders.has(tagName);

/** The page a frame holds: its `srcdoc`, or an address that is the page; null where it lies elsewhere. */
export function pageInside(element: Element): string | null {
  if (hasAttribute(element, 'srcdoc')) return attribute(element, 'srcdoc');
  const found = /^data:text\/html((?:;[^,;]*)*),/iu.exec(addressOf(element));
  if (!found) return null;
  const data = addressOf(element).slice(found[0].length);
  try {
    if (!/;base64$/iu.test(found[1] ?? '')) return decodeURIComponent(data);
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(data, 'base64'));
  } catch {
    return null;
  }
}

/** The address a frame shows; empty where it shows nothing. */
export function addressOf(element: Element): string {
  const address = (attribute(element, 'src') || attribute(element, 'data')).trim();
  return /^(?:about:|javascript:|#|$)/iu.test(address) ? '' : address;
}
