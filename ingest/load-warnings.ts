/** What loading warns of: files that may be mixed up. */
import { type Message, message } from './messages.ts';

/** The same text under another place: one of them may name the wrong one, so both stay, and that is said. */
export const sameElsewhere = (name: string, others: readonly string[]): Message => message('read/same-elsewhere', { name, others });

/** Another folder held a file of this name before: one replaces the other, and that is said. */
export const otherFolder = (name: string): Message => message('read/other-folder', { name });
