/** What a body was told to do, parted by its deadline as seen from a day: ahead, passed, no day given. */
import type { OrganizationDetail } from '../shapes.ts';

export type Task = OrganizationDetail['tasked'][number];
export const groups = ['ahead', 'passed', 'open'] as const;
export type Group = (typeof groups)[number];

/** The day deadlines are seen from: the end of the chosen period, else today. */
export function dayOf(to: string, today: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return to || `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
}

/** Where an order stands on a day. Its last day is still ahead; whether it was done no record says. */
export function groupOf({ due }: Pick<Task, 'due'>, day: string): Group {
  if (!due) return 'open';
  return due < day ? 'passed' : 'ahead';
}

/** The orders of each group: by their day, then by when they were given. */
export function grouped(tasks: readonly Task[], day: string): Record<Group, Task[]> {
  const sorted = [...tasks].sort(
    (a, b) =>
      (a.due ?? '').localeCompare(b.due ?? '') ||
      (a.evidence.date ?? '9999').localeCompare(b.evidence.date ?? '9999') ||
      a.evidence.start - b.evidence.start,
  );
  const of = (group: Group): Task[] => sorted.filter((task) => groupOf(task, day) === group);
  return { ahead: of('ahead'), passed: of('passed'), open: of('open') };
}
