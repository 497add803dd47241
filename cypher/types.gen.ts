// Generated from cypher/model.ts by `npm run generate`; do not edit.

/** On every relationship. */
export interface EdgeProvenance {
  /** hash of type, ends, record, start, end */
  id: string;
  /** key of the Record that says so */
  record: string;
  start: number;
  end: number;
  /** the raw text from start to end, at most 200 characters */
  quote: string;
  /** the sentence, or the roster label with its line */
  contextStart: number;
  contextEnd: number;
  /** the rule that made it */
  rule: string;
  /** who read it: the rules, or a language model asked for a second opinion */
  by: 'rule' | 'model';
  /** meeting date, else issue date */
  date?: string;
}

/** 记录. One published text: minutes, a news report, a speech, a notice. */
export interface RecordNode {
  key: string;
  /** name of the source whose text is read, never an absolute path */
  source: string;
  /** names of all sources: files of this text under other names, encodings or formats */
  sources: string[];
  /** SHA-256 of the raw text, of what was read in it, of its relationships, of `file` and of other sources: a better reading is another version */
  version: string;
  kind: 'minutes' | 'speech' | 'news' | 'notice';
  scope: string;
  /** false: the text names no place and the record is its own scope */
  scopeKnown: boolean;
  title?: string;
  date?: string;
  issuer?: string;
  issued?: string;
  /** the raw text, untouched */
  text: string;
  /** what the text was read from */
  format: 'text' | 'html' | 'docx' | 'doc' | 'pdf' | 'image';
  /** SHA-256 of the file, which the app keeps; a text file has none, its text is the file */
  file?: string;
  /** where the pages or paragraphs of the file begin in the text (JSON) */
  anchors?: string;
  /** the record as `jiyao extract` prints it: facts, messages, unread, shares (JSON) */
  extract: string;
}

/** 会议. A meeting of a body. Numbers restart each term, so the date is part of the key. */
export interface MeetingNode {
  key: string;
  scope: string;
  /** body, number and series, in one form; the title where there is no number */
  name: string;
  body?: string;
  series?: string;
  number?: number;
  date?: string;
}

/** 议题. One agenda item as its record prints it. */
export interface ItemNode {
  key: string;
  record: string;
  position: number;
  number?: number;
  heading?: string;
  action: 'deliberate' | 'hear' | 'study' | 'decide' | 'other';
  /** what the meeting decided on it: the kinds of its DECIDED and DECIDED_ON */
  decisions: ('approved' | 'approved-in-principle' | 'revise' | 'issue' | 'implement' | 'forwarded' | 'deferred')[];
  /** what a decision hangs on, as written */
  conditions: string[];
  /** ballots of the first vote that is counted */
  votesFor?: number;
  votesAgainst?: number;
  votesAbstained?: number;
  date?: string;
}

/** 提及. A person or body as written at one place of one record. A mention is not presence. */
export interface MentionNode {
  key: string;
  record: string;
  kind: 'person' | 'body';
  name: string;
  /** the office the text gives there */
  title?: string;
  start: number;
  end: number;
}

/** 人员. A person within a scope. Joined by the bare name alone, and marked so on REFERS_TO. */
export interface OfficialNode {
  key: string;
  /** the place that gives the bare name its meaning */
  scope: string;
  name: string;
  pinyin: string;
  initials: string;
}

/** 机构. A department, committee, company, town as an actor, within a scope. */
export interface OrganizationNode {
  key: string;
  /** the place that gives the bare name its meaning */
  scope: string;
  name: string;
  pinyin: string;
  initials: string;
}

/** 文件. A title marked with 《》. Carries the label Policy too where it is a plan, scheme, measure, opinion or rule. */
export interface DocumentNode {
  key: string;
  /** the place that gives the bare name its meaning */
  scope: string;
  name: string;
  pinyin: string;
  initials: string;
  policy: boolean;
}

/** 学习内容. A speech, meeting or instruction of a higher level that a study item passes on, as written, without 《》. */
export interface GuidanceNode {
  key: string;
  scope: string;
  name: string;
}

/** 战略. A strategy or plan named without 《》: 乡村振兴战略, “十四五”规划. */
export interface StrategyNode {
  key: string;
  scope: string;
  name: string;
}

/** 数额. An amount of money or area that an item states. */
export interface FigureNode {
  key: string;
  record: string;
  /** as written */
  name: string;
  kind: 'money' | 'area';
  /** yuan, or square metres */
  amount: number;
}

/** 项目. A named concrete project. */
export interface ProjectNode {
  key: string;
  scope: string;
  name: string;
}

/** 目标. One of the year's expected targets, with its value as written. */
export interface TargetNode {
  key: string;
  record: string;
  indicator: string;
  value: string;
}

/** 记载. The record is about this meeting; the name, session and place are as this record prints them. */
export interface RecordsEdge extends EdgeProvenance {
  title?: string;
  session?: '上午' | '下午' | '晚上';
  place?: string;
}

/** 印发. The body issued the record. */
export type IssuedEdge = EdgeProvenance;

/** 召开. The body that met. */
export type ConvenedEdge = EdgeProvenance;

/** 指. Which entity a mention stands for, and on what ground. */
export interface RefersToEdge extends EdgeProvenance {
  basis: 'name only' | 'full form';
}

/** 主持. The record says 主持. */
export interface ChairedEdge extends EdgeProvenance {
  /** the office the record gives the person */
  title?: string;
}

/** 出席. A roster or a sentence says 出席 or 参加. */
export interface AttendedEdge extends EdgeProvenance {
  /** the office the record gives the person */
  title?: string;
}

/** 应邀出席. 应邀出席, 应邀列席, 特邀. */
export interface InvitedToEdge extends EdgeProvenance {
  /** the office the record gives the person */
  title?: string;
}

/** 列席. 列席. */
export interface ObservedEdge extends EdgeProvenance {
  /** the office the record gives the person */
  title?: string;
}

/** 请假. 请假, 缺席, 未到. */
export interface AbsentFromEdge extends EdgeProvenance {
  /** the office the record gives the person */
  title?: string;
}

/** 记录. 记录, 整理. */
export interface TookMinutesEdge extends EdgeProvenance {
  /** the office the record gives the person */
  title?: string;
}

/** 发言. Reported or spoke by name. Not presence by itself. */
export interface SpokeAtEdge extends EdgeProvenance {
  /** the office the record gives the person */
  title?: string;
}

/** 任职. The record gives the person this office at this body. Says nothing of when it began or ended. */
export interface HeldEdge extends EdgeProvenance {
  title: string;
}

/** 议题. The meeting took up this item. */
export type HasItemEdge = EdgeProvenance;

/** 提交. Who submitted, reported or presented the item. */
export type SubmittedEdge = EdgeProvenance;

/** 提出. The submitter brought this document: both stand in one sentence. */
export type ProposedEdge = EdgeProvenance;

/** 涉及. The item is about this document. */
export type ConcernsEdge = EdgeProvenance;

/** 决定. What the meeting decided on the document. An approval belongs to the meeting, never to a person. */
export interface DecidedEdge extends EdgeProvenance {
  kind: 'approved' | 'approved-in-principle' | 'revise' | 'issue' | 'implement' | 'forwarded' | 'deferred';
  /** named: the sentence names the document; heading: it decides the one document of the heading */
  basis: 'named' | 'heading';
}

/** 议决. What the meeting decided on the item where the decision names no document; from the record where that names no meeting. */
export interface DecidedOnEdge extends EdgeProvenance {
  kind: 'approved' | 'approved-in-principle' | 'revise' | 'issue' | 'implement' | 'forwarded' | 'deferred';
}

/** 提请. The item goes on to this body. */
export type ForwardedToEdge = EdgeProvenance;

/** 责成. The item orders this body or person by name to do something. */
export interface TaskedEdge extends EdgeProvenance {
  /** 牵头, or 配合; absent where the text parts no duties */
  part?: 'lead' | 'support';
  /** as written: 7月15日前 */
  deadline?: string;
  /** its last day, where that is a day of the calendar */
  due?: string;
}

/** 数额. The item states this amount of money or area. */
export type StatesEdge = EdgeProvenance;

/** 任命. The item gives the person this office (任命, 选举, 补选). */
export interface AppointedEdge extends EdgeProvenance {
  title: string;
}

/** 免去. The item takes this office from the person, or accepts that the person gives it up (免去, 接受辞职). */
export interface DismissedEdge extends EdgeProvenance {
  title: string;
}

/** 学习. What a study item learns or passes on. */
export type StudiedEdge = EdgeProvenance;

/** 分送. The distribution list. */
export type SentToEdge = EdgeProvenance;

/** 被提及. Named in the record. Not presence. */
export type MentionedInEdge = EdgeProvenance;

/** 见于. A 《》 title, or a named strategy, that stands in the record. */
export interface CitedInEdge extends EdgeProvenance {
  /** a law or regulation in force, or marked as a draft there */
  standing?: 'law' | 'draft';
}

/** 简称. The text itself declares the short form. The two stay two nodes. */
export type AlsoKnownAsEdge = EdgeProvenance;

/** 提到项目. The record names the project. */
export type NamesProjectEdge = EdgeProvenance;

/** 定下目标. The record sets the target. */
export type SetsTargetEdge = EdgeProvenance;

/** Captions, colours and shapes. */
export const legend = {
  "nodes": [
    {
      "kind": "Record",
      "caption": {
        "zh": "记录",
        "en": "Record"
      },
      "color": "#999999",
      "shape": "square"
    },
    {
      "kind": "Meeting",
      "caption": {
        "zh": "会议",
        "en": "Meeting"
      },
      "color": "#0072B2",
      "shape": "hexagon"
    },
    {
      "kind": "Item",
      "caption": {
        "zh": "议题",
        "en": "Agenda item"
      },
      "color": "#56B4E9",
      "shape": "circle"
    },
    {
      "kind": "Mention",
      "caption": {
        "zh": "提及",
        "en": "Mention"
      },
      "color": "#BBBBBB",
      "shape": "circle"
    },
    {
      "kind": "Official",
      "caption": {
        "zh": "人员",
        "en": "Official"
      },
      "color": "#D55E00",
      "shape": "circle"
    },
    {
      "kind": "Organization",
      "caption": {
        "zh": "机构",
        "en": "Organization"
      },
      "color": "#009E73",
      "shape": "square"
    },
    {
      "kind": "Document",
      "caption": {
        "zh": "文件",
        "en": "Document"
      },
      "color": "#CC79A7",
      "shape": "diamond"
    },
    {
      "kind": "Guidance",
      "caption": {
        "zh": "学习内容",
        "en": "Guidance studied"
      },
      "color": "#E69F00",
      "shape": "star"
    },
    {
      "kind": "Strategy",
      "caption": {
        "zh": "战略",
        "en": "Strategy"
      },
      "color": "#44AA99",
      "shape": "star"
    },
    {
      "kind": "Figure",
      "caption": {
        "zh": "数额",
        "en": "Figure"
      },
      "color": "#AA4499",
      "shape": "cross"
    },
    {
      "kind": "Project",
      "caption": {
        "zh": "项目",
        "en": "Project"
      },
      "color": "#F0E442",
      "shape": "triangle"
    },
    {
      "kind": "Target",
      "caption": {
        "zh": "目标",
        "en": "Target"
      },
      "color": "#882255",
      "shape": "cross"
    }
  ],
  "relationships": [
    {
      "type": "RECORDS",
      "caption": {
        "zh": "记载",
        "en": "records"
      },
      "color": "#999999"
    },
    {
      "type": "ISSUED",
      "caption": {
        "zh": "印发",
        "en": "issued"
      },
      "color": "#999999"
    },
    {
      "type": "CONVENED",
      "caption": {
        "zh": "召开",
        "en": "convened"
      },
      "color": "#0072B2"
    },
    {
      "type": "REFERS_TO",
      "caption": {
        "zh": "指",
        "en": "refers to"
      },
      "color": "#BBBBBB"
    },
    {
      "type": "CHAIRED",
      "caption": {
        "zh": "主持",
        "en": "chaired"
      },
      "color": "#D55E00"
    },
    {
      "type": "ATTENDED",
      "caption": {
        "zh": "出席",
        "en": "attended"
      },
      "color": "#0072B2"
    },
    {
      "type": "INVITED_TO",
      "caption": {
        "zh": "应邀出席",
        "en": "invited"
      },
      "color": "#CC79A7"
    },
    {
      "type": "OBSERVED",
      "caption": {
        "zh": "列席",
        "en": "observed"
      },
      "color": "#56B4E9"
    },
    {
      "type": "ABSENT_FROM",
      "caption": {
        "zh": "请假",
        "en": "absent"
      },
      "color": "#999999"
    },
    {
      "type": "TOOK_MINUTES",
      "caption": {
        "zh": "记录",
        "en": "took minutes"
      },
      "color": "#009E73"
    },
    {
      "type": "SPOKE_AT",
      "caption": {
        "zh": "发言",
        "en": "spoke"
      },
      "color": "#E69F00"
    },
    {
      "type": "HELD",
      "caption": {
        "zh": "任职",
        "en": "held office"
      },
      "color": "#D55E00"
    },
    {
      "type": "HAS_ITEM",
      "caption": {
        "zh": "议题",
        "en": "has item"
      },
      "color": "#56B4E9"
    },
    {
      "type": "SUBMITTED",
      "caption": {
        "zh": "提交",
        "en": "submitted"
      },
      "color": "#009E73"
    },
    {
      "type": "PROPOSED",
      "caption": {
        "zh": "提出",
        "en": "proposed"
      },
      "color": "#009E73"
    },
    {
      "type": "CONCERNS",
      "caption": {
        "zh": "涉及",
        "en": "concerns"
      },
      "color": "#CC79A7"
    },
    {
      "type": "DECIDED",
      "caption": {
        "zh": "决定",
        "en": "decided"
      },
      "color": "#0072B2"
    },
    {
      "type": "DECIDED_ON",
      "caption": {
        "zh": "议决",
        "en": "decided on"
      },
      "color": "#0072B2"
    },
    {
      "type": "FORWARDED_TO",
      "caption": {
        "zh": "提请",
        "en": "forwarded to"
      },
      "color": "#E69F00"
    },
    {
      "type": "TASKED",
      "caption": {
        "zh": "责成",
        "en": "tasked"
      },
      "color": "#882255"
    },
    {
      "type": "STATES",
      "caption": {
        "zh": "数额",
        "en": "states"
      },
      "color": "#AA4499"
    },
    {
      "type": "APPOINTED",
      "caption": {
        "zh": "任命",
        "en": "appointed"
      },
      "color": "#009E73"
    },
    {
      "type": "DISMISSED",
      "caption": {
        "zh": "免去",
        "en": "dismissed"
      },
      "color": "#882255"
    },
    {
      "type": "STUDIED",
      "caption": {
        "zh": "学习",
        "en": "studied"
      },
      "color": "#E69F00"
    },
    {
      "type": "SENT_TO",
      "caption": {
        "zh": "分送",
        "en": "sent to"
      },
      "color": "#999999"
    },
    {
      "type": "MENTIONED_IN",
      "caption": {
        "zh": "被提及",
        "en": "mentioned in"
      },
      "color": "#BBBBBB"
    },
    {
      "type": "CITED_IN",
      "caption": {
        "zh": "见于",
        "en": "cited in"
      },
      "color": "#BBBBBB"
    },
    {
      "type": "ALSO_KNOWN_AS",
      "caption": {
        "zh": "简称",
        "en": "also known as"
      },
      "color": "#009E73"
    },
    {
      "type": "NAMES_PROJECT",
      "caption": {
        "zh": "提到项目",
        "en": "names project"
      },
      "color": "#F0E442"
    },
    {
      "type": "SETS_TARGET",
      "caption": {
        "zh": "定下目标",
        "en": "sets target"
      },
      "color": "#882255"
    }
  ]
} as const;

