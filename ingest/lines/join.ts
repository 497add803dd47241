/** Which lines of a text belong to one paragraph. */
import { indent } from '../wrap.ts';
import type { Line } from './line.ts';

const terminal = /[。！？!?；;：:…]$|[。！？][”"’）)】]$/;
const remark =
  /^(?:会议|会上|与会)(?:还|也|一致|原则|认为|指出|强调|要求|同意|听取|审议|决定|研究|讨论|学习|传达|明确|组织|议定|通报|由|，|,|最后)/;

/** Whether `next` continues the paragraph that so far ends in `last` (its text so far is `text`). */
function continues(first: Line, text: string, next: Line): boolean {
  if (next.mark || next.labels.length > 0 || terminal.test(text)) return false;
  if (first.labels.length > 0 && !['topic', 'item'].includes(first.labels[0]?.kind ?? '')) return false;
  const tailText = text.slice(-60);
  const openTitle = tailText.lastIndexOf('《') > tailText.lastIndexOf('》');
  if (openTitle && text.length > 8) return true;
  if (remark.test(next.text)) return false;
  if (first.mark && !/[。！？]/.test(text)) {
    if (text.length < 18 || next.text.length > 80) return false;
    if (/[，、,]$/.test(text)) return true;
    if (/^(?:的|等|及|和|与|、|，|》|）|情况|汇报|报告|事宜|问题|工作的|精神|有关)/.test(next.text)) return true;
    return (
      /听取/.test(text) &&
      !/(?:汇报|报告|情况|说明|介绍|意见|通报|精神)$/.test(text) &&
      /(?:汇报|报告|说明|介绍|通报|情况|精神)。?$/.test(next.text)
    );
  }
  if (/[，、,]$/.test(text) && text.length >= 12) return true;
  if (text.startsWith('（') || text.startsWith('(')) return false;
  return text.length >= 24 && /[，。；]/.test(text) && !/[）)》”]$/.test(text);
}

/** Whether the page broke the last line of a paragraph, so that `next` goes on with it. */
function broken(raw: string, lines: readonly Line[], text: string, next: Line): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  if (
    !first ||
    !last ||
    next.mark ||
    next.labels.length > 0 ||
    first.labels.some(({ kind }) => kind !== 'topic' && kind !== 'item') ||
    terminal.test(text)
  )
    return false;
  if (remark.test(next.text) && /(?:》|）|汇报|报告|精神|情况|问题|事宜|事项|工作|方案|意见)$/.test(text)) return false;
  const [before, here] = [indent(raw, last.start), indent(raw, next.start)];
  return here < 2 || (lines.length > 1 ? here === before : here <= before && !/^[\s\S]{0,3}$/.test(next.text));
}

/** The lines that belong to one paragraph each; `full` are those that reach the width of a wrapped text. Linear. */
export function group(raw: string, lines: Line[], full: ReadonlySet<Line>): Line[][] {
  const groups: Line[][] = [];
  let text = '';
  for (const line of lines) {
    const last = groups.at(-1);
    const end = last?.at(-1);
    if (last?.[0] && end && (continues(last[0], text, line) || (full.has(end) && broken(raw, last, text, line)))) {
      last.push(line);
      text = text.length > 400 ? text.slice(-200) + line.text : text + line.text;
    } else {
      groups.push([line]);
      text = line.text;
    }
  }
  return groups;
}
