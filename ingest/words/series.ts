/**
 * Kinds of meeting are open: whatever ends in 会 or 会议 and is convened. What is listed are the words such a kind is built of, so that it
 * is told from the body and the matter before it (县政府 | 古镇消防 | 现场办公会).
 * Ambiguous: 工作 belongs to a kind only right before 会 or 例会; 主任, 主席, 书记 are offices where a name follows.
 */
export const kindStems: readonly string[] =
  '办公 办公扩大 全体成员 联席 碰头 碰头协调 协调 调度 推进 座谈 现场 专题 常务 全体 主任 主席 书记 总经理 董事长 会长 秘书长 常委 局务 院务 校务 部务 委务 厅务 所务 行务 社务 馆务 村务 班务 司务 站务 理事 常务理事 董事 监事 代表 村民 村民代表 居民 居民代表 户主 职工 职工代表 党员 党员代表 会员 会员代表 团员 团代 学生代表 理论学习 中心组 理论学习中心组 学习 党政 党政班子 班子 领导班子 两委 三委 支委 会商 研判 分析 审议 审查 评审 论证 听证 咨询 动员 部署 动员部署 总结 表彰 述职 评议 民主生活 组织生活 恳谈 议事 协商 洽谈 对接 通气 通报 发布 新闻发布 吹风 视频 电视电话 电话 网络 例 周例 月例 季例 工作例 领导小组 审判委员 检察委员 审委 检委 评审委员 扩大 议政 预备 联组 小组 分组 三级干部 干部 大 联合 紧急 临时 务虚 民主 评标 交流 汇报 反馈 讲评 点评 调研 督办 督查 督导 约谈 圆桌 专项 恳亲 誓师 启动 职代 教代 党代 两代 妇代 工代 学代 人代 一事一议 行政办公 行政 党政办公'.split(
    ' ',
  );

/** Bodies whose name, with 会议 behind it, is also the kind of their meeting: 县政府党组会议 is the party group's, and of the kind 党组会议. */
export const organs: readonly string[] =
  '党组 党委 党工委 工委 常委会 常务委员会 主席团 董事会 理事会 监事会 党支部 党总支 领导小组 党委班子 总支委员会 支部委员会 支委会 村民委员会 业主委员会 审判委员会 检察委员会'.split(
    ' ',
  );

/** Written forms of one kind, where the same meeting is numbered under both. Others stay as written. */
export const sameKind: Readonly<Record<string, string>> = {
  常务会: '常务会议',
  政府常务会议: '常务会议',
  专题会: '专题会议',
  党组会: '党组会议',
  党委会: '党委会议',
  党工委会: '党工委会议',
  常委会议: '常委会会议',
  常委会: '常委会会议',
  常务委员会: '常委会会议',
  常务委员会会议: '常委会会议',
  全体会: '全体会议',
  全会: '全体会议',
  全体成员会议: '全体会议',
  主任会: '主任会议',
  主席会: '主席会议',
  主席团会: '主席团会议',
};
