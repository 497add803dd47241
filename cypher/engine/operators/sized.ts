/** Texts that grow: each new one costs steps by its length, and none may be so long that it fills the memory. */
import type { Budget } from '../budget.ts';
import { refuse } from '../refuse.ts';

const longest = 16 * 1024 * 1024;
/** Characters that cost one step. */
const perStep = 64;

/** Refuses a text of this length before it is made. */
export function allow(length: number, budget: Budget): void {
  if (length > longest) refuse(`A text of more than ${longest} characters was made; make it shorter.`, 'memory');
  budget.step(Math.ceil(length / perStep));
}
/** The text, once its length is paid for. */
export function sized(text: string, budget: Budget): string {
  allow(text.length, budget);
  return text;
}
