/**
 * Words of headings and titles that say how a matter is dealt with and not what it is about. One that could be a matter itself
 * (土地, 安全, 教育) does not belong here; what stands in more than half of the headings is left out without being listed.
 */
const lines = [
  // what a meeting does
  '关于 审议 审定 审查 听取 研究 讨论 学习 传达 贯彻 落实 通报 部署 安排 提请 提交 提出 决定 通过 同意 原则 汇报 报告 讲话 指示 批示 精神 会议',
  // kinds of papers
  '送审 稿 试行 方案 意见 办法 规划 计划 通知 请示 草案 送审稿 征求意见稿 修订稿 细则 规定 条例 纪要 文件 事项 议题 协议 纲要 措施 清单 名单',
  // ties and fillers
  '的 和 与 及 或 等 对 为 由 将 向 并 在 从 到 以 按 于 把 被 第 次 届 有关 相关 若干 进一步 以及 及其 其他 部分 重要 重点 主要 具体 情况 问题 工作 事宜 进行 开展 加强 推进 推动 做好 完善 加快 促进 提升 提高 深化 强化 全面 实施 执行 制定 修订 调整 组织 管理 建设 发展 服务 项目',
  // names of bodies and papers that say nothing of the matter
  '中华 中华人民 人民 共和国 人民政府 政府 国民 社会 大会 全会 党组 常委 委员 集团 中心 总书记 习近平总书记 新时代 中国 中央 行动 工程 保障 综合 标准',
  // places and times as such
  '全县 全市 全区 全省 全国 我县 我市 我区 本县 本市 本区 年度 上半年 下半年 季度 一季度 二季度 三季度 四季度 月份 近期 当前 下一步 今年 明年',
];
/** The list as a set. */
export const stopWords: ReadonlySet<string> = new Set(lines.flatMap((line) => line.split(' ')));
