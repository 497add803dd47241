/** The ways to walk relationships without a direction. */
import type { Block } from './block.ts';

/** Which of a block's are walked backwards, as bits: one number for each branch of a UNION ALL. */
export function branches({ bits }: Block): number[] {
  let ways = [0];
  for (const bit of bits) ways = ways.flatMap((way) => [way, way | bit]);
  return ways;
}
