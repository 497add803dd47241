/** What goes through a list with a name for each element: [x IN …], all/any/none/single, reduce. */
import type { Expression } from '../../query/tree.ts';
import type { Compiler } from '../compiler.ts';
import { listOf } from '../operators/membership.ts';
import { type Truth, truthOf } from '../operators/truth.ts';
import { located } from '../refuse.ts';
import type { Evaluate, Frame, Running, Scope } from '../running.ts';
import type { Value } from '../values.ts';
import type { CompileKind } from './kinds.ts';

/** Gives the frames of the elements, one after another in one and the same frame; null where the list is. */
function elementsOf(list: Expression, slot: number, scope: Scope, compiler: Compiler) {
  const evaluate = compiler.expression(list, scope);
  return (frame: Frame, running: Running): Iterable<Frame> | null => {
    const elements = listOf(evaluate(frame, running));
    if (elements === null) return null;
    return eachIn(elements, slot, frame, running);
  };
}
function* eachIn(elements: readonly Value[], slot: number, frame: Frame, { budget }: Running): Iterable<Frame> {
  const inner = frame.slice();
  for (const element of elements) {
    budget.step();
    inner[slot] = element;
    yield inner;
  }
}
const slotOf = (scope: Scope, name: string): number => scope.slot(name) ?? 0;
const truth = (evaluate: Evaluate, frame: Frame, running: Running): Truth => truthOf(evaluate(frame, running));

export const listComprehension: CompileKind<'listComprehension'> = ({ variable, list, where, map, at }, scope, compiler) => {
  const inner = scope.with(variable);
  const slot = slotOf(inner, variable);
  const elements = elementsOf(list, slot, scope, compiler);
  const [test, made] = [where && compiler.expression(where, inner), map && compiler.expression(map, inner)];
  return located(at, '[ IN ]', (frame, running) => {
    const frames = elements(frame, running);
    if (frames === null) return null;
    const result: Value[] = [];
    for (const each of frames)
      if (!test || truth(test, each, running) === true) result.push(made ? made(each, running) : (each[slot] ?? null));
    return result;
  });
};

/** From how many elements are true and whether one is not known. `enough`: how many true ones, or not true ones, decide. */
const quantifiers = {
  all: { stop: (value: Truth) => value === false, stopped: false, none: true },
  any: { stop: (value: Truth) => value === true, stopped: true, none: false },
  none: { stop: (value: Truth) => value === true, stopped: false, none: true },
} as const;

export const quantifier: CompileKind<'quantifier'> = ({ quantifier: which, variable, list, where, at }, scope, compiler) => {
  const inner = scope.with(variable);
  const elements = elementsOf(list, slotOf(inner, variable), scope, compiler);
  const test = compiler.expression(where, inner);
  const judged = which === 'single' ? single : judge(quantifiers[which]);
  return located(at, `${which}()`, (frame, running) => {
    const frames = elements(frame, running);
    return frames === null ? null : judged(frames, (each) => truth(test, each, running));
  });
};
type Judge = (frames: Iterable<Frame>, test: (frame: Frame) => Truth) => Truth;
const judge =
  ({ stop, stopped, none }: (typeof quantifiers)[keyof typeof quantifiers]): Judge =>
  (frames, test) => {
    let known: Truth = none;
    for (const frame of frames) {
      const value = test(frame);
      if (stop(value)) return stopped;
      if (value === null) known = null;
    }
    return known;
  };
function single(frames: Iterable<Frame>, test: (frame: Frame) => Truth): Truth {
  let [found, unknown] = [0, false];
  for (const frame of frames) {
    const value = test(frame);
    if (value === null) unknown = true;
    if (value === true) found += 1;
    if (found > 1) return false;
  }
  return unknown ? null : found === 1;
}

export const reduce: CompileKind<'reduce'> = ({ accumulator, initial, variable, list, step, at }, scope, compiler) => {
  const inner = scope.with(variable).with(accumulator);
  const [slot, sum] = [slotOf(inner, variable), slotOf(inner, accumulator)];
  const elements = elementsOf(list, slot, scope, compiler);
  const [start, next] = [compiler.expression(initial, scope), compiler.expression(step, inner)];
  return located(at, 'reduce()', (frame, running) => {
    const frames = elements(frame, running);
    if (frames === null) return null;
    let value = start(frame, running);
    for (const each of frames) {
      each[sum] = value;
      value = next(each, running);
    }
    return value;
  });
};
