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
  | 'people'
  | 'other';

export const rosterLabels: Readonly<Record<Exclude<Role, 'speaker' | 'mentioned'>, string>> = {
  chair: '主持 主持人 会议主持 会议主持人 召集 召集人 主持会议 会议召集人 主持领导',
  present:
    '出席 出席人员 出席人 出席会议 出席会议人员 出席领导 出席委员 出席成员 出席代表 参加 参加人员 参加人 参加会议 参加会议人员 参加领导 参加单位及人员 参会 参会人员 参会人 参会领导 到会 到会人员 与会 与会人员 应到 实到 实到人员 出席同志 参加同志 会议参加人员 会议出席人员 参会成员 出席常委 参会委员 与会领导 参加对象 到会委员 到会领导 出席班子成员 党组成员 会议出席',
  invited:
    '应邀出席 应邀列席 应邀参加 应邀到会 应邀 特邀 特邀列席 特邀人员 特邀参加 特邀出席 邀请 邀请列席 邀请人员 邀请参加 特邀代表 特邀嘉宾 应邀出席人员 应邀参加人员 应邀列席人员 邀请领导 特邀领导',
  observer:
    '列席 列席人员 列席人 列席会议 列席会议人员 列席领导 列席代表 列席单位及人员 列席同志 会议列席人员 列席单位 旁听 旁听人员 会议列席',
  absent:
    '请假 请假人员 请假人 缺席 缺席人员 缺席人 未到 未到人员 未出席 未参加 未参会 因事请假 因病请假 因公请假 因事缺席 因公缺席 因故缺席 因故请假 请假委员 未到会 未到会人员 未出席人员 缺席委员 请假同志 请假领导 缺席及原因 因公出差 缺席情况',
  recorder:
    '记录 记录人 记录人员 会议记录 会议记录人 记录员 整理 整理人 纪要整理 记录整理 会议整理 纪要起草 撰稿 纪要人 起草 起草人 拟稿 拟稿人 纪录 纪录人 会议纪录 书记员',
};

export const fieldLabels: Readonly<Record<Exclude<FieldKind, 'roster'>, string>> = {
  distribution: '分送 主送 抄送 发送 报送 送 发 报 抄报 印送 分发 抄发 送达 主送单位 抄送单位 发至 主报 呈报 呈送 发送单位 送发',
  time: '时间 会议时间 开会时间 召开时间 会议日期 日期',
  place: '地点 会议地点 开会地点 召开地点 会址',
  issued: '生成日期 成文日期 制发日期 印发日期 签发日期 成文时间 生成时间 形成日期 印发时间 制作日期',
  published: '发布时间 发布日期 公开日期 公开时间 发文日期 更新时间 上传时间 录入时间 刊发时间 时间来源',
  issuer:
    '发布机构 发文机关 发文单位 制发机关 发文机构 公开主体 公开机构 发布单位 印发机关 责任部门 公开单位 成文单位 公开责任部门 信息来源单位 制发单位 发布主体 印发单位',
  source: '来源 信息来源 稿源 文章来源 稿件来源 供稿 供稿单位 来稿单位',
  title: '信息名称 标题 名称 文件名称 信息标题 公文名称',
  number: '文号 发文字号 文件编号 文件号 编号 索引号 索 期号 信息索引号 发文文号 字号',
  topic:
    '议题 会议议题 议程 会议议程 主要议题 会议内容 会议主题 主题 研究事项 会议名称 议定事项 会议事项 会议议定事项 会议决定事项 会议议题及议定意见 会议研究内容 议题及议定事项 会议记录内容',
  people: '记者 通讯员 编辑 责任编辑 责编 作者 审核 校对 编审 审校 一审 二审 三审 初审 终审 签发 签发人 审签 责任人 供稿人 摄影 撰文 文',
  other:
    '公开方式 公开类别 法定主动公开分类 主题分类 内容概述 废止日期 失效日期 有效性 信息分类 主题词 关键词 公开形式 公开范围 点击数 浏览次数 阅读次数 点击量 浏览量 字号 访问量 打印 分享 密级 紧急程度 联系人 联系电话 备注 附件 体裁分类 组配分类 服务对象 生效日期 时效性 信息类别 内容分类 是否有效 效力状态 浏览 阅读 共印 份数 公开程序 公开时限 体裁',
};
