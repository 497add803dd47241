/** What a page says of itself where nobody sees it: its metadata, its links and the notes that browsers leave when they save it. */
import { attribute, isElement, type Node } from '../elements.ts';

export interface Head {
  /** Contents of <meta>, by name or property in lower case; the first of each. */
  meta: ReadonlyMap<string, string>;
  /** Addresses of <link>, by relation in lower case. */
  links: ReadonlyMap<string, string>;
  comments: readonly string[];
}
/** Notes further down are the page's own. */
const mostComments = 20;
/** Metadata stand at the top: so many elements are looked at. */
const mostElements = 2000;

/** The head of a parsed page; linear, and no deeper than the head. */
export function readHead(document: Node): Head {
  const meta = new Map<string, string>();
  const links = new Map<string, string>();
  const comments: string[] = [];
  const put = (map: Map<string, string>, name: string, value: string): void => {
    if (name !== '' && value !== '' && !map.has(name)) map.set(name, value);
  };
  let left = mostElements;
  const walk = (nodes: readonly Node[], depth: number): void => {
    for (const node of nodes) {
      if (node.nodeName === '#comment' && 'data' in node && comments.length < mostComments) comments.push(String(node.data).slice(0, 3000));
      if (!isElement(node)) continue;
      left -= 1;
      if (left < 0) return;
      if (node.tagName === 'meta')
        put(meta, (attribute(node, 'name') || attribute(node, 'property')).toLowerCase(), attribute(node, 'content').trim());
      if (node.tagName === 'link') put(links, attribute(node, 'rel').toLowerCase(), attribute(node, 'href').trim());
      if (depth < 3) walk(node.childNodes, depth + 1);
    }
  };
  walk('childNodes' in document ? document.childNodes : [], 0);
  return { meta, links, comments };
}
