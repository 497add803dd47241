/**
 * Decisions of one item: what the meeting approved, wanted revised, issued, carried out, passed on or put off, and to whom.
 */
import { type DecisionKind, decisionKinds } from '../../cypher/enumerations.ts';
import type { View } from '../2-lines.ts';
import { matchesOf } from '../matches.ts';
import type { Span } from '../record.ts';
import { piecesBehind, signSet } from '../signs.ts';
import * as words from '../words/decisions.ts';
import { decidesByNumber } from './by-number.ts';
import { addOnce, type Noted, note } from './note.ts';
import { acceptable, isReceiver, receiverIn, receivers } from './receivers.ts';

export interface Decisions {
  decisions: Noted<DecisionKind>[];
  forwarded: Noted[];
}
const endsSentence = signSet('。！？');
const remarks =
  /^(?:会议|会上)?(?:还|同时|一致)?(?:指出|强调|要求|认为|听取)|^(?:[^，。；]{0,30}，)?[^，。；]{2,24}(?:指出|强调|要求|表示)[，：]/;
/** The verbs of a clause that decide whatever the matter is. */
const decides = /通过|批准|审定|任命|免去|选举|补选|推选|推举|增补|票决|同意|接受/;
const deciding =
  /会议.{0,12}(?:同意|通过|决定|议定|批准)|原则上?同意|原则上?通过|审议通过|表决通过|一致通过|(?:均|都)(?:已|获)?(?:通过|批准)|要求(?:根据|按)|决定|议定|修改.{0,6}后|完善.{0,6}后|调整.{0,6}后|拟提请|同意|(?:审定|审议|研究|批准|备案)后|备案/;

/** Reads the decisions in the spans of the flat text, in the order of the kinds; `verb` is that of the item's own clause, where it has one. */
export function readDecisions(
  view: View,
  spans: readonly Span[],
  speakers: ((paragraph: string) => boolean) | null,
  verb?: Span,
): Decisions {
  const result: Decisions = { decisions: [], forwarded: [] };
  const add = (kind: DecisionKind, from: number, to: number): void =>
    addOnce(result.decisions, note<DecisionKind>(view, from, to, `decisions/${kind}`, kind));
  let decided = false;
  for (const span of spans) {
    const paragraph = view.flat.slice(span.start, span.end);
    if (speakers?.(paragraph)) continue;
    let at = span.start;
    // What a deciding sentence began goes on (由某科印发, 以上人选提请县委研究) until the meeting only remarks.
    for (const piece of piecesBehind(paragraph, endsSentence)) {
      if (remarks.test(piece)) decided = false;
      decided = decided || deciding.test(piece.includes('《') ? piece.replace(/《[^《》]*》/g, '') : piece);
      if (!decidesByNumber(piece)) sentenceDecisions(view, piece, at, decided, add, result);
      at += piece.length;
    }
  }
  if (verb && decides.test(view.flat.slice(verb.start, verb.end)) && result.decisions.every(({ value }) => !settled.has(value)))
    add('approved', verb.start, verb.end);
  result.decisions.sort((a, b) => decisionKinds.indexOf(a.value) - decisionKinds.indexOf(b.value));
  return result;
}

const settled: ReadonlySet<DecisionKind> = new Set<DecisionKind>(['approved', 'approved-in-principle', 'deferred']);

function sentenceDecisions(
  view: View,
  text: string,
  at: number,
  decides: boolean,
  add: (kind: DecisionKind, from: number, to: number) => void,
  result: Decisions,
): void {
  const hide = text.includes('《') ? text.replace(/《[^《》]*》/g, (title) => '＿'.repeat(title.length)) : text;
  for (const found of hide.includes('原则') ? matchesOf(hide, words.inPrinciple) : [])
    add('approved-in-principle', at + found.index, at + found.index + found[0].length);
  for (const found of matchesOf(hide, words.approved)) {
    const before = hide.slice(Math.max(0, found.index - 12), found.index);
    if (/原则上?(?:性)?$/.test(before) || /原则/.test(found[0]) || isPreposition(hide, found)) continue;
    const core = /(?:同意|通过|批准|任命|免去|任|接受|补选|增补)/.exec(found[0]);
    add('approved', at + found.index + (core?.index ?? 0), at + found.index + found[0].length);
  }
  let deferred = false;
  for (const found of matchesOf(hide, words.deferred)) {
    if (demand.test(hide.slice(0, found.index))) continue;
    deferred = true;
    add('deferred', at + found.index, at + found.index + found[0].length);
  }
  if (!decides && !passedOn.test(hide)) return;
  for (const found of decides ? matchesOf(hide, words.revise) : []) add('revise', at + found.index, at + found.index + found[0].length);
  for (const found of decides ? matchesOf(hide, words.issue) : [])
    if (!/(?:[被经已]|(?<!予)以)$/.test(hide.slice(Math.max(0, found.index - 2), found.index)) || /名义印发/.test(hide))
      add('issue', at + found.index, at + found.index + found[0].length);
  for (const found of decides ? matchesOf(hide, words.implement) : []) {
    const around = hide.slice(Math.max(0, found.index - 6), found.index + found[0].length);
    // 以市政府令公布，自某日起施行: the day belongs to the announcement.
    const announced =
      /起(?:正式|试)?(?:实施|施行|执行)$/.test(found[0]) &&
      /公布|公告|印发|颁布/.test(hide.slice(Math.max(0, found.index - 40), found.index));
    if (!announced && !/印发|公布|公告|暂缓|审定后|执行后/.test(around) && !/印发.{0,4}实施/.test(around))
      add('implement', at + found.index, at + found.index + found[0].length);
  }
  for (const found of matchesOf(hide, words.forwarded)) {
    const [whole, verb = '', receiver = '', end = ''] = found;
    if (
      // 提请会议审议的事项: what it is for, not what becomes of it.
      (hide[found.index + whole.length] === '的' && !hide.slice(0, found.index).endsWith('拟')) ||
      !acceptable(hide, found.index, verb, receiver, end) ||
      (deferred && /再|下次|下一次/.test(hide.slice(Math.max(0, found.index - 2), found.index + 40).split(/[；。]/)[0] ?? ''))
    )
      continue;
    add('forwarded', at + found.index, at + found.index + whole.length);
    let start = found.index + verb.length;
    for (const part of receivers(receiver).map(receiverIn)) {
      const from = text.indexOf(part, start);
      start = from + part.length;
      if (part.length >= 2 && isReceiver(part))
        addOnce(result.forwarded, note(view, at + from, at + from + part.length, 'decisions/receiver'));
    }
  }
}

/** An outsider's demand; that it is refused puts nothing off: 某公司提出的补偿要求，会议不予同意. */
const demand =
  /(?:公司|厂|店|户|商|企业|业主|村民|群众|居民|个人|协会|商会|委员会|等)提出的?[^，。；]{0,30}(?:要求|诉求|请求|申请|主张)，?(?:会议|经研究，?)*$/;

/** An order that hands the matter to a body for its approval passes it on wherever it stands. */
const passedOn = /(?:报|提交|提请|报请|呈报|报送)[^，。；]{2,30}(?:审批|审定|审议|批准|备案|审查|核准|批复|选举|表决|通过|讨论)/;

/** 通过 before a means (通过大数据方式, 通过企业吸引客商) is no decision; after 会议/审议 or before a title it is. */
function isPreposition(text: string, found: RegExpMatchArray): boolean {
  const start = found.index ?? 0;
  const after = text.slice(start + found[0].length, start + found[0].length + 30).split(/[。；]/)[0] ?? '';
  const before = text.slice(Math.max(0, start - 12), start);
  if (words.notApproved.test(before.split(/[，。；：]/).at(-1) ?? '')) return true;
  if (!/通过$/.test(found[0])) return false;
  if (/(?:会议|审议|表决|讨论|研究|一致|票决|协商|决定|议定|全票|予以|获得?)[：:]?(?:并|一致)*通过$/.test(found[0]) || /会议$/.test(before))
    return false;
  return after !== '' && !/^[了＿，]/.test(after);
}
