/** An optional WHERE. */
import type { Maker } from './maker.ts';
import { empty, type Tree, tree } from './tree.ts';

/** WHERE with a condition, at this chance. */
export const conditionTree = (maker: Maker, chance: number): Tree =>
  maker.random.chance(chance) ? tree('where.kept', [' WHERE ', maker.make('condition')], { optional: true }) : empty;
