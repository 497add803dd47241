/**
 * A phrase without marks, parted into an office or body and a name.
 */
import { cellsOf } from './cells.ts';
import { segment } from './segment.ts';

/** The parts of a phrase: `title` is [0, name start) or what follows the name. Offsets in the phrase. */
export type Parts = { kind: 'name'; name: [number, number]; title: [number, number] | null } | { kind: 'title' } | { kind: 'unit' } | null;

/** Parts a squashed phrase of a list of people; `strict` where it may name nobody. */
export function splitPerson(text: string, strict: boolean): Parts {
  if (text.length > 60) return null;
  const parts = segment(cellsOf(text, 0, text.length), strict ? 'presence' : 'list');
  const names = parts.filter(({ kind }) => kind === 'name');
  const titles = parts.filter(({ kind }) => kind === 'office' || kind === 'body');
  const rest = parts.filter(({ kind }) => kind === 'other' || kind === 'group');
  const [name] = names;
  const last = parts.at(-1);
  if (name && names.length === 1 && rest.length === 0) {
    const before = titles.filter(({ to }) => to <= name.from);
    const after = titles.filter(({ from }) => from >= name.to);
    const title: [number, number] | null = before.length > 0 ? [0, name.from] : after.length > 0 ? [name.to, text.length] : null;
    return { kind: 'name', name: [name.from, name.to], title };
  }
  if (names.length > 0 || !last) return null;
  return last.kind === 'office' ? { kind: 'title' } : last.kind === 'body' ? { kind: 'unit' } : null;
}
