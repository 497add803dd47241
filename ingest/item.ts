/** An agenda item in the record format (docs/format.md): what the meeting did with a matter, and what follows from it. */
import { z } from 'zod';
import { appointmentChanges } from '../cypher/closed-lists.ts';
import { actions, decisionKinds, figureKinds, taskParts } from '../cypher/enumerations.ts';

/** Somebody told by name to do something. */
const task = z.object({
  /** A body or person of `responsible`. */
  actor: z.string(),
  /** lead: 牵头, or first in A会同B; support: 配合, 协助, or after 会同; null where the text parts no duties. */
  part: z.enum(taskParts).nullable(),
  /** As written: 7月15日前, 年底前. */
  deadline: z.string().nullable(),
  /** The last day of the deadline, where it is a day of the calendar. */
  due: z.string().nullable(),
});
const figure = z.object({
  /** As written: 1.86亿元, 320亩. */
  text: z.string(),
  kind: z.enum(figureKinds),
  /** Yuan, or square metres (1亩 = 2000/3 m²). */
  amount: z.number(),
});
/** How a vote went; null where the text gives no count. */
const vote = z.object({
  for: z.number().int().nullable(),
  against: z.number().int().nullable(),
  abstained: z.number().int().nullable(),
  unanimous: z.boolean(),
});
/** An office gained or lost by a decision. */
const appointment = z.object({ person: z.string(), change: z.enum(appointmentChanges), office: z.string() });
export type Appointment = z.infer<typeof appointment>;

export const item = z.object({
  number: z.number().int().nullable(),
  heading: z.string(),
  action: z.enum(actions),
  submitters: z.array(z.string()),
  documents: z.array(z.string()),
  decisions: z.array(z.enum(decisionKinds)),
  forwarded_to: z.array(z.string()),
  studied: z.array(z.string()),
  responsible: z.array(z.string()),
  tasks: z.array(task),
  figures: z.array(figure),
  votes: z.array(vote),
  appointments: z.array(appointment),
  /** What a decision hangs on, as written: 在…的前提下, 待…后. */
  conditions: z.array(z.string()),
});
export type Item = z.infer<typeof item>;
