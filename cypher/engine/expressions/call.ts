/** Calls of functions. Aggregates are not evaluated over one row: the clause that groups has put their results in their place. */
import { QueryRefused } from '../../store.ts';
import { insteadOf } from '../functions/missing.ts';
import { functions } from '../functions/table.ts';
import { located } from '../refuse.ts';
import type { CompileKind } from './kinds.ts';

export const call: CompileKind<'call'> = ({ name, at, arguments: given }, scope, compiler) => {
  const meaning = functions.get(name);
  if (!meaning) throw new QueryRefused('unsupported', `There is no function ${name}() here. ${insteadOf(name) ?? ''}`.trimEnd(), at);
  const { signature, nulls, run } = meaning;
  if (given.length < signature.least || given.length > signature.most)
    throw new QueryRefused('syntax', `${signature.name}() takes other arguments: ${shown(signature.parameters)}.`, at);
  const all = given.map((argument) => compiler.expression(argument, scope));
  const work = `${signature.name}()`;
  if (nulls)
    return located(at, work, (frame, running) =>
      run(
        all.map((each) => each(frame, running)),
        running,
      ),
    );
  return located(at, work, (frame, running) => {
    const values = all.map((each) => each(frame, running));
    return values.includes(null) ? null : run(values, running);
  });
};
const shown = (parameters: readonly { name: string; type: string; optional: boolean }[]): string =>
  parameters.map(({ name, type, optional }) => `${name} (${type}${optional ? ', may be left out' : ''})`).join(', ') || 'none';

export const countAll: CompileKind<'countAll'> = ({ at }) => {
  throw new QueryRefused('syntax', 'count(*) can stand in WITH and RETURN only.', at);
};
