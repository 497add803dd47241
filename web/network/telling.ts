/**
 * The telling words of a title, for a label: 审议县住建局提交的《…》, 关于…的意见 and their kin stand in thousands of headings and tell
 * nothing. What is left stands in the title in the same words; the whole title stays in the tooltip and the table.
 */
import type { NodeKind } from '../shapes.ts';

/** Shorter than this, what is left would tell less than the whole. */
const fewest = 4;
/** A title this long is no title but a passage: it is only cut. UTF-16 code units; no rule may take long. */
const longest = 300;

const action = '传达学习|学习贯彻|听取和审议|听取并审议|审议|审查|审定|审核|听取|研究讨论|讨论研究|研究|讨论|传达|学习|通报|解读|宣读|部署';
/** 研究生, 学习型, 讨论稿, 审议意见, 通报表扬: the word is part of another. */
const inWord = '(?!生|院|所|室|会|中心|成果|型|稿|意见|表扬|批评|期|制度)';
const agreed = '原则通过|原则同意|通过|同意|批准|决定';
/** What the meeting did: 会议还听取了, 审议并原则同意. */
const does = new RegExp(
  `^(?:会议)?(?:还|又|再次)?(?:组织|集体)?(?:了)?(?:${action})${inWord}(?:(?:和|并|、)?(?:${action}|${agreed})${inWord})*了?`,
  'u',
);
/** Who proposed it: 县住建局提交的, 由县司法局起草的. */
const brought = /^由?[^，。；《》]{2,30}?(?:提交|提请|提出|起草|报送|上报|呈报)(?:审议)?的/u;
/** 县发改局关于…: who it is by, and the word after which it says what it is about. */
const about = /^[^，。；《》〈〉<>“”]{0,24}?关于/u;
/** 的若干意见, 的实施意见, 的汇报: what kind of text it is, where 关于 has opened it. */
const ofKind =
  /的(?:若干|实施|指导|工作|专项|综合)*(?:意见|通知|决定|决议|报告|汇报|请示|公告|通报|说明|议案|复函|批复|方案|办法|规定|建议)$/u;
/** A draft mark, who reports, where it stands in brackets at the end. */
const note = /[（(][^（()）]*(?:稿|草案|试行|提请|提交|汇报|汇报人[^（()）]*|暂名)[)）]$/u;
const matters = /(?:的?(?:有关|相关))?(?:情况|事项|事宜|问题)$/u;
/** 关于印发《…》的通知: the text within is what it is about. */
const issued = /^(?:印发|转发|批转|公布|发布|下发)(?=[《〈<])/u;
/** Titles in marks and nothing else but notes, 和 and marks between them, or what was asked of it after. */
const onlyTitles = /^(?:(?:《[^《》]+》|〈[^〈〉]+〉|<[^<>]+>)(?:[（(][^（()）]*[)）])?[、和及]?)+(?:文件)?(?:精神|情况)?(?:[。，；].*)?$/u;
const inMarks = /《([^《》]+)》|〈([^〈〉]+)〉|<([^<>]+)>/gu;

const kept = (text: string, cut: string): string => (cut.length >= fewest ? cut : text);

/** What a title is about, without the words around it. */
function coreOf(title: string): string {
  const text = kept(title, title.replace(note, ''));
  if (onlyTitles.test(text)) {
    const [first, ...more] = [...text.matchAll(inMarks)].map(([, a, b, c]) => a ?? b ?? c ?? '');
    if (first) return coreOf(first) + (more.length ? `等${more.length + 1}件` : '');
  }
  if (!about.test(text)) return text;
  const subject = text.replace(about, '').replace(ofKind, '');
  if (issued.test(subject)) return coreOf(subject.replace(issued, ''));
  return kept(text, subject);
}

/** What a heading of an item is about: also without what the meeting did with it, and who proposed it. */
function itemCore(heading: string): string {
  const text = heading.replace(/[。；]$/u, '');
  const done = text.replace(does, '');
  const core = coreOf(kept(text, done === text ? text : done.replace(brought, '')));
  return kept(core, core.replace(note, '').replace(matters, ''));
}

/** The words of a label for a node of a kind, uncut. */
export function tellingWords(kind: NodeKind, title: string): string {
  const text = title.replace(/\s+/gu, ' ').trim();
  if (text.length > longest) return text;
  return kind === 'Item' ? itemCore(text) : kind === 'Document' ? coreOf(text) : text;
}

/** A text cut in its middle: what stands at its beginning and what it ends in tell more than what is between. */
export function cutMiddle(text: string, length: number): string {
  const letters = [...text];
  if (letters.length <= length) return text;
  const head = Math.ceil((length - 1) * 0.6);
  return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - (length - 1 - head)).join('')}`;
}
