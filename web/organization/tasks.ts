/** What the orders of a page are seen by: their states and parts in order, and the day of the reader. */
import type { DueState, DutyPart } from '../shapes.ts';

export const states = ['ahead', 'passed', 'open'] as const satisfies readonly DueState[];
export const parts = ['lead', 'support', 'none'] as const satisfies readonly DutyPart[];

/** The day deadlines are seen from: the end of the chosen period, else today. */
export function dayOf(to: string, today: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return to || `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
}
