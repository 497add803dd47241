/** An order: who is told to act at one place, whether they lead or support, and by when. */
import type { TaskPart } from '../../cypher/enumerations.ts';
import { countUpTo } from '../../cypher/sorted.ts';
import type { View } from '../2-lines.ts';
import type { Span } from '../record.ts';
import { dueDay, findDeadlines } from './deadlines.ts';
import type { TaskNote } from './draft.ts';
import { type Noted, note, sentenceBounds } from './note.ts';

/** Who is told to act at one place: bodies or people in a chain (A、B和C), as offsets in the flat text. */
export interface Order {
  actors: Span[];
  rule: string;
}

const leads = /^[^，。；]{0,16}?(?:牵头|主办|总负责|统筹负责|任组长|任总指挥|为(?:第一)?责任单位|为主)/;
const supports = /^[^，。；]{0,16}?(?:配合|协助|协同|协办|参与|支持)/;

/** Lead or support, from the words around an order; null where they part no duties. */
export function partOf(view: View, order: Order, previous: Order | undefined): TaskNote['part'] {
  const { flat } = view;
  const from = order.actors[0]?.start ?? 0;
  const to = order.actors.at(-1)?.end ?? 0;
  const after = flat.slice(to, to + 24).split(/[，。；\n]/)[0] ?? '';
  const before = flat.slice(Math.max(0, from - 8), from);
  const at = (pattern: RegExp, value: TaskPart): TaskNote['part'] => {
    const found = pattern.exec(after);
    return found ? note<TaskPart>(view, to + found.index, to + found.index + found[0].length, `tasks/${value}`, value) : null;
  };
  const with_ = /(?:会同|联合)$/.exec(before);
  if (with_ && previous) return note<TaskPart>(view, from - with_[0].length, from, 'tasks/support', 'support');
  const label = /(牵头|配合|协办)(?:单位|部门)(?=[：:]?$)/.exec(before);
  if (label) {
    const value = label[1] === '牵头' ? 'lead' : 'support';
    const start = from - before.length + label.index;
    return note<TaskPart>(view, start, start + label[0].length, `tasks/${value}`, value);
  }
  if (leads.test(after)) return at(/牵头|主办|总负责|统筹负责|任组长|任总指挥|责任单位|为主/, 'lead');
  if (supports.test(after)) return at(/配合|协助|协同|协办|参与|支持/, 'support');
  return /^(?:会同|联合)/.test(after) ? at(/会同|联合/, 'lead') : null;
}

/** The deadline of an order: the first between it and the next order, else its sentence's only one. */
export function deadlineOf(view: View, span: Span, orders: readonly Order[], index: number): Noted | null {
  const { flat } = view;
  const to = orders[index]?.actors.at(-1)?.end ?? 0;
  const from = orders[index]?.actors[0]?.start ?? 0;
  const around = sentenceBounds(flat, from, to);
  const start = Math.max(span.start, around.start);
  const stop = Math.min(span.end, around.end);
  const found = findDeadlines(flat.slice(start, stop)).map((one) => ({ from: start + one.from, to: start + one.to }));
  const next = orders[index + 1]?.actors[0]?.start ?? stop;
  const own = found.find((one) => one.from >= to && one.to <= next) ?? (found.length === 1 ? found[0] : undefined);
  return own ? note(view, own.from, own.to, 'tasks/deadline') : null;
}

/** The task of an actor; `meeting` is the ISO date from which a deadline without a year counts. */
export function taskOf(actor: Noted, part: TaskNote['part'], deadline: Noted | null, meeting: string | null): TaskNote {
  const due = deadline && dueDay(deadline.value, meeting);
  return { actor, part, deadline, due: deadline && due ? { ...deadline, value: due, rule: 'tasks/due' } : null };
}

/** Of places in order those within a span. Of all items of a text together linear. */
export function within<P extends { from: number; to: number }>(all: readonly P[], { start, end }: Span): P[] {
  const upTo = (most: number): number => countUpTo(all.length, (index) => all[index]?.from ?? 0, most);
  return all.slice(upTo(start - 1), upTo(end)).filter(({ to }) => to <= end);
}
