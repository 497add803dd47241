/**
 * The office before a name in running text, with its body: 听取了|局党组成员、副局长|陶然.
 */
import { rawSpan, type View } from '../2-lines.ts';
import { endsInOffice, officeEndingAt } from '../words/offices.ts';
import { bodySuffix, isName } from './names.ts';
import type { Found } from './people.ts';

/** Verbs and particles that stand before an office and its body; not the same characters inside a body's name (财经, 数据, 合同). */
const stops =
  /(?:学习|传达|听取了?|同意|会上|会议|任命|免去|贯彻|精神|领导|感谢|根据|按照|落实|给予|授予|接受|关于|提请|审议|研究|讨论|提名|聘任|聘请|推荐|通报|处理|处分|称赞|(?<!财)经|(?<!数)据|(?<!合|大|协|共|会)同|(?<!申|邀)请|(?<!自)由|[是在对就向了的还也以将为受称按])$/;
/** The office that ends at `end`, with its organization, back to the last mark or verb. */
export function officeBefore(view: View, end: number): Found | null {
  const length = officeEndingAt(view.flat, end);
  if (length === 0) return null;
  let from = end - length;
  const stop = /[，。；：！？“”《》（）()\n\d]/;
  while (
    from > 0 &&
    end - from < 30 &&
    !stop.test(view.flat[from - 1] ?? '') &&
    !stops.test(view.flat.slice(Math.max(0, from - 3), from))
  ) {
    if (view.flat[from - 1] === '、' && officeEndingAt(view.flat, from - 1) === 0) break;
    // 和 joins fields of work (发展和改革), or parts two bodies or offices.
    const before = view.flat.slice(Math.max(0, from - 7), from - 1);
    if (
      /[和与及]/.test(view.flat[from - 1] ?? '') &&
      (bodySuffix(before) > 0 ||
        /(?:报告|汇报|说明|情况|意见|通报|讲话|精神|决定|方案)$/.test(before) ||
        endsInOffice(before) ||
        isName(before.slice(-3), true) ||
        isName(before.slice(-2), true))
    )
      break;
    from -= 1;
  }
  return { value: view.flat.slice(from, end), span: rawSpan(view, from, end) };
}
