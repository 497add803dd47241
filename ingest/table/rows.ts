/**
 * The rows of a table of people: each name with its unit and office, and what the row says of who was there.
 */

import { rosterRole } from '../language/labels/roster-words.ts';
import { type Found, squash } from '../language/people/cells.ts';
import type { Person } from '../language/people/notes.ts';
import { readPeople } from '../language/people/read-people.ts';
import type { Role, Span } from '../record.ts';
import { crosses, ticks } from '../words/columns.ts';
import { tellsAbsence } from '../words/people.ts';
import type { Cell } from './cells.ts';
import type { Column } from './columns.ts';

export interface RowPerson {
  person: Person;
  /** What the row itself says; null where it says nothing. */
  role: Role | null;
  /** Where it says so. */
  said: Span | null;
  /** What stands where they sign and is not their name: another's, or nothing where others signed. */
  doubt: Found | null;
}

/** Columns of the page by which a cell may begin before its head. */
const slack = 2;
/** Which column each cell stands in: that of its number, or the one that begins above it. */
function placed(cells: readonly Cell[], columns: readonly Column[], byNumber: boolean): Map<Column, Cell> {
  const found = new Map<Column, Cell>();
  for (const cell of cells) {
    if (cell.text === '') continue;
    const column = byNumber
      ? columns.find(({ at }) => at === cell.at)
      : (columns.findLast(({ at }) => at <= cell.at + slack) ?? columns[0]);
    if (!column) continue;
    const had = found.get(column);
    found.set(column, had ? { ...had, text: `${had.text} ${cell.text}`, end: cell.end } : cell);
  }
  return found;
}

function presenceOf(text: string): Role | null {
  const word = squash(text);
  if (ticks.has(word)) return 'present';
  if (crosses.has(word) || tellsAbsence(word)) return 'absent';
  return rosterRole(word);
}

const cellFound = ({ text, start, end }: Cell): Found => ({ value: squash(text), span: { start, end } });

/** Unit and office of one person; cells with a name in between are put together. */
function titleOf(unit: Cell | undefined, office: Cell | undefined, raw: string): Found | null {
  if (!unit || !office) return unit || office ? cellFound((unit ?? office) as Cell) : null;
  const span = { start: Math.min(unit.start, office.start), end: Math.max(unit.end, office.end) };
  const value = squash(unit.text + office.text);
  if (squash(raw.slice(span.start, span.end)).replaceAll('|', '') === value) return { value, span };
  return { value, span, pieces: [unit, office].map(({ start, end }) => ({ start, end })) };
}

/** The people of one row. */
export function peopleOfRow(raw: string, cells: readonly Cell[], columns: readonly Column[], byNumber: boolean): RowPerson[] {
  const found = placed(cells, columns, byNumber);
  const people: RowPerson[] = [];
  const named = columns.some(({ kind }) => kind === 'name');
  for (let group = 0; group <= Math.max(...columns.map((one) => one.group)); group += 1) {
    const cell = (kind: Column['kind']): Cell | undefined => {
      const column = columns.find((one) => one.kind === kind && one.group === group);
      return column && found.get(column);
    };
    const name = cell('name');
    const presence = cell('presence');
    const ticked = named ? columns.filter((one) => one.role && found.has(one) && presenceOf(found.get(one)?.text ?? '') === 'present') : [];
    const signature = cell('signature');
    const teller = presence && presenceOf(presence.text) ? presence : signature && tellsAbsence(squash(signature.text)) ? signature : null;
    const role = (teller && presenceOf(teller.text)) ?? ticked[0]?.role ?? null;
    const said = teller ?? (ticked[0] && found.get(ticked[0])) ?? null;
    if (name) {
      const title = titleOf(cell('unit'), cell('office'), raw);
      for (const person of readPeople(raw, name.start, name.end).people) {
        const doubt = signature && !role && /[一-龥]/.test(signature.text) && !squash(signature.text).includes(person.name.value);
        people.push({
          person: { name: person.name, title: title ?? person.title },
          role,
          said,
          doubt: doubt ? cellFound(signature) : null,
        });
      }
    }
  }
  if (named) return people;
  for (const [column, cell] of found)
    if (column.role)
      for (const person of readPeople(raw, cell.start, cell.end).people)
        people.push({ person, role: column.role, said: null, doubt: null });
  return people;
}
