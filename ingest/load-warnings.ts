/** What loading warns of: files that may be mixed up. */
import type { Message } from './record.ts';

/** The same text under another place: one of them may name the wrong one, so both stay, and that is said. */
export const sameElsewhere = (name: string, others: readonly string[]): Message => ({
  level: 'warning',
  rule: 'read/same-elsewhere',
  reason: `${name}: the same text is there for another place (${others.join(', ')}); both are kept. Look at them, and forget the one that is wrong.`,
  span: null,
});

/** Another folder held a file of this name before: one replaces the other, and that is said. */
export const otherFolder = (name: string): Message => ({
  level: 'warning',
  rule: 'read/other-folder',
  reason: `${name}: what is replaced came from another folder. If these are two records, give one another name, or read the folder above both.`,
  span: null,
});
