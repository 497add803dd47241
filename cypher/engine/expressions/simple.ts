/** Literals, parameters and names. */
import { QueryRefused } from '../../store.ts';
import type { CompileKind } from './kinds.ts';

export const literal: CompileKind<'literal'> =
  ({ value }) =>
  () =>
    value;

export const parameter: CompileKind<'parameter'> = ({ name, at }) => {
  return (_frame, { parameters }) => {
    const value = parameters.get(name);
    if (value === undefined) throw new QueryRefused('parameter', `The parameter $${name} was not given.`, at);
    return value;
  };
};

export const variable: CompileKind<'variable'> = ({ name, at }, scope) => {
  const slot = scope.slot(name);
  if (slot === undefined) throw new QueryRefused('syntax', `${name} is not known here.`, at);
  return (frame) => frame[slot] ?? null;
};
