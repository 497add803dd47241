/** The ways to walk relationships without a direction. */
import type { Block } from './block.ts';

/** Which of a block's are walked backwards, as bits: one number for each branch of a UNION ALL. */
export const branches = ({ bits }: Block): number[] => bits.reduce((ways, bit) => [...ways, ...ways.map((way) => way | bit)], [0]);
