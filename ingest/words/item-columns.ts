/** Heads of the columns of a table of items: 序号 议题 议定意见 责任单位 完成时限. Ambiguous: 事项 may be settled or only named; it names the matter. */

export type ItemColumn = 'number' | 'matter' | 'settled' | 'told' | 'due';

const heads: Readonly<Record<ItemColumn, string>> = {
  number: '序号 编号 序 议题序号',
  matter: '议题 议题名称 会议议题 事项 事项名称 议定事项 决定事项 工作事项 工作任务 任务 主要任务 交办事项 督办事项',
  settled:
    '议定意见 会议意见 议定内容 会议决定 会议议定 审议意见 审议结果 决定意见 决议 议决 议决情况 落实要求 工作要求 具体要求 会议要求 办理要求 交办内容',
  told: '责任单位 责任部门 责任人 责任领导 牵头单位 牵头部门 主办单位 承办单位 承办部门 落实单位 配合单位 协办单位 办理单位 责任科室 主责单位',
  due: '完成时限 办理时限 时限 完成时间 办结时限 时限要求 完成日期 落实时限',
};

/** What each head of a column holds. */
export const itemColumns: ReadonlyMap<string, ItemColumn> = new Map(
  (Object.keys(heads) as ItemColumn[]).flatMap((kind) => heads[kind].split(' ').map((word): [string, ItemColumn] => [word, kind])),
);
