/** What the rules that read a fact are called on the pages, by their family: the part of a rule's name before the stroke. */

export const ruleWords = {
  'ruleOf.meeting': ['会议名称与时间', 'name and time of the meeting'],
  'ruleOf.roster': ['出席名单', 'the roster'],
  'ruleOf.attendance': ['写明到会的句子', 'a sentence on who was there'],
  'ruleOf.mentions': ['文中提及', 'named in the text'],
  'ruleOf.items': ['议题标题', 'headings of items'],
  'ruleOf.study': ['传达学习', 'what was studied'],
  'ruleOf.tasks': ['责成与期限', 'orders and deadlines'],
  'ruleOf.submitters': ['提交与汇报', 'who submitted or reported'],
  'ruleOf.references': ['文件与引用', 'titles and references'],
  'ruleOf.decisions': ['议定用语', 'words of decision'],
  'ruleOf.appointments': ['任免', 'appointments'],
  'ruleOf.organizations': ['机构名称', 'names of bodies'],
  'ruleOf.distribution': ['分送栏', 'the distribution list'],
  'ruleOf.scope': ['地方名', 'the place'],
  'ruleOf.issuer': ['印发单位', 'who issued it'],
  'ruleOf.issued': ['印发日期', 'the day of issue'],
  'ruleOf.portal': ['网页抬头', 'the header block of the page'],
  'ruleOf.figures': ['金额与面积', 'amounts'],
  'ruleOf.speakers': ['发言', 'who spoke'],
  'ruleOf.votes': ['表决', 'votes'],
  'ruleOf.conditions': ['附带条件', 'conditions'],
  'ruleOf.speech': ['讲话稿', 'speeches'],
  'ruleOf.model': ['语言模型的补读', 'a second opinion of a language model'],
  'ruleOf.stated': ['写明此事的句子', 'a sentence that states it'],
  'ruleOf.other': ['其他规则', 'another rule'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

/** The word for a rule. */
export function ruleWord(rule: string): keyof typeof ruleWords {
  const word = `ruleOf.${rule.split('/')[0]}`;
  return Object.hasOwn(ruleWords, word) ? (word as keyof typeof ruleWords) : 'ruleOf.other';
}
