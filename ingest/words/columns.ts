/**
 * Heads of the columns of a roster that is set as a table: 姓名 单位 职务 备注, or a column each for 出席 列席 请假.
 * Ambiguous: 单位 is also a label of presence (出席单位); 备注 and 说明 tell presence only where their cell does (请假).
 */

export type ColumnKind = 'name' | 'unit' | 'office' | 'presence' | 'signature' | 'none';

export const columnHeads: Readonly<Record<ColumnKind, string>> = {
  name: '姓名 名字 姓名全称 参会人 参会人姓名 参会人员姓名 出席人姓名 人员姓名 与会人员姓名',
  unit: '单位 部门 工作单位 所在单位 参会单位 单位名称 科室 处室 村组 村社区 所属单位 单位及职务 单位职务 工作单位及职务 单位和职务 部门及职务 代表单位 选区 组别 部门职务',
  office: '职务 职称 职务职称 现任职务 党内职务 行政职务',
  presence:
    '身份 角色 参会身份 参会形式 参会方式 参会情况 出席情况 到会情况 出勤情况 是否到会 是否参会 是否出席 是否参加 签到情况 到会 到否 备注 说明 备注说明 状态 类别',
  signature: '签名 签字 签到 本人签名 本人签字 签到签名 到会时间 签到时间',
  none: '序号 编号 号 序 电话 联系电话 联系方式 手机 手机号 手机号码 电话号码 性别 民族 年龄 座位 座位号 座次 政治面貌 党派 会议室 原因 事由 缺席原因 请假原因 请假事由 缺席事由 未到原因 是否请假 请假方式',
};

/** What a cell says of who is there: a tick, a cross, a word. */
export const ticks: ReadonlySet<string> = new Set(['√', '✓', '✔', '☑', '是', '到', '已到', '有']);
export const crosses: ReadonlySet<string> = new Set(['×', '✗', '✘', '☒', '否', '缺', '假', '未']);
