/**
 * The closed lists of words that are no property of the graph, each once: what the reader, the reads and the API say beside it. Those of the
 * graph stand in enumerations.ts.
 */
import { taskParts } from './enumerations.ts';

/** How somebody is told to do something, as the API counts it. `none`: the text parts no duties. */
export const dutyParts = [...taskParts, 'none'] as const;
export type DutyPart = (typeof dutyParts)[number];

/** How an order stands on a day: its last day is still ahead; whether it was done no record says. */
export const dueStates = ['ahead', 'passed', 'open'] as const;
export type DueState = (typeof dueStates)[number];

/**
 * What came of a proposal, as bands of pictures and counts: what sends it on (issue, implement, forward) is one. `none`: the record
 * states no decision.
 */
export const outcomeBands = ['approved', 'approved-in-principle', 'revise', 'onward', 'deferred', 'none'] as const;
export type OutcomeBand = (typeof outcomeBands)[number];

/** How a decision of the record changes who holds an office. */
export const appointmentChanges = ['appointed', 'dismissed', 'resigned', 'elected'] as const;
export type AppointmentChange = (typeof appointmentChanges)[number];

/** The same as the graph has it: an election gives an office, who resigns gives it up. */
export const officeChanges = ['appointed', 'dismissed'] as const satisfies AppointmentChange[];
export type OfficeChange = (typeof officeChanges)[number];

/** What a record does with a document, in the order of its timeline. */
export const documentStages = ['proposed', 'concerns', 'studied', 'decided', 'cited'] as const;
export type DocumentStage = (typeof documentStages)[number];

/** How grave a message or finding is, the gravest last. */
export const levels = ['info', 'warning', 'error'] as const;
export type Level = (typeof levels)[number];

/** What places in a file are counted by. */
export const anchorUnits = ['page', 'paragraph'] as const;

/** What search finds, in the order of its answers. */
export const hitKinds = ['Official', 'Organization', 'Document', 'Meeting', 'Item', 'Guidance', 'Project', 'Record'] as const;
export type HitKind = (typeof hitKinds)[number];

/** Where it finds it. */
export const hitFields = ['name', 'pinyin', 'heading', 'text'] as const;
export type HitField = (typeof hitFields)[number];

/** Whether the findings of what is stored are made already. */
export const findingsStates = ['making', 'ready'] as const;
export type FindingsState = (typeof findingsStates)[number];

/** The stores there are. */
export const storeNames = ['sqlite', 'neo4j'] as const;
export type StoreName = (typeof storeNames)[number];
