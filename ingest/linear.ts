/** What it costs to read a long text of one piece over and over: ten times the text is about ten times the work, whatever the piece. */
import { extract } from './extract.ts';

/** Pieces that a rule of the reader looks for, each of which once cost its square. */
export const repeated = [
  '（',
  '《',
  '会议',
  '出席：',
  '　',
  '县',
  '一、',
  '由县发改局',
  '审议',
  '会议听取了',
  '、',
  '局',
  '《》',
  '报',
  '出席：王 ',
  '\n出席：',
  '第三次',
  '免去',
  '2021年',
  '；镇长陶然',
  '院长陶然作《工作报告》、',
  '\n一、审议甲\n列席第一项议题：陶然',
  '\n| 姓名 | 职务 |\n| 陶然 | 局长 |',
] as const;

/** The most that a text ten times as long may cost: a square law would be 100. */
export const mostGrowth = 35;

/** Processor time of a reading, the least of three, so that a busy machine makes no difference. */
function work(piece: string, length: number): number {
  const text = piece.repeat(length / piece.length);
  const runs = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    extract(text, 'long.txt');
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...runs);
}

/** How many times more a text of `longest` characters costs than one of a tenth of it. */
export function growth(piece: string, longest: number): number {
  work(piece, longest / 10);
  return work(piece, longest) / work(piece, longest / 10);
}
