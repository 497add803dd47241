/**
 * Fixed wording: what every record writes around its facts and what tells nothing by itself.
 * Ambiguous: 召开, 由, 和, 后 are everyday words, so a joint counts only where it is all that stands between facts and marks;
 * 会议指出 is fixed, the exhortation behind it is not.
 */

/** Whole phrases, wherever they stand; matched in the flat text, where `$` is the end of a paragraph. */
export const formulas: readonly RegExp[] = [
  /现将[^。\n]{0,30}(?:纪要|如下)[^。\n]{0,6}/gm,
  /(?:纪要|议定(?:事项)?|决定事项|研究事项|有关事项|主要内容)如下/gm,
  // A title line ends in the kind of meeting and of paper.
  // What stands before is looked at last: at every place of a text it would take long.
  /会议(?:纪要|记录|纪录)(?=$)(?<=^[^\n。]{2,60}?.{4})|(?:纪要|记录|纪录)(?=$)(?<=^[^\n。]{2,60}?.{2})/gm,
  /(?<=^|[。；，：])(?:另外，|此外，|最后，)?(?:会议|会上|与会人员)(?:还|也|并|首先|随后|最后|同时|一致|专题|集中|集体|认真|逐项)*(?:指出|强调|要求|认为|决定|明确|议定|提出|号召|希望|责成|(?:听取|审议|研究|讨论|传达|学习|贯彻|通报|组织)+了?)/gm,
  /会议(?:还|同时)?(?:研究|讨论|审议|听取|通报)(?:决定)?了?(?:其他|其它)(?:有关)?(?:事项|事宜|工作|问题)/gm,
  /(?<=^|[。；，：])(?:会议|会上)(?=(?:一致|原则|表决|审议)*(?:同意|通过|批准))/gm,
  /进行了(?:传达|学习|审议|研究|讨论)+/gm,
  /现(?:予|将[^。\n]{2,60}?)?(?:印发|转发)给你们/gm,
  /请(?:各[^。，\n]{0,12})?(?:认真)?(?:遵照|贯彻|组织|抓好)(?:贯彻)?(?:执行|落实|实施)(?=[。；]|$)/gm,
  /特此(?:通知|纪要|公告|通告|函告|报告)/gm,
  /(?:以下|此页)无正文/gm,
  /此件(?:主动|依申请|不予)?公开(?:发布)?/gm,
  /^(?:散会|会议结束)(?=[。]?$)/gm,
  /本报讯|本网讯/gm,
  /以下(?:简称|称)/gm,
  /共印\d{1,4}份|(?<=日)印发(?=$)/gm,
];

/** Draft marks behind a title: （送审稿）. */
export const draftMarks: readonly string[] =
  '送审稿 讨论稿 征求意见稿 修订稿 修订草案 草案 审议稿 初稿 修改稿 送审 报审稿 草案修改稿 建议表决稿 试点稿 代拟稿 稿'.split(' ');

/** Words that join facts: fixed where nothing else stands between two marks, facts or ends of a line and a fact is beside them. */
export const joints: readonly string[] =
  '会议 会上 召开 召开了 主持召开 主持召开了 举行 举行了 在 于 由 请 经 和 与 及 以及 并 等 后 的 了 同志 参加会议 出席会议 列席会议 到会 提交的 提请的 提出的 关于 其中 纪要 记录 议题 议定 决定 等精神 实施 执行 牵头 配合 会同 负责 参与 因事 因病 因公'.split(
    ' ',
  );
