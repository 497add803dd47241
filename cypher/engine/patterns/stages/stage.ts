/** One step of a plan. */
import type { Holds } from '../../condition.ts';
import type { Frame, Running } from '../../running.ts';
import type { Cursor } from '../cursor.ts';

export type Open = (frame: Frame, running: Running) => Cursor;
export interface Stage {
  open: Open;
  /** What can be asked as soon as the step is taken. */
  conditions: Holds[];
}
