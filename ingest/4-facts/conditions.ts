/**
 * Conditions: what a decision hangs on (在确保资金安全的前提下, 待评估完成后). Only in sentences that decide.
 */
import type { View } from '../2-lines.ts';
import { matchesOf } from '../matches.ts';
import type { Span } from '../record.ts';
import { piecesBehind, signSet } from '../signs.ts';
import { addOnce, type Noted, note } from './note.ts';

const endsSentence = signSet('。；');
const decides = /同意|通过|批准|实施|再议|暂缓|决定|印发|提交|启动|拨付|支付/;
const condition =
  /在[^，。；]{2,40}的?(?:前提|条件|基础)下|(?:待|须待|需待)[^，。；]{2,40}?(?:后|之后)(?=[，]?(?:再|方可|按|由|提交|报|启动|实施|予以|另行|组织|$))|以[^，。；]{2,30}为(?:前提|条件)|[^，。；]{2,30}后方可(?=[^，。；])/g;

/** Without one of these no condition stands in a text. */
const hint = /前提|条件|基础|待|方可/;

/** The conditions of one item, as written, once each. */
export function readConditions(view: View, spans: readonly Span[]): Noted[] {
  const list: Noted[] = [];
  for (const span of spans) {
    let at = span.start;
    const whole = view.flat.slice(span.start, span.end);
    if (!hint.test(whole)) continue;
    for (const text of piecesBehind(whole, endsSentence)) {
      if (decides.test(text))
        for (const found of matchesOf(text, condition)) {
          const words = found[0].replace(/方可$/, '');
          addOnce(list, note(view, at + found.index, at + found.index + words.length, 'conditions'));
        }
      at += text.length;
    }
  }
  return list;
}
