/** What a link asks of each relationship on its way, compiled. */
import { mentions } from '../../query/walk.ts';
import type { Compiler } from '../compiler.ts';
import type { Frame, Running } from '../running.ts';
import type { NodeValue, RelationshipValue } from '../values.ts';
import { newNames } from './conditions.ts';
import { type TypeTest, typeTest } from './labels.ts';
import { hasWanted, type WantedOf, wantedOf } from './properties.ts';
import type { LinkShape, Shape } from './shape.ts';

export type Direction = 'out' | 'in' | 'both';
export interface Link extends LinkShape, TypeTest {
  /** Links of the same MATCH that may not be the same relationship: their slots. */
  others: readonly { slot: number; link: number }[];
  /** Properties each relationship of one of any length has. */
  wanted: WantedOf | null;
  /** Names of the pattern these need. */
  needs: ReadonlySet<string>;
}

const canBeOne = (a: TypeTest, b: TypeTest): boolean => !a.types || !b.types || a.types.some((type) => b.types?.includes(type));

/** Compiles the links of a pattern. */
export function linksOf(shape: Shape, compiler: Compiler): Link[] {
  const made = newNames(shape);
  const links = shape.links.map((link) => ({ ...link, ...typeTest(link.pattern.types) }));
  return links.map((link, index) => {
    const each = link.pattern.length !== null || link.shortest ? link.pattern.properties : null;
    return {
      ...link,
      // A shortest path stands for itself: what else is matched may go the same way.
      others: links.flatMap((other, number) =>
        number !== index && !other.shortest && !link.shortest && canBeOne(link, other) ? [{ slot: other.slot, link: number }] : [],
      ),
      wanted: each && wantedOf(each, shape.inner, compiler),
      needs: new Set([...mentions(each)].filter((name) => made.has(name))),
    };
  });
}

export const flipped = (direction: Direction): Direction => (direction === 'both' ? 'both' : direction === 'out' ? 'in' : 'out');
/** The node at the other end. */
export const otherEnd = ({ from, to }: RelationshipValue, node: NodeValue): number => (from === node.id ? to : from);

/** Whether a relationship is one that an earlier link of the same MATCH already stands for. */
export function isUsed(relationship: RelationshipValue, slots: readonly number[], frame: Frame): boolean {
  for (const slot of slots) {
    const used = frame[slot] as RelationshipValue | RelationshipValue[];
    if (Array.isArray(used) ? used.some(({ id }) => id === relationship.id) : used.id === relationship.id) return true;
  }
  return false;
}

/** The test of each relationship on the way of a link, in a frame. */
export function eachTest(link: Link, frame: Frame, running: Running): (relationship: RelationshipValue) => boolean {
  const wanted = link.wanted?.(frame, running) ?? [];
  const { test } = link;
  return (relationship) => (test === null || test(relationship.type)) && hasWanted(relationship, wanted);
}
