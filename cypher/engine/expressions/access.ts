/** x.name, x[i], x[from..to]. */
import * as meaning from '../operators/access.ts';
import { located } from '../refuse.ts';
import type { CompileKind } from './kinds.ts';

export const property: CompileKind<'property'> = ({ of, name, at }, scope, compiler) => {
  const whole = compiler.expression(of, scope);
  return located(at, `.${name}`, (frame, running) => meaning.property(whole(frame, running), name));
};

export const element: CompileKind<'index'> = ({ of, index, at }, scope, compiler) => {
  const [whole, place] = [compiler.expression(of, scope), compiler.expression(index, scope)];
  return located(at, '[ ]', (frame, running) => meaning.element(whole(frame, running), place(frame, running)));
};

export const slice: CompileKind<'slice'> = ({ of, from, to, at }, scope, compiler) => {
  const whole = compiler.expression(of, scope);
  const [first, end] = [from && compiler.expression(from, scope), to && compiler.expression(to, scope)];
  return located(at, '[ .. ]', (frame, running) =>
    meaning.slice(whole(frame, running), first ? first(frame, running) : undefined, end ? end(frame, running) : undefined),
  );
};
