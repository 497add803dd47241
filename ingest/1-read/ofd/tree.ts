/** A part of an OFD file as a tree of elements, named without the namespace: programs write several. */
import { BrokenXml, readXml } from '../xml.ts';

export interface Element {
  name: string;
  /** An attribute; some programs write the first letter small. */
  attribute(name: string): string | undefined;
  children: Element[];
  text: string;
}
/** Blocks in blocks go no deeper in any file that a program writes. */
const deepest = 64;

/** The root of a part. Throws BrokenXml. */
export function readTree(part: string, bytes: Uint8Array): Element {
  const top: Element = { name: '', attribute: () => undefined, children: [], text: '' };
  const open = [top];
  readXml(part, bytes, {
    open(name, attribute) {
      if (open.length > deepest) throw new BrokenXml(`${part}: elements nest deeper than ${deepest}`);
      const element: Element = {
        name: name.slice(Math.max(name.lastIndexOf('}'), name.lastIndexOf(':')) + 1),
        attribute: (one) => attribute(one) ?? attribute(one[0]?.toLowerCase() + one.slice(1)),
        children: [],
        text: '',
      };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text(text) {
      const last = open.at(-1);
      if (last) last.text += text;
    },
  });
  return top.children[0] ?? top;
}

export const childrenOf = ({ children }: Element, name: string): Element[] => children.filter((one) => one.name === name);
export const childOf = ({ children }: Element, name: string): Element | undefined => children.find((one) => one.name === name);
/** All elements of a name below, at any depth. */
export const below = (element: Element, name: string): Element[] =>
  element.children.flatMap((one) => [...(one.name === name ? [one] : []), ...below(one, name)]);
/** Whether an attribute says yes; `usual`: where it is not there. */
export const says = (object: Element, name: string, usual: boolean): boolean => {
  const written = object.attribute(name);
  return written === undefined ? usual : /^\s*(?:true|1)\s*$/iu.test(written);
};
