/** Grouping: of all rows with the same values of what has no aggregate, one row with these values and what the aggregates give. */
import { keyOfAll } from '../../operators/key.ts';
import type { Evaluate, Frame, Running, Scope, Step } from '../../running.ts';
import { hiding } from '../../scope.ts';
import { Share } from '../../share.ts';
import type { Value } from '../../values.ts';
import type { ClauseStep, Place } from '../place.ts';
import { type Collector, collectorOf, type StartCollector } from './collect.ts';
import type { Named } from './regroup.ts';

interface Group {
  keys: Value[];
  /** Values of the outer names, the same in all groups. */
  outer: Frame;
  collectors: Collector[];
}
interface Grouping {
  keys: Evaluate[];
  starts: StartCollector[];
  outer: number;
  /** Whether all rows are one group, even where there are none. */
  whole: boolean;
}

/** The groups of some rows. */
function groupsOf(frames: Iterable<Frame>, { keys, starts, outer, whole }: Grouping, running: Running, share: Share): Iterable<Group> {
  const groups = new Map<string, Group>();
  const groupOf = (values: Value[], frame: Frame): Group => {
    const key = keyOfAll(values);
    const known = groups.get(key);
    if (known) return known;
    share.hold(1 + values.length + starts.length);
    const group = { keys: values, outer: frame.slice(0, outer), collectors: starts.map((start) => start(share)) };
    groups.set(key, group);
    return group;
  };
  if (whole) groupOf([], running.outer ?? []);
  for (const frame of frames) {
    running.budget.step();
    const group = groupOf(
      keys.map((evaluate) => evaluate(frame, running)),
      frame,
    );
    for (const collector of group.collectors) collector.add(frame, running);
  }
  return groups.values();
}

/** Compiles grouping by `keys`: frames after it have the outer names, the keys and the aggregates under their names. */
export function compileGroup(
  keys: readonly Named[],
  aggregates: readonly Named[],
  before: Scope,
  { outer, compiler, groupsByOuter }: Place,
): ClauseStep {
  const own = keys.filter(({ name }) => outer.slot(name) === undefined);
  const grouping: Grouping = {
    keys: own.map(({ expression }) => compiler.expression(expression, before)),
    starts: aggregates.map(({ expression }) => collectorOf(expression, before, compiler)),
    outer: outer.size,
    whole: keys.length === 0 && !groupsByOuter,
  };
  const scope = [...own, ...aggregates].reduce<Scope>((grown, { name }) => hiding(grown, name), outer);
  const step: Step = function* group(frames, running) {
    const share = new Share(running.budget);
    try {
      for (const { keys, outer, collectors } of groupsOf(frames, grouping, running, share))
        yield [...outer, ...keys, ...collectors.map((collector) => collector.result())];
    } finally {
      share.release();
    }
  };
  return { scope, step };
}
