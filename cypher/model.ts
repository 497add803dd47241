/**
 * THE graph model: every node kind and relationship, once. Constraints, docs/model.md, types, the legend and the
 * API's shapes come from here. Over 300 lines are one table: splitting it would make two places for one truth.
 *
 * Two laws stand behind the shape of it. A shared node holds only what its key says; what a record says of it stands on an
 * edge, so the order of ingestion cannot matter. And every edge carries the sentence that makes it believable.
 */
import { z } from 'zod';
import { node, relationship } from './define.ts';

const text = z.string().min(1);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const offset = z.number().int().min(0);
const name = { scope: text.describe('the place that gives the bare name its meaning'), name: text, pinyin: text, initials: text };

/** Provenance: on every relationship. Offsets are UTF-16 code units in the record's raw text. */
export const provenance = z.object({
  id: text.describe('hash of type, ends, record, start, end'),
  record: text.describe('key of the Record that says so'),
  start: offset,
  end: offset,
  quote: text.max(200).describe('the raw text from start to end, at most 200 characters'),
  contextStart: offset.describe('the sentence, or the roster label with its line'),
  contextEnd: offset,
  rule: text.describe('the rule that made it'),
  date: isoDate.optional().describe('meeting date, else issue date'),
});
export type Provenance = z.infer<typeof provenance>;

export const nodes = {
  Record: node({
    caption: { zh: '记录', en: 'Record' },
    description: 'One published text: minutes, a news report, a speech, a notice.',
    key: 'record:SOURCE',
    owner: 'record',
    title: 'source',
    color: '#999999',
    shape: 'square',
    properties: z.object({
      source: text.describe('stable name of the source, never an absolute path'),
      version: text.describe('SHA-256 of the raw text'),
      kind: z.enum(['minutes', 'speech', 'news', 'notice']),
      scope: text,
      scopeKnown: z.boolean().describe('false: the text names no place and the record is its own scope'),
      title: text.optional(),
      date: isoDate.optional(),
      issuer: text.optional(),
      issued: isoDate.optional(),
      text: text.describe('the raw text, untouched'),
      extract: text.describe('the record as `jiyao extract` prints it: facts, messages, unread, shares (JSON)'),
    }),
    indexes: ['date'],
    example: { key: 'record:000.txt', source: '000.txt', kind: 'minutes', scope: '象山县' },
  }),
  Meeting: node({
    caption: { zh: '会议', en: 'Meeting' },
    description: 'A meeting of a body. Numbers restart each term, so the date is part of the key.',
    key: 'meeting:SCOPE|BODY|SERIES|NUMBER or TITLE|DATE',
    owner: 'shared',
    title: 'name',
    color: '#0072B2',
    shape: 'hexagon',
    properties: z.object({
      scope: text,
      name: text.describe('body, number and series, in one form'),
      body: text.optional(),
      series: text.optional(),
      number: z.number().int().optional(),
      date: isoDate.optional(),
    }),
    indexes: ['date'],
    example: { key: 'meeting:象山县|县政府|常务会议|61|2021-12-30', name: '县政府第61次常务会议', date: '2021-12-30' },
  }),
  Item: node({
    caption: { zh: '议题', en: 'Agenda item' },
    description: 'One agenda item as its record prints it.',
    key: 'item:SOURCE#POSITION',
    owner: 'record',
    title: 'heading',
    color: '#56B4E9',
    shape: 'circle',
    properties: z.object({
      record: text,
      position: z.number().int().min(1),
      number: z.number().int().optional(),
      heading: text.optional(),
      action: z.enum(['deliberate', 'hear', 'study', 'decide', 'other']),
      decisions: z
        .array(z.enum(['approved', 'approved-in-principle', 'revise', 'issue', 'implement', 'forwarded', 'deferred']))
        .describe('what the meeting decided on it; many approvals name no document'),
      date: isoDate.optional(),
    }),
    indexes: ['date'],
    example: { key: 'item:000.txt#6', number: 6, action: 'deliberate', decisions: ['approved-in-principle', 'revise', 'forwarded'] },
  }),
  Mention: node({
    caption: { zh: '提及', en: 'Mention' },
    description: 'A person or body as written at one place of one record. A mention is not presence.',
    key: 'mention:SOURCE@START-END',
    owner: 'record',
    title: 'name',
    color: '#BBBBBB',
    shape: 'circle',
    properties: z.object({
      record: text,
      kind: z.enum(['person', 'body']),
      name: text,
      title: text.optional().describe('the office the text gives there'),
      start: offset,
      end: offset,
    }),
    indexes: [],
    example: { key: 'mention:000.txt@2811-2815', kind: 'person', name: '高岷' },
  }),
  Official: node({
    caption: { zh: '人员', en: 'Official' },
    description: 'A person within a scope. Joined by the bare name alone, and marked so on REFERS_TO.',
    key: 'official:SCOPE|NAME',
    owner: 'shared',
    title: 'name',
    color: '#D55E00',
    shape: 'circle',
    properties: z.object(name),
    indexes: ['name'],
    example: { key: 'official:象山县|李晓东', name: '李晓东', pinyin: 'li xiao dong', initials: 'lxd' },
  }),
  Organization: node({
    caption: { zh: '机构', en: 'Organization' },
    description: 'A department, committee, company, town as an actor, within a scope.',
    key: 'organization:SCOPE|NAME',
    owner: 'shared',
    title: 'name',
    color: '#009E73',
    shape: 'square',
    properties: z.object(name),
    indexes: ['name'],
    example: { key: 'organization:象山县|县发改局', name: '县发改局', initials: 'xfgj' },
  }),
  Document: node({
    caption: { zh: '文件', en: 'Document' },
    description: 'A title marked with 《》. Carries the label Policy too where it is a plan, scheme, measure, opinion or rule.',
    key: 'document:SCOPE|TITLE',
    owner: 'shared',
    title: 'name',
    color: '#CC79A7',
    shape: 'diamond',
    properties: z.object({ ...name, policy: z.boolean() }),
    indexes: ['name'],
    example: { key: 'document:象山县|象山县住房和城乡建设“十四五”规划', policy: true },
  }),
  Guidance: node({
    caption: { zh: '学习内容', en: 'Guidance studied' },
    description: 'A speech, meeting or instruction of a higher level that a study item passes on, as written, without 《》.',
    key: 'guidance:SCOPE|NAME',
    owner: 'shared',
    title: 'name',
    color: '#E69F00',
    shape: 'star',
    properties: z.object({ scope: text, name: text }),
    indexes: [],
    example: { key: 'guidance:象山县|省委经济工作会议精神' },
  }),
  Project: node({
    caption: { zh: '项目', en: 'Project' },
    description: 'A named concrete project.',
    key: 'project:SCOPE|NAME',
    owner: 'shared',
    title: 'name',
    color: '#F0E442',
    shape: 'triangle',
    properties: z.object({ scope: text, name: text }),
    indexes: [],
    example: { key: 'project:record:004.txt|白石崖水库' },
  }),
  Target: node({
    caption: { zh: '目标', en: 'Target' },
    description: "One of the year's expected targets, with its value as written.",
    key: 'target:SOURCE#POSITION',
    owner: 'record',
    title: 'indicator',
    color: '#882255',
    shape: 'cross',
    properties: z.object({ record: text, indicator: text, value: text }),
    indexes: [],
    example: { key: 'target:004.txt#1', indicator: '地区生产总值', value: '增长6%左右' },
  }),
} as const;

const none = z.object({});
const office = z.object({ title: text.optional().describe('the office the record gives the person') });
const attendance = { from: ['Official'], to: ['Meeting'], properties: office } as const;

export const relationships = {
  RECORDS: relationship({
    caption: { zh: '记载', en: 'records' },
    description: 'The record is about this meeting; the name, session and place are as this record prints them.',
    from: ['Record'],
    to: ['Meeting'],
    color: '#999999',
    properties: z.object({ title: text.optional(), session: z.enum(['上午', '下午', '晚上']).optional(), place: text.optional() }),
    example: '现将…县政府第六十一次常务会议…纪要如下',
  }),
  ISSUED: relationship({
    caption: { zh: '印发', en: 'issued' },
    description: 'The body issued the record.',
    from: ['Organization'],
    to: ['Record'],
    color: '#999999',
    properties: none,
    example: '象山县人民政府办公室  2021年12月31日',
  }),
  CONVENED: relationship({
    caption: { zh: '召开', en: 'convened' },
    description: 'The body that met.',
    from: ['Organization'],
    to: ['Meeting'],
    color: '#0072B2',
    properties: none,
    example: '县政府第六十一次常务会议',
  }),
  REFERS_TO: relationship({
    caption: { zh: '指', en: 'refers to' },
    description: 'Which entity a mention stands for, and on what ground.',
    from: ['Mention'],
    to: ['Official', 'Organization'],
    color: '#BBBBBB',
    properties: z.object({ basis: z.enum(['name only', 'full form']) }),
    example: '高  岷',
  }),
  CHAIRED: relationship({
    ...attendance,
    caption: { zh: '主持', en: 'chaired' },
    description: 'The record says 主持.',
    color: '#D55E00',
    example: '李晓东主持召开县政府第六十一次常务会议',
  }),
  ATTENDED: relationship({
    ...attendance,
    caption: { zh: '出席', en: 'attended' },
    description: 'A roster or a sentence says 出席 or 参加.',
    color: '#0072B2',
    example: '出    席：李晓东   高  岷',
  }),
  INVITED_TO: relationship({
    ...attendance,
    caption: { zh: '应邀出席', en: 'invited' },
    description: '应邀出席, 应邀列席, 特邀.',
    color: '#CC79A7',
    example: '应邀出席：应伟刚',
  }),
  OBSERVED: relationship({
    ...attendance,
    caption: { zh: '列席', en: 'observed' },
    description: '列席.',
    color: '#56B4E9',
    example: '列    席：张帮寸',
  }),
  ABSENT_FROM: relationship({
    ...attendance,
    caption: { zh: '请假', en: 'absent' },
    description: '请假, 缺席, 未到.',
    color: '#999999',
    example: '请    假：高  岷',
  }),
  TOOK_MINUTES: relationship({
    ...attendance,
    caption: { zh: '记录', en: 'took minutes' },
    description: '记录, 整理.',
    color: '#009E73',
    example: '记录人：甘  甜',
  }),
  SPOKE_AT: relationship({
    ...attendance,
    caption: { zh: '发言', en: 'spoke' },
    description: 'Reported or spoke by name. Not presence by itself.',
    color: '#E69F00',
    example: '岳小飞汇报：…',
  }),
  HELD: relationship({
    caption: { zh: '任职', en: 'held office' },
    description: 'The record gives the person this office at this body. Says nothing of when it began or ended.',
    from: ['Official'],
    to: ['Organization'],
    color: '#D55E00',
    properties: z.object({ title: text }),
    example: '市司法局局长宋培元',
  }),
  HAS_ITEM: relationship({
    caption: { zh: '议题', en: 'has item' },
    description: 'The meeting took up this item.',
    from: ['Meeting'],
    to: ['Item'],
    color: '#56B4E9',
    properties: none,
    example: '六、审议县财政局提交的…',
  }),
  SUBMITTED: relationship({
    caption: { zh: '提交', en: 'submitted' },
    description: 'Who submitted, reported or presented the item.',
    from: ['Organization', 'Official'],
    to: ['Item'],
    color: '#009E73',
    properties: none,
    example: '审议县财政局提交的…',
  }),
  PROPOSED: relationship({
    caption: { zh: '提出', en: 'proposed' },
    description: 'The submitter brought this document: both stand in one sentence.',
    from: ['Organization', 'Official'],
    to: ['Document'],
    color: '#009E73',
    properties: none,
    example: '审议县财政局提交的《2022年财政预算收支安排方案》',
  }),
  CONCERNS: relationship({
    caption: { zh: '涉及', en: 'concerns' },
    description: 'The item is about this document.',
    from: ['Item'],
    to: ['Document'],
    color: '#CC79A7',
    properties: none,
    example: '《2022年财政预算收支安排方案》（送审稿）',
  }),
  DECIDED: relationship({
    caption: { zh: '决定', en: 'decided' },
    description: 'What the meeting decided on the document. An approval belongs to the meeting, never to a person.',
    from: ['Item'],
    to: ['Document'],
    color: '#0072B2',
    properties: z.object({
      kind: z.enum(['approved', 'approved-in-principle', 'revise', 'issue', 'implement', 'forwarded', 'deferred']),
      basis: z
        .enum(['named', 'heading'])
        .describe('named: the sentence names the document; heading: it decides the one document of the heading'),
    }),
    example: '会议原则同意《…规划》（送审稿）',
  }),
  FORWARDED_TO: relationship({
    caption: { zh: '提请', en: 'forwarded to' },
    description: 'The item goes on to this body.',
    from: ['Item'],
    to: ['Organization'],
    color: '#E69F00',
    properties: none,
    example: '提交县委常委会审议',
  }),
  TASKED: relationship({
    caption: { zh: '责成', en: 'tasked' },
    description: 'The item orders this body or person by name to do something.',
    from: ['Item'],
    to: ['Organization', 'Official'],
    color: '#882255',
    properties: none,
    example: '县住建局、丹西街道等单位要…',
  }),
  STUDIED: relationship({
    caption: { zh: '学习', en: 'studied' },
    description: 'What a study item learns or passes on.',
    from: ['Item'],
    to: ['Document', 'Guidance'],
    color: '#E69F00',
    properties: none,
    example: '传达学习省委经济工作会议精神',
  }),
  SENT_TO: relationship({
    caption: { zh: '分送', en: 'sent to' },
    description: 'The distribution list.',
    from: ['Record'],
    to: ['Organization'],
    color: '#999999',
    properties: none,
    example: '分送：县委各部门',
  }),
  MENTIONED_IN: relationship({
    caption: { zh: '被提及', en: 'mentioned in' },
    description: 'Named in the record. Not presence.',
    from: ['Official', 'Organization'],
    to: ['Record'],
    color: '#BBBBBB',
    properties: none,
    example: '省委书记袁家军强调…',
  }),
  CITED_IN: relationship({
    caption: { zh: '见于', en: 'cited in' },
    description: 'A 《》 title that stands in the record.',
    from: ['Document'],
    to: ['Record'],
    color: '#BBBBBB',
    properties: none,
    example: '落实与…公司《合作框架协议》',
  }),
  ALSO_KNOWN_AS: relationship({
    caption: { zh: '简称', en: 'also known as' },
    description: 'The text itself declares the short form. The two stay two nodes.',
    from: ['Organization'],
    to: ['Organization'],
    color: '#009E73',
    properties: none,
    example: '市国有资产监督管理办公室（以下简称市国资办）',
  }),
  NAMES_PROJECT: relationship({
    caption: { zh: '提到项目', en: 'names project' },
    description: 'The record names the project.',
    from: ['Record'],
    to: ['Project'],
    color: '#F0E442',
    properties: none,
    example: '白石崖水库…基本建成',
  }),
  SETS_TARGET: relationship({
    caption: { zh: '定下目标', en: 'sets target' },
    description: 'The record sets the target.',
    from: ['Record'],
    to: ['Target'],
    color: '#882255',
    properties: none,
    example: '地区生产总值增长6%左右',
  }),
} as const;

export type NodeKind = keyof typeof nodes;
export type RelationshipType = keyof typeof relationships;
export const nodeKinds = Object.keys(nodes) as NodeKind[];
export const relationshipTypes = Object.keys(relationships) as RelationshipType[];
/** The roles a person can have at a meeting, as relationships, the most involved first. Only the first six but ABSENT_FROM are presence. */
export const roleTypes = [
  'CHAIRED',
  'ATTENDED',
  'INVITED_TO',
  'OBSERVED',
  'TOOK_MINUTES',
  'ABSENT_FROM',
  'SPOKE_AT',
] as const satisfies RelationshipType[];
export type RoleType = (typeof roleTypes)[number];

/** A property value that both stores keep without loss. */
export type PropertyValue = string | number | boolean | string[];
/** The kind a key belongs to; null for a string that is no key. */
export function kindOfKey(key: string): NodeKind | null {
  const prefix = key.slice(0, key.indexOf(':'));
  return nodeKinds.find((kind) => kind.toLowerCase() === prefix) ?? null;
}
