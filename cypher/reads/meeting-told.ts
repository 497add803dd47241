/**
 * A meeting told by several records: each item and each person in a role once, with where the other records say so. What they say
 * otherwise stays beside it and is marked: deferred and approved, present and excused.
 */
import type { DecisionKind, RoleType } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import type { Evidence } from './evidence.ts';
import { outcomeOf } from './outcome-of.ts';
import { isPresence } from './rows.ts';
import { toldFirst } from './told.ts';

interface Told {
  evidence: Evidence;
}
interface Linked extends Told {
  node: { key: string };
}
interface Decision extends Told {
  kind: DecisionKind;
  document: { key: string } | null;
}
interface Row extends Told {
  official: { key: string };
  role: RoleType;
  title: string | null;
}
interface Item extends Told {
  key: string;
  number: number | null;
  position: number;
  heading: string;
  submitters: Linked[];
  documents: Linked[];
  decided: Decision[];
  forwardedTo: Linked[];
  tasked: (Linked & { part: string | null; due: string | null })[];
  appointments: (Linked & { change: string; office: string })[];
  figures: (Linked & { node: { title: string } })[];
  studied: Linked[];
  conditions: string[];
  votes: object | null;
}

const once = <T extends Told>(all: readonly T[], idOf: (one: T) => string): T[] => toldFirst(all, idOf, ({ evidence }) => evidence.record);
const nodeOf = ({ node }: Linked): string => node.key;

/** The roster with each person once a role; `disputed` where one record has a person present and another excused. */
export function rosterOnce<T extends Row>(roster: readonly T[]) {
  const says = groupBy(roster, ({ official }) => official.key);
  const disputed = ({ official, role, evidence }: T): boolean =>
    role !== 'SPOKE_AT' &&
    (says.get(official.key) ?? []).some(
      (one) => one.role !== 'SPOKE_AT' && one.evidence.record !== evidence.record && isPresence(one.role) !== isPresence(role),
    );
  return once(roster, ({ official, role }) => `${role} ${official.key}`).map((one) => {
    const others = roster.filter(
      ({ official, role, evidence }) => official.key === one.official.key && role === one.role && evidence.record !== one.evidence.record,
    );
    return { ...one, also: others.map(({ title, evidence }) => ({ title, evidence })), disputed: disputed(one) };
  });
}

/** Decisions each once: one that names no document is the same as one of another record that does. */
function decisionsOnce<T extends Decision>(all: readonly T[]): T[] {
  const named = (kind: DecisionKind, record: string): boolean =>
    all.some((one) => one.kind === kind && one.document !== null && one.evidence.record !== record);
  const own = all.filter(({ kind, document, evidence }) => document !== null || !named(kind, evidence.record));
  return once(own, ({ kind, document }) => `${kind} ${document?.key ?? ''}`);
}

/** Whether records say that different things came of it. What one leaves out it does not dispute. */
function isDisputed(told: readonly Pick<Item, 'decided'>[]): boolean {
  const outcomes = told.map(({ decided }) => outcomeOf(decided.map(({ kind }) => kind))).filter((outcome) => outcome !== 'none');
  return new Set(outcomes).size > 1;
}

/** Items in groups of one (same-item.ts), as one each: what all records tell of it, and where the others do. */
export function itemsOnce<T extends Item>(groups: readonly (readonly T[])[]) {
  return groups.map((told) => {
    const [first, ...others] = told as [T, ...T[]];
    const all = <U>(of: (item: T) => readonly U[]): U[] => told.flatMap((item) => [...of(item)]);
    return {
      ...first,
      submitters: once(
        all<T['submitters'][number]>((item) => item.submitters),
        nodeOf,
      ),
      documents: once(
        all<T['documents'][number]>((item) => item.documents),
        nodeOf,
      ),
      decided: decisionsOnce(all<T['decided'][number]>((item) => item.decided)),
      forwardedTo: once(
        all<T['forwardedTo'][number]>((item) => item.forwardedTo),
        nodeOf,
      ),
      tasked: once(
        all<T['tasked'][number]>((item) => item.tasked),
        ({ node, part, due }) => [node.key, part, due].join('\n'),
      ),
      appointments: once(
        all<T['appointments'][number]>((item) => item.appointments),
        ({ node, change, office }) => [node.key, change, office].join('\n'),
      ),
      figures: once(
        all<T['figures'][number]>((item) => item.figures),
        ({ node }) => node.title,
      ),
      studied: once(
        all<T['studied'][number]>((item) => item.studied),
        nodeOf,
      ),
      conditions: [...new Set(all((item) => item.conditions))],
      votes: (told.find(({ votes }) => votes !== null) ?? first).votes as T['votes'],
      disputed: isDisputed(told),
      also: others.map(({ key, number, position, heading, decided, evidence }) => ({
        key,
        number,
        position,
        heading,
        decided: decided as T['decided'],
        evidence,
      })),
    };
  });
}
