/**
 * One statement being written for one frame: its text, all of it ours, and the values bound in it. Nothing of a question gets into the
 * text: names go through the layout, everything else is bound.
 */
import type { Evaluate, Frame, Running } from '../../../engine/running.ts';
import type { Value } from '../../../engine/values.ts';
import type { SqlValue } from '../connection.ts';

/** Something that is known before a row is read: a literal, a parameter, a name from outside the statement, and what is made of these. */
export interface Known {
  evaluate: Evaluate;
}

export class Rendering {
  readonly frame: Frame;
  readonly running: Running;
  readonly values: SqlValue[] = [];
  text = '';
  /** Of relationships without a direction, those walked from their end to their start in the branch that is being written, as bits. */
  backwards = 0;
  readonly #known = new Map<Known, Value>();
  constructor(frame: Frame, running: Running) {
    this.frame = frame;
    this.running = running;
  }
  /** The value of something known; evaluated once for a statement. */
  value(known: Known): Value {
    let value = this.#known.get(known);
    if (value === undefined) {
      value = known.evaluate(this.frame, this.running);
      this.#known.set(known, value);
    }
    return value;
  }
  add(text: string): void {
    this.text += text;
  }
  bind(value: SqlValue): void {
    this.text += '?';
    this.values.push(value);
  }
  /** Parts with a text between them. */
  join<T>(parts: readonly T[], between: string, write: (part: T, at: number) => void): void {
    parts.forEach((part, at) => {
      if (at > 0) this.add(between);
      write(part, at);
    });
  }
}

/** Thrown where something cannot be written as SQL that means the same: the engine does it. */
export class NotPushed extends Error {
  override readonly name = 'NotPushed';
}
/** Ends an expression of which SQL does not know to say the same. */
export function notPushed(what: string): never {
  throw new NotPushed(what);
}
