/**
 * Words that stand in front of an office or its body and are no part of it: verbs, particles, the meeting itself.
 * Ambiguous: 的, 对, 向, 就 stand in names of people and bodies too, 学习 in 学习委员; what stands behind decides by weight.
 */
export const titleStops: readonly string[] =
  '学习 学习了 传达 听取 听取了 同意 会上 会议 任命 免去 贯彻 精神 感谢 根据 按照 落实 给予 授予 接受 关于 提请 审议 研究 讨论 提名 聘任 聘请 推荐 通报 处理 处分 的 了 是 在 对 就 向 还 也 将 为 受 称 被 由 以及 主持 出席 列席 参加 召开 举行 通过 邀请 委托 强调 指出 要求 讲话 随后 分别 先后 其中 包括 围绕 针对 汇报 报告 一致 该 除'.split(
    ' ',
  );
