/**
 * What meetings say about a matter without naming anybody: prose between the facts. It holds no body, person, title or decision.
 */
import type { Field } from './fields.ts';
import type { World } from './world.ts';

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

const starts = ['近年来', '今年以来', '从调研情况看', '从汇报情况看', '客观地看', '总的来看'] as const;
const states = [
  '相关工作取得了阶段性成效',
  '基础不断夯实、短板逐步补齐',
  '主要指标保持平稳',
  '群众满意度稳中有升',
  '与先进地区相比仍有差距',
  '部分环节推进偏慢',
  '长效机制还不够健全',
  '资金和人手仍显不足',
  '思想认识还不够统一',
] as const;
const means = [
  '建立清单',
  '倒排工期',
  '挂图作战',
  '定期会商',
  '跟踪问效',
  '试点先行',
  '分类施策',
  '上下联动',
  '信息共享',
  '以奖代补',
] as const;

/** A sentence on how things stand, or on how to go about them. */
function further(random: World['random']): string {
  if (random.chance(0.45)) {
    const [one = '', two = ''] = random.take(states, 2);
    return `${random.pick(starts)}，${one}，但${two}，对此要有清醒认识。`;
  }
  const [one = '', two = '', three = ''] = random.take(means, 3);
  return `${random.chance(0.5) ? '要' : '下一步，要'}通过${one}、${two}、${three}等方式，${random.pick(aims)}，${random.pick(aims)}。`;
}

/** So many sentences more than a short record has. */
export const atLength = ({ random, setting }: World): string => Array.from({ length: setting.length() }, () => further(random)).join('');

/** One or two sentences on a matter, and as many more as the record has room for. */
export function remark(w: World, { worth }: Field): string {
  const { random } = w;
  const [one = '', two = '', three = ''] = random.take(aims, 3);
  const lead = `${random.pick(opening)}，${worth}，要${one}，${two}。`;
  const more = random.chance(0.6) ? `${random.chance(0.5) ? `${random.pick(nobody)}要` : '要'}${three}。` : '';
  return lead + more + atLength(w);
}
