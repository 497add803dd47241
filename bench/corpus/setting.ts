/**
 * Where a record's place, people, numbers and documents come from: drawn anew for this record alone, or from a county that many
 * records share. A layout asks by office and by field, and cannot tell which of the two answers.
 */
import { type Field, fields } from './fields.ts';
import { drawName } from './names.ts';
import type { Day } from './numerals.ts';
import { drawPlace, type Place } from './places.ts';
import type { Random } from './random.ts';
import type { Matter } from './truth.ts';

/** An office somebody holds: `head`, `deputy`, `bureau/财政局/局长`, `town/白石镇/member`. Several may hold one. */
export type Post = string;
export const bureauPost = ({ bureau: [short] }: Field, title: string): Post => `bureau/${short}/${title}`;
export const townPost = (town: string, office: string): Post => `town/${town}/${office}`;

/** Somebody who comes to an office of a bureau or leaves it. */
export interface Move {
  name: string;
  field: Field;
  /** 局长, 副局长 */
  title: string;
  comes: boolean;
}
export interface Setting {
  readonly place: Place;
  /** The first day of the meeting. */
  readonly day: Day;
  /** Bureaux by their full names in this record, or short. */
  readonly full: boolean;
  /** The township or bureau that meets; null: to be drawn. */
  readonly town: string | null;
  readonly bureau: Field | null;
  /** Whether the head of the record names the place in full; false: as it is drawn. */
  readonly named: boolean;
  /** 常务会议 or 县长办公会议; null: to be drawn. */
  readonly series: string | null;
  /** What another record has told of this meeting; null: this one is the first. */
  readonly earlier: readonly Matter[] | null;
  /** Items from this one on (from 0) carry a number one too high, a slip; null: none. */
  readonly skip: number | null;
  /** Who comes and goes, as far as this meeting decides it; null: to be drawn. */
  readonly moves: readonly Move[] | null;
  /** Whoever holds an office, one of them where several do. */
  holder(post: Post): string;
  /** Those of an office who came, and who did not; `count` says how many where they are drawn. */
  present(post: Post, count: () => number): Iterable<string>;
  absent(post: Post, count: () => number): Iterable<string>;
  /** Sentences more than a matter needs. */
  length(): number;
  /** Number and term of the meeting, and which of so many ways to print them. */
  number(least: number, most: number): number;
  term(least: number, most: number): number;
  way(count: number): number;
  /** What the meeting deals with: fields with a document that waits for it come first. */
  fields(count: number): Field[];
  /** Whether a document of the field waits for this meeting. */
  waits(field: Field): boolean;
  /** The title of a document of the field: one that waits, or a new one as `draw` makes it. */
  title(field: Field, draw: () => string): string;
  /** Whether a document was put off before and must now come to an end. */
  again(title: string): boolean;
  /** Whether a document may still be proposed. */
  open(title: string): boolean;
  /** The same again when the meeting is told a second time. */
  once<T>(what: string, make: () => T): T;
}

/** Everything drawn anew: nobody and nothing of it is in another record. */
export function drawnSetting(random: Random): Setting {
  const place = drawPlace(random);
  const used = new Set<string>();
  const full = random.chance(0.35);
  const day = { year: random.int(2012, 2025), month: random.int(1, 12), day: random.int(1, 28) };
  // One name after another as they are taken: what a layout draws between two stays where it was.
  function* several(_post: Post, count: () => number): Iterable<string> {
    for (let left = count(); left > 0; left -= 1) yield drawName(random, used);
  }
  return {
    place,
    day,
    full,
    town: null,
    bureau: null,
    named: false,
    series: null,
    earlier: null,
    skip: null,
    moves: null,
    holder: () => drawName(random, used),
    present: several,
    absent: several,
    length: () => 0,
    number: random.int,
    term: random.int,
    way: (count) => random.int(0, count - 1),
    fields: (count) => random.take(fields, count),
    waits: () => false,
    title: (_field, draw) => draw(),
    again: () => false,
    open: () => true,
    once: (_what, make) => make(),
  };
}
