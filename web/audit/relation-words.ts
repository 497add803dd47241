/** What a claim asks and what was read, in words: relations, roles and decisions. */
import type { SaidRelation } from '../shapes.ts';
import type { Lang } from '../state.ts';

const words: Readonly<Record<SaidRelation, readonly [zh: string, en: string]>> = {
  chair: ['主持', 'chaired'],
  present: ['出席', 'was present'],
  invited: ['应邀', 'was invited'],
  observer: ['列席', 'observed'],
  absent: ['缺席', 'was absent'],
  recorder: ['记录', 'took the minutes'],
  speaker: ['发言', 'spoke'],
  mentioned: ['提到', 'is mentioned'],
  title: ['职务', 'office'],
  date: ['日期', 'day'],
  items: ['议题数', 'number of items'],
  approved: ['同意', 'approved'],
  'approved-in-principle': ['原则同意', 'approved in principle'],
  revise: ['修改', 'to revise'],
  issue: ['印发', 'to issue'],
  implement: ['实施', 'to implement'],
  forwarded: ['转报', 'forwarded'],
  deferred: ['暂缓', 'deferred'],
  submitted: ['提请', 'submitted by'],
  told: ['交办', 'told to act'],
  appointed: ['任命', 'appointed'],
  dismissed: ['免去', 'dismissed'],
  resigned: ['辞去', 'resigned'],
  elected: ['当选', 'elected'],
  votes: ['票数', 'votes'],
  figure: ['数额', 'figure'],
  numbered: ['文号', 'number'],
};

/** Words that stand within what is asked or read of who is told to act. */
const within: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  lead: ['牵头', 'leading'],
  support: ['配合', 'supporting'],
  by: ['至', 'by'],
};

/** What is asked or read, beside its relation, in a language. */
export const askedWords = (relation: SaidRelation, text: string, lang: Lang): string =>
  relation === 'told' ? text.replace(/(?<= )(?:lead|support|by)(?= |$)/gu, (word) => within[word]?.[lang === 'zh' ? 0 : 1] ?? word) : text;

/** A relation in a language. */
export const relationWord = (relation: SaidRelation, lang: Lang): string => words[relation][lang === 'zh' ? 0 : 1];
