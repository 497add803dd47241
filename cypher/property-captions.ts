/**
 * What properties are called for readers, beside the model that defines them. A name means the same wherever it stands; where it
 * does not, the kind or type has its own caption.
 */
import type { z } from 'zod';
import type { Caption } from './define.ts';
import { type NodeKind, nodes, type provenance, type RelationshipType, relationships } from './model.ts';

type NamesOf<T> = T extends { properties: z.ZodObject<infer S> } ? keyof S & string : never;
type Owner = NodeKind | RelationshipType;
/** Every name that the model gives to a property. */
export type PropertyName =
  | 'key'
  | NamesOf<(typeof nodes)[NodeKind]>
  | NamesOf<(typeof relationships)[RelationshipType]>
  | (keyof typeof provenance.shape & string);

const captions: Readonly<Partial<Record<PropertyName, Caption>>> = {
  key: { zh: '键', en: 'Key' },
  sources: { zh: '全部来源', en: 'All sources' },
  source: { zh: '来源', en: 'Source' },
  version: { zh: '版本', en: 'Version' },
  kind: { zh: '类别', en: 'Kind' },
  scope: { zh: '地域', en: 'Place' },
  scopeKnown: { zh: '载明地域', en: 'Place is stated' },
  title: { zh: '职务', en: 'Office' },
  date: { zh: '日期', en: 'Date' },
  issuer: { zh: '印发机关', en: 'Issuer' },
  issued: { zh: '印发日期', en: 'Issued on' },
  text: { zh: '原文', en: 'Text' },
  format: { zh: '文件格式', en: 'File format' },
  file: { zh: '原文件', en: 'File' },
  address: { zh: '网页地址', en: 'Address of the page' },
  anchors: { zh: '页与段落', en: 'Pages and paragraphs' },
  extract: { zh: '读出的内容', en: 'What was read' },
  name: { zh: '名称', en: 'Name' },
  body: { zh: '机构', en: 'Body' },
  series: { zh: '会议系列', en: 'Series' },
  number: { zh: '次第', en: 'Number' },
  record: { zh: '记录', en: 'Record' },
  position: { zh: '位次', en: 'Position' },
  heading: { zh: '标题', en: 'Heading' },
  action: { zh: '议程动作', en: 'Action' },
  decisions: { zh: '决定', en: 'Decisions' },
  conditions: { zh: '附带条件', en: 'Conditions' },
  votesFor: { zh: '赞成票', en: 'Votes for' },
  votesAgainst: { zh: '反对票', en: 'Votes against' },
  votesAbstained: { zh: '弃权票', en: 'Abstentions' },
  start: { zh: '起点', en: 'Start' },
  end: { zh: '终点', en: 'End' },
  pinyin: { zh: '拼音', en: 'Pinyin' },
  initials: { zh: '拼音首字母', en: 'Initials' },
  policy: { zh: '属政策文件', en: 'Is a policy' },
  amount: { zh: '数额', en: 'Amount' },
  indicator: { zh: '指标', en: 'Indicator' },
  value: { zh: '目标值', en: 'Target value' },
  session: { zh: '时段', en: 'Part of the day' },
  place: { zh: '地点', en: 'Venue' },
  basis: { zh: '依据', en: 'Basis' },
  part: { zh: '分工', en: 'Part' },
  deadline: { zh: '期限', en: 'Deadline' },
  due: { zh: '到期日', en: 'Due on' },
  standing: { zh: '效力', en: 'Standing' },
  id: { zh: '编号', en: 'Id' },
  quote: { zh: '原句', en: 'Quote' },
  contextStart: { zh: '上下文起点', en: 'Start of the context' },
  contextEnd: { zh: '上下文终点', en: 'End of the context' },
  rule: { zh: '规则', en: 'Rule' },
  by: { zh: '读者', en: 'Read by' },
};

const own: Partial<Record<Owner, Partial<Record<PropertyName, Caption>>>> = {
  Record: { title: { zh: '标题', en: 'Title' } },
  Official: { name: { zh: '姓名', en: 'Name' } },
  RECORDS: { title: { zh: '会议标题', en: 'Title of the meeting' } },
};

const shapeOf = (owner: Owner): Readonly<Record<string, z.ZodType | undefined>> =>
  (owner in nodes ? nodes[owner as NodeKind] : relationships[owner as RelationshipType]).properties.shape;

/** What a property of a node kind or relationship type is called: by the model itself, or by its name. */
export function captionOfProperty(owner: Owner, name: PropertyName): Caption {
  const caption = own[owner]?.[name] ?? (shapeOf(owner)[name]?.meta()?.caption as Caption | undefined) ?? captions[name];
  if (!caption) throw new Error(`${owner}.${name} has no caption: give it one in cypher/model.ts`);
  return caption;
}
