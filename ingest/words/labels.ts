/**
 * Labels: the words that open a line of the roster, the header block or the distribution list.
 * Ambiguous: 参加 and 出席 also stand in sentences, 发 and 报 and 送 are common verbs, 记录 may be the kind of paper (会议记录);
 * so a label without a colon counts only when a blank and a list of names follow it.
 */
import type { Role } from '../record.ts';

export type FieldKind =
  | 'roster'
  | 'distribution'
  | 'time'
  | 'place'
  | 'issued'
  | 'published'
  | 'issuer'
  | 'source'
  | 'title'
  | 'number'
  | 'topic'
  | 'item'
  | 'people'
  | 'other';

/** Words of presence, and what may follow them in a label. Every pair is a label: 列席 + 人员, 请假 + 领导. */
const attending =
  '人员 人 会议 会议人员 会议的人员 领导 同志 委员 成员 代表 常委 对象 单位 单位及人员 班子成员 情况 会议领导 会议同志 会议单位 会议成员 会议委员 会议代表 嘉宾'.split(
    ' ',
  );
/** Whose presence a label tells, behind such a word: 出席主席团成员, 列席县政府党组成员. */
export const attendees =
  /^(?:会议)?的?((?:[^，。；、要求应须请于在]{1,12})?(?:成员|委员|代表|领导|人员|负责人|负责同志|同志|常委|理事|董事|监事|嘉宾|专家|主席|主任|书记|委员会组成人员|党员|村民|居民|职工|会员|教师|股东|业主|家长))$/;
const family = (stems: string, tails: readonly string[], more = ''): string =>
  [
    ...stems.split(' ').flatMap((stem) => [stem, `会议${stem}`, ...tails.flatMap((tail) => [stem + tail, `会议${stem}${tail}`])]),
    ...(more === '' ? [] : more.split(' ')),
  ].join(' ');

/** The words of presence of each role that a label may open with. */
export const presenceStems: Readonly<Record<'present' | 'invited' | 'observer' | 'absent', string>> = {
  present: '出席 参加 参会 到会 与会 实到 应到 应出席 实际出席 实际到会',
  invited: '应邀出席 应邀列席 应邀参加 应邀到会 应邀 特邀 特邀列席 特邀参加 特邀出席 邀请 邀请列席 邀请参加 邀请出席',
  observer: '列席 旁听',
  absent:
    '请假 缺席 未到 未出席 未参加 未参会 未到会 因事请假 因病请假 因公请假 因事缺席 因公缺席 因病缺席 因故缺席 因故请假 因公出差 请假缺席 缺席请假 请销假 未能到会 未能参会 未能出席 未能参加 未能与会 未与会',
};

export const rosterLabels: Readonly<Record<Exclude<Role, 'speaker' | 'mentioned'>, string>> = {
  chair: family('主持 召集', ['人', '人员', '领导', '会议', '者', '同志'], '会议主持人姓名'),
  present: family(presenceStems.present, attending, '党组成员 主席团成员 出席人大代表'),
  invited: family(presenceStems.invited, attending),
  observer: family(presenceStems.observer, attending, '列席及工作人员'),
  absent: family(presenceStems.absent, [...attending, '及原因', '及事由', '人员及原因'], '缺席（请假）'),
  recorder: family(
    '记录 纪录 记录整理 整理 纪要整理 纪要起草 起草 拟稿 撰稿 撰写 纪要撰写 速记 记录及整理',
    ['人', '人员', '员', '者'],
    '纪要人 书记员 会议秘书',
  ),
};

/** Of the labels of numbers those of a portal's own index, and of the others those of what a record is about. */
export const indexLabels: ReadonlySet<string> = new Set('索引号 索 信息索引号'.split(' '));
export const subjectLabels: ReadonlySet<string> = new Set('主题分类 信息分类 内容分类 组配分类 法定主动公开分类'.split(' '));

export const fieldLabels: Readonly<Record<Exclude<FieldKind, 'roster'>, string>> = {
  distribution: '分送 主送 抄送 发送 报送 送 发 报 抄报 印送 分发 抄发 送达 主送单位 抄送单位 发至 主报 呈报 呈送 发送单位 送发',
  time: '时间 会议时间 开会时间 召开时间 会议日期 日期',
  place: '地点 会议地点 开会地点 召开地点 会址',
  issued: '生成日期 成文日期 制发日期 印发日期 签发日期 成文时间 生成时间 形成日期 印发时间 制作日期',
  published: '发布时间 发布日期 公开日期 公开时间 发文日期 更新时间 上传时间 录入时间 刊发时间 时间来源',
  issuer:
    '发布机构 发文机关 发文单位 制发机关 发文机构 公开主体 公开机构 发布单位 印发机关 责任部门 公开单位 成文单位 公开责任部门 信息来源单位 制发单位 发布主体 印发单位 发布部门 发文部门 公开部门 制文机关',
  source: '来源 本文来源 信息来源 稿源 文章来源 稿件来源 供稿 供稿单位 来稿单位',
  title: '信息名称 标题 名称 文件名称 信息标题 公文名称',
  number: '文号 发文字号 文件编号 文件号 编号 索引号 索 期号 信息索引号 发文文号',
  topic:
    '议题 会议议题 议程 会议议程 主要议题 会议内容 会议主题 主题 研究事项 会议名称 议定事项 会议事项 会议议定事项 会议决定事项 会议议题及议定意见 会议研究内容 议题及议定事项 会议记录内容',
  // Within an item: who proposed it, what was said, what was decided. Never a field of the record.
  item: '汇报单位 汇报部门 汇报人 主汇报人 提请单位 提请部门 提交单位 提交部门 提出单位 提议单位 报告单位 报告人 议题单位 上会单位 提报单位 起草单位 讨论情况 审议情况 研究情况 议题情况 汇报情况 情况汇报 讨论意见 审议意见 会议意见 与会意见 会议决定 会议决议 会议议定 会议研究 会议要求 会议明确 决议 决定 议定 议定意见 决定事项 审议结果 研究结果 讨论结果 审议结论 会议结论 研究意见 处理意见 表决情况 表决结果 责任单位 责任部门及人员 牵头单位 牵头部门 配合单位 配合部门 协办单位 主办单位 责任领导 分管领导 完成时限 办理时限 完成时间 落实单位',
  people: '记者 通讯员 编辑 责任编辑 责编 作者 审核 校对 编审 审校 一审 二审 三审 初审 终审 签发 签发人 审签 责任人 供稿人 摄影 撰文 文',
  other:
    '公开方式 公开类别 法定主动公开分类 主题分类 内容概述 废止日期 失效日期 有效性 信息分类 主题词 关键词 公开形式 公开范围 点击数 浏览次数 阅读次数 点击量 浏览量 字号 访问量 打印 分享 密级 紧急程度 联系人 联系电话 备注 附件 体裁分类 组配分类 服务对象 生效日期 时效性 信息类别 内容分类 是否有效 效力状态 浏览 阅读 共印 份数 公开程序 公开时限 体裁',
};
