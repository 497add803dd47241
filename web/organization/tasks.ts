/** What the orders of a page are seen by: their states and parts in order, and the day of the reader. */
import { every } from '../every.ts';
import type { DueState, DutyPart } from '../shapes.ts';

export const states = every<DueState>({ ahead: true, passed: true, open: true });
export const parts = every<DutyPart>({ lead: true, support: true, none: true });

/** The day deadlines are seen from: the end of the chosen period, else today. */
export function dayOf(to: string, today: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return to || `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
}
