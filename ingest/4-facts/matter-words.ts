/** What a clause says beside its verb: whether it names a matter at all, only says when, explains, grants. */
import type { Frame } from '../words/frames.ts';

/** Frames that make a clause a matter. */
export const matters: ReadonlySet<Frame> = new Set<Frame>(['hear', 'study', 'deliberate', 'pass', 'appoint', 'arrange', 'review', 'hold']);
/** Settles a matter where it is done (决定了报告人, 议定了三项工作) or says what the decision does (决定授予…); else what follows is an order. */
export const settles = /^(?:决定|议定|商定|敲定|明确|确定)/;
/** What the meeting itself tells: 会议通报了…, 宣读了…; not 会议说明, 会议介绍. */
export const announced = /^(?:通报|宣读)/;
const nothing =
  '(?:分管|各自|其他|其它|有关|相关|当前|下一?(?:步|阶段|个月|季度)|近期|今后一段时间)(?:有关|的|重要|重点|主要|工作)*(?:事项|事宜|工作|问题|情况|议题)?';
export const noMatter = new RegExp(
  `(?:研究|讨论|审议|听取|通报|汇报|介绍|部署|安排|通过)了?${nothing}$|听取了?(?:工作|有关|相关)+(?:汇报|报告)$|(?:就|对|围绕|针对)(?:${nothing}|[此该这其][^，]{0,12}?)(?:进行|作|做)了?[^，]{2,8}$|^会议(?:组织|开展|研究决定|研究认为)$|(?:回顾|总结)了?[^，。；]*(?:成绩|经验|收获|不足|成果|成效|历程)$|(?:明确|确定)了?[^，。；]*(?:任务|要求|方向|思路|目标|责任|措施|重点|分工|时间)$|交流发言|(?:研究|讨论|审议|通过|同意)了?[该此这][^，。；]{1,8}$|(?:如下|以下)(?:事项|议题)?[：:]?$|有关[^，。]{0,12}等(?:事项|工作)$|提交(?:本次|此次)?会议[^，。]{0,6}的(?:议案|议题|事项)$`,
);
/** What a study leads to is part of it: 研究我县贯彻落实意见. */
export const consequence = /贯彻(?:落实|执行)?(?:意见|措施|举措|工作|方案|办法)$/;
/** Explains what is studied: it belongs to the study, and who does it brought it. */
export const explains = /^(?:作|做)?了?[^，。；]{0,8}(?:解读|讲解|辅导|授课)|^领学/;
/** Says no more than that somebody spoke. */
export const speech = /(?:讲话|(?<!汇报|交流)发言|致辞|动员|要求|安排|部署|点评|总结|答复|表态)$/;
/** Only says when: 听取汇报后, 审议过程中. */
export const adverbial = /(?:后|之后|时|之际|期间|过程中|基础上|之前|以来)$/;
/** Single appointments belong to the clause that names the matter (通过了人事任免事项：任命…). */
export const personnel = /(?:人事|任免|干部|辞职)/;
export const single = /^(?:并|还)*(?:决定)?(?:任命|免去|接受|补选|增补|批准任命|同意)/;
/** After ；: a request granted is a matter of its own (；同意某局关于…的请示). */
export const grants =
  /^(?:并|还)?(?:原则|一致)?(?:同意|批准)了?[^，。；]{2,40}关于[^，。；]{2,60}的?(?:请示|方案|意见|建议|报告|申请|事宜|议案|汇报)$/;
/** A request that the meeting grants without a word of dealing with it: a matter of its own, if none before was about it. */
export const granted =
  /(?:同意|批准)了?[^，。；]{2,40}(?:关于|提出的|提交的|报送的)[^，。；]{2,60}(?:请示|方案|申请|议案|报告)$|(?:同意|批准)了?《[^《》]+》$/;
/** 审议了五个报告，|分别是甲的《…》，乙的《…》: the list of what was counted. */
export const listing = /^(?:分别[是为]|即|包括)/;
