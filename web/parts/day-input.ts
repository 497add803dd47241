/** A field for a day, written as the records count it, year first, in whatever country the browser thinks it is. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { isReversed } from '../state.ts';

/** The day typed; a year or a month stands for its first day, or its last where a range ends. Null where it is no day. */
export function dayOf(text: string, last: boolean): string | null {
  if (!text.trim()) return '';
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?)?[年月]?$/u.exec(text.trim());
  if (!parts) return null;
  const [year, month] = [Number(parts[1]), Number(parts[2] ?? (last ? 12 : 1))];
  const day = parts[3] === undefined ? null : Number(parts[3]);
  const date = new Date(Date.UTC(year, day === null && last ? month : month - 1, day ?? (last ? 0 : 1)));
  const right = month >= 1 && month <= 12 && (day === null || date.getUTCDate() === day);
  return right ? date.toISOString().slice(0, 10) : null;
}

/** A field that gives a day to `then`, the empty text for none; what is no day is marked and changes nothing. */
export function dayField(id: string, value: string, last: boolean, then: (day: string) => void): HTMLInputElement {
  const input = h('input', { id, value, placeholder: 'YYYY-MM-DD', maxlength: 12, autocomplete: 'off', spellcheck: 'false' });
  input.addEventListener('change', () => {
    const day = dayOf(input.value, last);
    input.setAttribute('aria-invalid', String(day === null));
    if (day === null) return;
    input.value = day;
    then(day);
  });
  return input;
}

/** The field for one end of the range. */
export function dayInput(name: 'from' | 'to', ctx: Ctx): HTMLInputElement {
  const input = dayField(`time-${name}`, ctx.state[name], name === 'to', (day) => ctx.go({ [name]: day }));
  if (isReversed(ctx.state)) input.setAttribute('aria-invalid', 'true');
  return input;
}
