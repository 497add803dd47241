/**
 * What a list of people is set with and is no part of a name: numbers before names, leaders of dots, lines to write on, signs of notes
 * and ticks.
 */
import { type Bound, bound } from './bounds.ts';

export interface ListMark {
  length: number;
  bound: Bound;
  /** A tick or a cross: what it says of the one before it. */
  says: string | null;
}

const number = /(?:\d{1,3}[.．、)）](?!\d)|\d{1,3}(?=[ \t　]+[一-龥])|[①-⒛㈠-㈩][、.．]?)/uy;
const leader = /(?:[—–―─…⋯‥_＿~～]+|[.．·]{3,}|-{2,}|[-－](?![\dA-Za-z]))/uy;
const sign = /[▲△★☆◆◇■※†‡]/uy;
const ticked = /[√✓✔☑]/uy;
const crossed = /[×✗✘☒](?=[\s、，,；;。]|$)/uy;
/** A star of a note stands before a name or behind a whole one; 郑** and 吴*明 are masked. */
const star = /(?<!\*)\*(?=[\s、，,；;。]|$)/uy;

const at = (pattern: RegExp, text: string, place: number): number => {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0].length ?? 0;
};
const tick = /[√✓✔☑]/u;
/** Whether a stretch ticks those who came, so that a cross is one who did not. */
export const isTicked = (text: string): boolean => tick.test(text);

/** The mark of the layout at a place of a list, or null. `apart`: a blank or a mark stands before it; `han`: how many characters do without one. */
export function listMark(text: string, place: number, apart: boolean, han: number, ticks: boolean): ListMark | null {
  const made = (length: number, kind: Bound, says: string | null = null): ListMark | null =>
    length > 0 ? { length, bound: kind, says } : null;
  return (
    (apart ? made(at(number, text, place), bound.wide) : made(at(/[①-⒛]/uy, text, place), bound.blank)) ??
    made(at(leader, text, place), bound.wide) ??
    made(at(sign, text, place), bound.blank) ??
    made(at(ticked, text, place), bound.blank, '√') ??
    (ticks ? made(at(crossed, text, place), bound.blank, '×') : null) ??
    (apart || han > 1 ? made(at(apart ? /\*/uy : star, text, place), bound.blank) : null)
  );
}
