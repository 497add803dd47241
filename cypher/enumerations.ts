/**
 * The closed lists of words that properties of the graph may hold, each once. The model, the reader and the API's shapes name them from
 * here; the pages have them through the generated client. A new word is one here, and the compiler tells every table that lacks it.
 */

/** What a published text is. */
export const recordKinds = ['minutes', 'speech', 'news', 'notice'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What a text was read from. */
export const recordFormats = ['text', 'html', 'docx', 'doc', 'pdf', 'ofd', 'image'] as const;
export type RecordFormat = (typeof recordFormats)[number];

/** What a meeting decided, in the order in which an item's decisions are listed. */
export const decisionKinds = ['approved', 'approved-in-principle', 'revise', 'issue', 'implement', 'forwarded', 'deferred'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Why a decision is one on a document. `named`: the sentence names it; `heading`: it is the one document of the heading. */
export const decisionBases = ['named', 'heading'] as const;
export type DecisionBasis = (typeof decisionBases)[number];

/** What a meeting did with an agenda item. */
export const actions = ['deliberate', 'hear', 'study', 'decide', 'other'] as const;
export type Action = (typeof actions)[number];

/** How somebody is told to do something: 牵头, or 配合. */
export const taskParts = ['lead', 'support'] as const;
export type TaskPart = (typeof taskParts)[number];

/** What an amount measures: yuan, or square metres. */
export const figureKinds = ['money', 'area'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** What a mention is of; `surname`: somebody who is called by surname and office alone (王县长), whoever that is. */
export const mentionKinds = ['person', 'body', 'surname'] as const;
export type MentionKind = (typeof mentionKinds)[number];

/** Of which sex a record says that somebody is, as written beside the name. */
export const sexes = ['男', '女'] as const;

/** What somebody is named for at a place of a record: being at the meeting or away from it, being given an office, losing one. */
export const mentionEvents = ['meeting', 'appointed', 'dismissed'] as const;
export type MentionEvent = (typeof mentionEvents)[number];

/** On what ground a mention stands for an entity. */
export const identityBases = ['name only', 'full form'] as const;
export type IdentityBasis = (typeof identityBases)[number];

/** What a title is in its record: a law or regulation in force, or marked as a draft there. */
export const standings = ['law', 'draft'] as const;
export type Standing = (typeof standings)[number];

/** The part of a day a meeting was held in, as records print it. */
export const sessions = ['上午', '下午', '晚上'] as const;
export type Session = (typeof sessions)[number];

/** Who read a fact: the rules, or a language model asked for a second opinion. */
export const readers = ['rule', 'model'] as const;

/** The roles that are presence, the most involved first. */
export const presenceTypes = ['CHAIRED', 'ATTENDED', 'INVITED_TO', 'OBSERVED', 'TOOK_MINUTES'] as const;
/** The roles a person can have at a meeting, as relationships. Being absent or speaking is not presence. */
export const roleTypes = [...presenceTypes, 'ABSENT_FROM', 'SPOKE_AT'] as const;
export type RoleType = (typeof roleTypes)[number];

/** What a record may say of a post, as relationships: held, given, taken. */
export const postTypes = ['HELD', 'APPOINTED', 'DISMISSED'] as const;
