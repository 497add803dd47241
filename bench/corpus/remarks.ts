/**
 * What meetings say about a matter without naming anybody: prose between the facts. It holds no body, person, title or decision.
 */
import type { Field } from './fields.ts';
import type { Random } from './random.ts';

const opening = ['会议指出', '会议认为', '会议强调', '会议要求'] as const;
const aims = [
  '坚持问题导向、目标导向、结果导向相统一',
  '把工作做深做细做实',
  '切实增强责任感和紧迫感',
  '以钉钉子精神一抓到底',
  '在提质增效上下更大功夫',
  '进一步理清思路、细化举措',
  '统筹好当前和长远、发展和安全',
  '力戒大水漫灌、表面文章',
  '确保各项任务按时间节点推进',
  '让群众得到看得见、摸得着的实惠',
  '注重总结经验、以点带面',
  '把风险化解在萌芽状态',
] as const;
/** Those who are told to do something without a name: nobody is responsible by that. */
const nobody = ['各地各部门', '各乡镇、各有关部门', '各级各部门', '有关部门', '教育、卫健等有关部门', '沿线各镇'] as const;

/** One or two sentences on a matter. */
export function remark(random: Random, { worth }: Field): string {
  const [one = '', two = '', three = ''] = random.take(aims, 3);
  const lead = `${random.pick(opening)}，${worth}，要${one}，${two}。`;
  return random.chance(0.6) ? `${lead}${random.chance(0.5) ? `${random.pick(nobody)}要` : '要'}${three}。` : lead;
}
