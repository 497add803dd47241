/** The body of a Word file (document.xml) → its paragraphs with their printed numbers, and the table cells around them. */
import type { ListPlace, Numbering } from './numbering.ts';
import { readXml } from './xml.ts';

/** A table row or cell a paragraph stands in, named as web pages name them. */
export interface Box {
  tagName: string;
}
export interface Paragraph {
  text: string;
  path: readonly Box[];
}
interface Open {
  text: string;
  list: string | null;
  level: number | null;
  style: string;
  path: readonly Box[];
}

/** What the page does not show, or shows in another place: moved away, second choices, the small signs above a word. */
const unseen = new Set(['w:moveFrom', 'mc:Fallback', 'w:rt', 'w:del']);
const breaks: Record<string, string> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };
const boxes: Record<string, string> = { 'w:tr': 'tr', 'w:tc': 'td' };

/** Reads the paragraphs in order; a text box comes before the paragraph it hangs on. `notes` counts footnotes, which are not read. */
export function readDocument(
  bytes: Uint8Array,
  part: string,
  numbering: Numbering,
  styles: ReadonlyMap<string, ListPlace>,
): { paragraphs: Paragraph[]; notes: number } {
  const paragraphs: Paragraph[] = [];
  const open: Open[] = [];
  const path: Box[] = [];
  let [notes, hidden, unseenDepth, inText, inProperties, inRunProperties] = [0, false, 0, false, 0, false];
  const finish = ({ text, list, level, style, path: around }: Open): void => {
    const styled = styles.get(style);
    const own = list ?? styled?.list ?? null;
    const number =
      own !== null && own !== '0' && text.trim() !== '' ? numbering.next({ list: own, level: level ?? styled?.level ?? 0 }) : '';
    paragraphs.push({ text: number + text, path: around });
  };
  readXml(part, bytes, {
    open(name, attribute) {
      const last = open.at(-1);
      if (unseen.has(name)) unseenDepth += 1;
      if (unseenDepth > 0) return;
      const box = boxes[name];
      if (box) path.push({ tagName: box });
      else if (name === 'w:p') open.push({ text: '', list: null, level: null, style: '', path: [...path] });
      else if (name === 'w:pPr') inProperties += 1;
      else if (name === 'w:rPr') inRunProperties = true;
      else if (name === 'w:r') hidden = false;
      else if (name === 'w:t') inText = true;
      else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') notes += 1;
      else if (name === 'w:vanish' && inRunProperties && inProperties === 0) hidden = !/^(?:0|false|off)$/u.test(attribute('w:val') ?? '');
      else if (last && inProperties > 0) {
        if (name === 'w:pStyle') last.style = attribute('w:val') ?? '';
        if (name === 'w:numId') last.list = attribute('w:val') ?? null;
        if (name === 'w:ilvl') last.level = Number(attribute('w:val') ?? 0);
      } else if (last && !hidden) last.text += breaks[name] ?? '';
    },
    close(name) {
      if (unseen.has(name)) unseenDepth -= 1;
      if (unseenDepth > 0 || unseen.has(name)) return;
      if (boxes[name]) path.pop();
      else if (name === 'w:pPr') inProperties -= 1;
      else if (name === 'w:rPr') inRunProperties = false;
      else if (name === 'w:t') inText = false;
      else if (name === 'w:p') {
        const done = open.pop();
        if (done) finish(done);
      }
    },
    text(text) {
      const last = open.at(-1);
      if (last && inText && !hidden && unseenDepth === 0) last.text += text;
    },
  });
  return { paragraphs, notes };
}
