/** Whether the predicate of a clause names a matter of the meeting. */
import type { Predicate } from '../language/predicate.ts';
import { announced, matters, settles } from './matter-words.ts';

/** What anybody may do: the meeting does it only where it is named. */
const claimed: ReadonlySet<string> = new Set(['arrange', 'hold', 'review']);
/** What is decided to be held: 决定|于5月召开…. */
const called = /^[，于]*[^，。；的由要]{0,16}(?:召开|举行)/;
/** Whether a predicate names one; `active`: the meeting was named before, and nobody since. Without a subject it is the meeting's where one was named before, or where it is said to be done. */
export function opens({ frame, subject, done, verb, from, about }: Predicate, text: string, active: boolean): boolean {
  const words = text.slice(verb.start, verb.end);
  const own =
    matters.has(frame) ||
    (frame === 'enact' && (done || settles.test(words))) ||
    (frame === 'remark' && settles.test(words) && (done || called.test(text.slice(verb.end)))) ||
    (frame === 'tell' && (about ? done && subject === 'meeting' : announced.test(words)));
  // A verb alone (会议审议) names no matter.
  if (!own || (verb.end >= text.length - 1 && !about)) return false;
  if (subject === 'meeting') return true;
  if (frame === 'enact' || frame === 'remark') return active && subject === 'none';
  return subject === 'none' && (active || from > 0 || (done && !claimed.has(frame)));
}
