/**
 * Verbs of a meeting, by what they do: the frame says who may be their subject and whether a clause with them is a matter of the meeting.
 * Longer words are tried first. Ambiguous: 通过 is also a preposition (通过大数据), 研究 and 学习 begin names (研究所), 决定 and 安排 end
 * headings as nouns; a clause is only read by a verb that stands where its frame lets one stand.
 */
export type Frame =
  | 'hear'
  | 'study'
  | 'deliberate'
  | 'pass'
  | 'appoint'
  | 'enact'
  | 'review'
  | 'tell'
  | 'arrange'
  | 'hold'
  | 'convene'
  | 'remark'
  | 'send';

export const verbsByFrame: Readonly<Record<Frame, string>> = {
  // A meeting hears somebody on something.
  hear: '听取 听了',
  study: '传达 学习 领学 观看 重温',
  deliberate: '初审 审议 审定 审查 审核 审阅 研究 讨论 协商 酝酿 评议 商议 商讨 评审 会商',
  pass: '通过 表决 票决 批准 确定 指定',
  appoint: '任命 任免 免去 接受 选举产生 选举 补选 推选 推举 增补',
  // What a decision does; it counts where it is decided or done.
  enact: '授予 签署 签订 下发 命名 表彰 撤销 设立',
  // Looks at how things stand.
  review: '分析 研判 回顾 梳理 盘点 剖析 检视 探讨 交流 磋商',
  // Somebody tells the meeting something.
  tell: '通报 宣读 汇报 报告 介绍 说明 讲解 解读 述职',
  arrange: '部署 安排 布置 总结',
  hold: '组织 开展',
  convene: '主持召开 主持 召开 举行',
  remark: '指出 强调 要求 认为 明确 提出 号召 希望 宣布 同意 议定 商定 敲定 决定 肯定 提醒 表示 建议',
  send: '提交 提请 报请 转交',
};
const frames: ReadonlyMap<string, Frame> = new Map(
  (Object.entries(verbsByFrame) as [Frame, string][]).flatMap(([frame, list]) => list.split(' ').map((word) => [word, frame] as const)),
);
const longest = Math.max(...[...frames.keys()].map(({ length }) => length));
const firsts: ReadonlySet<string> = new Set([...frames.keys()].map((word) => word[0] ?? ''));

/** The longest verb that begins at `at` of a text, with its frame; null where none does. */
export function verbAt(text: string, at: number): { word: string; frame: Frame } | null {
  if (!firsts.has(text[at] ?? '')) return null;
  for (let length = Math.min(longest, text.length - at); length >= 2; length -= 1) {
    const word = text.slice(at, at + length);
    const frame = frames.get(word);
    if (frame) return { word, frame };
  }
  return null;
}

const order: readonly Frame[] = [
  'study',
  'deliberate',
  'pass',
  'appoint',
  'hear',
  'tell',
  'convene',
  'arrange',
  'enact',
  'review',
  'hold',
  'send',
  'remark',
];
const joint = /(?:、|和|与|并|及)?(?:一致|原则上?|决定|集体|贯彻)?/y;

/**
 * The verbs that begin at `at`, one after another (听取、审议并通过; 传达学习): where they end, and the frame of the one that says most of what
 * became of the matter; null where none does.
 */
export function verbsAt(text: string, at: number): { end: number; frame: Frame } | null {
  const first = verbAt(text, at);
  if (!first) return null;
  let end = at + first.word.length;
  let { frame } = first;
  for (;;) {
    joint.lastIndex = end;
    joint.test(text);
    const next = verbAt(text, joint.lastIndex);
    if (!next) return { end, frame };
    if (order.indexOf(next.frame) < order.indexOf(frame)) frame = next.frame;
    end = joint.lastIndex + next.word.length;
  }
}

/** Words between a subject and its verb that change nothing of who does what. */
export const adverbs =
  '还 并 也 又 再 再次 再一次 首先 随后 最后 然后 接着 集中 集体 专题 书面 分别 逐项 逐一 逐个 依次 认真 共 共同 一起 相互 一并 一致 一同 同时 主要 重点 专门 深入 充分 详细 仔细 全面 正式 初步 先后 进一步 原则 原则上 原则性 举手 投票 差额 等额 表决 第一次 第二次 听取汇报后 现场 当场 会上 在会上 就此 具体 特别 全票 无记名投票 分组 分团 联组 依法 依规 按程序 差额选举 等额选举 决定'.split(
    ' ',
  );
