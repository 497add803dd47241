/** From a fact in the source to its rows in the lists beside it: marks them and brings one into sight. */
import type { RecordDetail } from '../shapes.ts';

/** The rows of the lists; the innermost that holds a fact stands for it. */
const rows = '.person, .orders > li, .cited, .agenda > li, dd';

/** The name an item's row carries, so that a fact of the item that has no mark of its own leads to the row. */
export function itemRow(record: string, position: number): string {
  return `${record}#${position}`;
}

/** The rows of a fact: of its own marks, else of the item that its path in the record lies in; none where the lists do not have it. */
export function rowsOf(lists: Element, edge: string, record: RecordDetail): Element[] {
  const marks = [...lists.querySelectorAll(`[data-edge="${CSS.escape(edge)}"]`)];
  const own = marks.flatMap((mark) => mark.closest(rows) ?? []);
  if (own.length) return [...new Set(own)];
  const index = record.facts
    .filter((fact) => fact.edge === edge)
    .map(({ path }) => /^\/items\/(\d+)\//u.exec(path)?.[1])
    .find((found) => found !== undefined);
  if (index === undefined) return [];
  // Positions count from 1, the items of a record from 0.
  return [...lists.querySelectorAll(`[data-item="${CSS.escape(itemRow(record.key, Number(index) + 1))}"]`)];
}

/** Marks the rows of the selected fact and no other. Moves the view only where none is in sight beside the source. */
export function markRows(lists: Element, edge: string, record: RecordDetail): void {
  for (const old of lists.querySelectorAll('.here')) old.classList.remove('here');
  const found = edge ? rowsOf(lists, edge, record) : [];
  for (const row of found) row.classList.add('here');
  const [first] = found;
  const pane = lists.parentElement?.querySelector('.source-pane');
  const view = lists.closest('main')?.getBoundingClientRect();
  if (!first || !pane || !view || pane.getBoundingClientRect().left < lists.getBoundingClientRect().right) return;
  const inSight = found.some((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > view.top && top < view.bottom;
  });
  if (!inSight) first.scrollIntoView({ block: 'center', behavior: 'instant' });
}
