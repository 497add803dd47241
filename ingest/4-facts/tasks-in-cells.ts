/** Who a table of items tells to act: every body and person of the cell, by the day of the row. */
import type { View } from '../2-lines.ts';
import { bodySuffix } from '../language/people/names.ts';
import type { Span } from '../record.ts';
import type { Body } from './bodies.ts';
import { findDeadlines } from './deadlines.ts';
import type { TaskNote } from './draft.ts';
import type { ItemInput } from './item-input.ts';
import { note } from './note.ts';
import { taskOf, within } from './order.ts';

interface Named {
  from: number;
  to: number;
}

/** Reads the cells of one row; `bodies` and `names` are all of the text, `meeting` the ISO date from which a deadline without a year counts. */
export function tasksInCells(
  view: View,
  cells: ItemInput['cells'],
  bodies: readonly Body[],
  names: readonly Named[],
  meeting: string | null,
): TaskNote[] {
  if (!cells) return [];
  const { told, due: cell } = cells;
  const day = cell && findDeadlines(view.flat.slice(cell.start, cell.end))[0];
  const deadline = cell && day ? note(view, cell.start + day.from, cell.start + day.to, 'tasks/deadline') : null;
  return told.flatMap(({ span, part }) =>
    actorsIn(view.flat, span, [...within(bodies, span), ...within(names, span)]).map(({ from, to }) =>
      taskOf(note(view, from, to, 'tasks/cell'), part && note(view, from, to, `tasks/${part}`, part), deadline, meeting),
    ),
  );
}

/** Between the marks of a cell stands one actor each: somebody the text names elsewhere, else what ends like a body (招商促进局). */
function actorsIn(flat: string, { start, end }: Span, named: readonly Named[]): Named[] {
  let at = start;
  return flat
    .slice(start, end)
    .split(/(?<=[、，,；;])/)
    .flatMap((piece) => {
      const from = at;
      at += piece.length;
      const words = piece.replace(/[、，,；;]$/, '');
      const known = named.filter((one) => one.from >= from && one.to <= from + words.length).sort((a, b) => a.from - b.from);
      if (known.length > 0) return known;
      return words.length >= 3 && bodySuffix(words) > 0 ? [{ from, to: from + words.length }] : [];
    });
}
