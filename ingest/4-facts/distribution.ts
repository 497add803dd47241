/**
 * The distribution list (分送：…) and the salutation of a notice: who receives the record, as written.
 */
import { flatOffset, type View } from '../2-lines.ts';
import type { Sections } from '../3-sections.ts';
import { glue } from '../language/people/cells.ts';
import type { Draft } from './draft.ts';
import { addOnce } from './note.ts';

/** Reads the distribution list into the draft: split at 、，；。, heads as written. */
export function readDistribution(view: View, sections: Sections, draft: Draft): void {
  for (const field of sections.fields) {
    if (field.kind !== 'distribution') continue;
    draft.fixed.push(field.label);
    const from = flatOffset(view, field.value.start);
    const to = flatOffset(view, field.value.end);
    splitReceivers(view, from, to, field.label.start, draft);
  }
  // A notice names its receivers in the salutation: 各镇人民政府、…：
  for (const para of sections.head) {
    if (
      para.text.length > 160 ||
      !/[：:]$/.test(para.text) ||
      !/^(?:各|市|县|区|省|[一-龥]{2,4}[县市区镇])/.test(para.text) ||
      /会议|如下|纪要|[。]/.test(para.text)
    )
      continue;
    splitReceivers(view, para.from, para.to - 1, para.lines[0]?.start ?? 0, draft);
  }
}

/** What the name of a receiver ends in. */
const receiver = /^$|.[府委办局院部会司团心组室所站队厂校镇乡道门位体处厅署县市区关员科社行导报台库馆人]$|[）)]$/;

function splitReceivers(view: View, from: number, to: number, contextStart: number, draft: Draft): void {
  const text = view.flat.slice(from, to);
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const char = text[at] ?? '、';
    if ('（('.includes(char)) depth += 1;
    else if ('）)'.includes(char)) depth = Math.max(0, depth - 1);
    // A line that ends within a name goes on in the next: 市|财政局, 检察|院.
    const broken = char === '\n' && (view.lists[view.map[from + at] ?? 0] === glue || !receiver.test(text.slice(start, at)));
    if (at < text.length && (depth > 0 || broken || !'、，,；;。\n：:'.includes(char))) continue;
    let piece = text.slice(start, at).replaceAll('\n', '');
    const lead = /^(?:分送|主送|抄送|抄报|发送|报|送|发)(?=[^社请])/.exec(piece)?.[0].length ?? 0;
    piece = piece.slice(lead);
    if (piece.length >= 2 && piece.length <= 40) {
      const [first, last] = [view.map[from + start + lead] ?? 0, (view.map[from + at - 1] ?? 0) + 1];
      addOnce(draft.distribution, {
        value: piece,
        span: { start: first, end: last },
        context: { start: Math.min(contextStart, first), end: last },
        rule: 'distribution',
        also: [],
      });
    }
    start = at + 1;
  }
}
