/**
 * The order in which the parts of a pattern are matched: what is given first, then always what is likely to have the fewest ways on.
 * A plan is made when a run comes to the pattern, since only the graph tells how many nodes there are of a kind.
 */
import { QueryRefused } from '../../store.ts';
import type { Frame, Running } from '../running.ts';
import type { Link } from './links.ts';
import type { Pattern } from './pattern.ts';
import { Planning } from './planning.ts';
import type { Stage } from './stages/stage.ts';

/** So few nodes that going through them is no worse than going along relationships. */
const few = 2;

/** What to do next; null where nothing is left. */
function nextStep(plan: Planning): (() => void) | null {
  const ends = ({ left, right }: Link): number => Number(plan.isBound(left)) + Number(plan.isBound(right));
  const first = (is: (link: Link) => boolean): number | undefined => plan.openLinks((link) => link.shortest === null && is(link))[0];
  const one = ({ pattern }: Link): boolean => pattern.length === null;

  const given = first((link) => link.given);
  if (given !== undefined) return () => plan.walkGiven(given);
  const closing = first((link) => one(link) && ends(link) === 2);
  if (closing !== undefined) return () => plan.walk(closing);
  const sizes = plan.openNodes().map((node) => ({ node, ...plan.sizes.of(node) }));
  const [least] = sizes.sort((a, b) => a.size - b.size);
  if (least && least.size <= few) return () => plan.start(least.node, least.labels);
  const link = first((link) => one(link) && ends(link) === 1) ?? first((link) => ends(link) === 2) ?? first((link) => ends(link) === 1);
  if (link !== undefined) return () => plan.walk(link);
  if (least) return () => plan.start(least.node, least.labels);
  const [search] = plan.openLinks(({ shortest }) => shortest !== null);
  return search === undefined ? null : () => plan.walkShortest(search);
}

/** Steps for a pattern, from a frame like those it will be run with. */
export function planOf(pattern: Pattern, frame: Frame, running: Running): Stage[] {
  const plan = new Planning(pattern, frame, running);
  plan.makePaths();
  for (let step = nextStep(plan); step; step = nextStep(plan)) {
    step();
    plan.makePaths();
  }
  if (plan.isDone()) return plan.stages;
  throw new QueryRefused('unsupported', 'Parts of this pattern depend on each other in a circle. Move one of the conditions to WHERE.');
}
