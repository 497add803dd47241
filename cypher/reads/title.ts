/**
 * A title taken apart by rule: what it is about, and what versions of one title differ by. Titles whose rest is the same are
 * *alike by rule*; whether they are one document no rule can say.
 */

/** What two titles differ by, in the order told: draft or trial marks, years and plan periods, 关于印发…的通知 and its kin, the place, small words. */
export const titleRules = ['stage', 'edition', 'issue', 'amend', 'repeal', 'place', 'words'] as const;
export type TitleRule = (typeof titleRules)[number];
type Act = 'issue' | 'amend' | 'repeal' | null;

export interface TitleParts {
  /** What is left when all the rest is taken off. */
  core: string;
  stage: string;
  edition: string;
  act: Act;
  place: boolean;
  /** The core with its small words and marks. */
  plain: string;
}

const acts: readonly (readonly [Act, string])[] = [
  ['issue', '印发|公布|发布|下发'],
  ['amend', '修改|修订|修正'],
  ['repeal', '废止'],
];
const act = acts.map(([, words]) => words).join('|');
/** …关于印发〈A〉〈B〉的通知: the titles inside, with marks of any kind. */
const marked = new RegExp(`^.*?关于(?:宣布)?(${act})[部分]*[〈《<].+[〉》>].*(?:通知|决定|公告|命令|意见)$`, 'u');
/** 关于印发A的通知: without marks. */
const bare = new RegExp(`^.*?关于(?:宣布)?(${act})([^〈《<]+)的(?:通知|决定|公告|命令)$`, 'u');
const inside = /[〈《<]([^〈《<〉》>]+)[〉》>](（[^）]*）)?/gu;

const stages =
  '送审稿|讨论稿|征求意见稿|审议稿|审查稿|报批稿|报审稿|修改稿|修订稿|代拟稿|初稿|草稿|(?:修订|修正)?草案(?:送审稿)?|试行|暂行|修订|修订版|修正|修正案|稿';
const inBrackets = new RegExp(`[（(]([^（()）]*?)(${stages})[)）]`, 'gu');
const atEnd = /(?:(?:修订|修正)?草案|征求意见稿|送审稿|讨论稿)$/u;
/** 暂行办法, 试行规定: the mark stands before the kind of text. */
const beforeKind = /(?:暂行|试行)(?=(?:管理)?(?:办法|规定|条例|细则|意见|方案|规则|标准|制度)$)/u;
const editions =
  /[（(]?(?<!\d)(?:19|20)\d{2}(?!\d*号)(?:年?[-—–~至到](?:19|20)?\d{2,4})?(?!\d)(?:年度|年)?版?[)）]?|[一二][〇零○九]\S{2}年(?:度)?|[“"]?十[一二三四五六]五[”"]?(?:时期)?|第十[一二三四五六]个五年/gu;
const small = /^关于|[的之]|[^\p{L}\p{N}]/gu;
/** A rest that any title may have says nothing of what it is about. */
const general =
  /^(?:实施|工作|管理|暂行|若干|具体|年度|重点|行动)*(?:方案|办法|意见|规划|计划|报告|规定|条例|细则|通知|决定|措施|要点|安排)?$/u;
const shortest = 4;
/** Longer ones are compared as they stand: no rule is needed there, and none may take long. UTF-16 code units. */
const longest = 300;

/** The parts of a title in a scope: one entry, or one for each title inside a title. */
export function partsOf(title: string, scope: string): TitleParts[] {
  const text = title.replace(/\s+/gu, '');
  if (text.length > longest) return [{ core: text, stage: '', edition: '', act: null, place: false, plain: text }];
  const outer = marked.exec(text);
  if (outer) return [...text.matchAll(inside)].map(([, inner, mark]) => parts(`${inner}${mark ?? ''}`, scope, actOf(outer[1])));
  const plain = bare.exec(text);
  return [plain ? parts(plain[2] as string, scope, actOf(plain[1])) : parts(text, scope, null)];
}

const actOf = (word: string | undefined): Act => acts.find(([, words]) => words.split('|').includes(word ?? ''))?.[0] ?? null;

function parts(title: string, scope: string, of: Act): TitleParts {
  // What stands in the brackets before a draft mark is a year: （2020年修订）.
  const bracketed = [...title.matchAll(inBrackets)].map(([, , mark]) => mark as string);
  const end = takeOff(title.replace(inBrackets, '$1'), atEnd);
  const trial = takeOff(end.rest, beforeKind);
  const { rest, taken: years } = takeOff(trial.rest, editions);
  const local = `关于${scope}`;
  const placed = rest.startsWith(local) ? `关于${rest.slice(local.length)}` : rest.startsWith(scope) ? rest.slice(scope.length) : null;
  const plain = placed ?? rest;
  return {
    core: plain.replace(small, ''),
    stage: [...bracketed, ...end.taken, ...trial.taken].join(''),
    edition: years.map((year) => year.replace(/[^\p{L}\p{N}]/gu, '')).join(' '),
    act: of,
    place: placed !== null,
    plain,
  };
}

/** A text without what a pattern finds in it, and what that was. */
function takeOff(text: string, pattern: RegExp): { rest: string; taken: string[] } {
  return { rest: text.replace(pattern, ''), taken: text.match(pattern) ?? [] };
}

/** By which rules two titles are versions of one; null where they are not. */
export function versionRules(a: readonly TitleParts[], b: readonly TitleParts[]): TitleRule[] | null {
  for (const one of a) {
    if (one.core.length < shortest || general.test(one.core)) continue;
    const other = b.find(({ core }) => core === one.core);
    if (other) return differences(one, other);
  }
  return null;
}

function differences(a: TitleParts, b: TitleParts): TitleRule[] {
  const apart: Record<TitleRule, boolean> = {
    stage: a.stage !== b.stage,
    edition: a.edition !== b.edition,
    issue: a.act !== b.act && (a.act === 'issue' || b.act === 'issue'),
    amend: a.act !== b.act && (a.act === 'amend' || b.act === 'amend'),
    repeal: a.act !== b.act && (a.act === 'repeal' || b.act === 'repeal'),
    place: a.place !== b.place,
    words: a.plain.replace(/^关于/u, '') !== b.plain.replace(/^关于/u, ''),
  };
  return titleRules.filter((rule) => apart[rule]);
}

/** The draft mark printed right after a title, which the title itself does not hold: 送审稿. Null where there is none. */
export function draftMark(after: string): string | null {
  // A title is wrapped and padded as any text is: blanks mean nothing.
  const found = /^[》〉”]?[（(]([^（()）]{0,10}(?:稿|草案|试行))[)）]/u.exec(after.slice(0, 60).replace(/\s+/gu, ''));
  return found ? (found[1] as string) : null;
}
