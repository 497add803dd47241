/** Notes: values with their span, their context and their rule; how the draft is filled. */
import { rawSpan, type View } from '../2-lines.ts';
import { withoutTermInside } from '../language/terms.ts';
import type { Span } from '../record.ts';

/** What a fact can hold. */
export type Value = string | number | boolean;
export interface Noted<T extends Value = string> {
  value: T;
  span: Span;
  context: Span;
  rule: string;
  also: Span[];
  /** Where the value is put together of stretches apart, as in 县政协召开…会议: these. */
  pieces?: Span[];
}

const reach = 300;
/** 。！？； and the end of a line, by their code units. */
const isStop = (unit: number): boolean => unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0xff1b || unit === 10;
/** Where the sentence around [from, to) begins and its last mark stands, in the flat text; at most 300 characters to either side. */
export function sentenceBounds(flat: string, from: number, to: number): Span {
  let start = from;
  while (start > 0 && from - start < reach && !isStop(flat.charCodeAt(start - 1))) start -= 1;
  let end = to;
  while (end < flat.length && end - to < reach && !isStop(flat.charCodeAt(end))) end += 1;
  return { start, end };
}

/** The sentence around [from, to) of the flat text with its mark, as a span of the raw text. */
export function sentence(view: View, from: number, to: number): Span {
  const { flat } = view;
  const { start, end } = sentenceBounds(flat, from, to);
  return rawSpan(view, start, end < flat.length && flat[end] !== '\n' ? end + 1 : end);
}

/** Notes the stretch [from, to) of the flat text as a value. */
export function note(view: View, from: number, to: number, rule: string): Noted;
export function note<T extends Value>(view: View, from: number, to: number, rule: string, value: T): Noted<T>;
export function note(view: View, from: number, to: number, rule: string, value?: Value): Noted<Value> {
  return { value: value ?? view.flat.slice(from, to), span: rawSpan(view, from, to), context: sentence(view, from, to), rule, also: [] };
}

/** Notes the body at [from, to), a government without the term inside its name: 县|十九届|政府. */
export function noteBody(view: View, from: number, to: number, rule: string, value = withoutTermInside(view.flat.slice(from, to))): Noted {
  const name = view.flat.slice(from, to);
  const whole = note(view, from, to, rule, value);
  if (value === name || value.length >= name.length) return whole;
  let head = 0;
  while (name[head] === value[head]) head += 1;
  const rest = value.length - head;
  if (rest <= 0 || !name.endsWith(value.slice(head))) return whole;
  return { ...whole, pieces: [rawSpan(view, from, from + head), rawSpan(view, to - rest, to)] };
}

/** Values already in each list, so that a list of any length is filled in linear time. */
const indexes = new WeakMap<object, Map<Value, Noted<Value>>>();

/** Adds to a list unless the value is there; then its span becomes a further one. A list filled through here is filled through nothing else. */
export function addOnce<T extends Value>(list: Noted<T>[], entry: Noted<T>): void {
  const index = indexes.get(list) ?? new Map<Value, Noted<Value>>();
  indexes.set(list, index);
  const same = index.get(entry.value);
  if (!same) {
    index.set(entry.value, entry);
    list.push(entry);
  } else if (same.also.length < 20 && same.span.start !== entry.span.start && !same.also.some(({ start }) => start === entry.span.start))
    same.also.push(entry.span);
}
