/**
 * The kind of paper: minutes, news, notice or speech, from its own wording.
 */
import type { View } from '../2-lines.ts';
import type { Sections } from '../3-sections.ts';
import type { Extracted } from '../record.ts';

/** Decides the kind: a notice passes minutes on, news tells of a meeting, a speech says 我们. */
export function kindOf(view: View, sections: Sections): Extracted['kind'] {
  const head = view.flat.slice(0, 1500);
  const roster = sections.fields.some((field) => field.kind === 'roster');
  if (/关于印发[^。]{2,60}纪要[^。]{0,4}的通知/.test(head) || /现(?:将|予|印发|转发)[^。]{0,60}(?:印发|转发)?给你们/.test(head))
    return 'notice';
  const speech =
    /(?:^|\n)(?:同志们|各位代表|各位委员|各位领导)|今天，?我们召开|我(?:就|讲|强调|代表)[^。]{0,20}(?:意见|工作|报告|几点)/.test(head);
  if (speech && !roster && !/本报讯|记者/.test(head)) return 'speech';
  const minutes = /(?:纪要|会议记录)/.test(head.slice(0, 600)) || roster;
  if (!minutes && /召开|举行|主持/.test(head)) return 'news';
  return minutes || !/本报讯|来源[：:]/.test(head) ? 'minutes' : 'news';
}
