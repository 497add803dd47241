/** All functions by name. A new one is written into the file of its family, and is told of, checked and tested from there. */
import { temporalFunctions } from '../temporal/functions.ts';
import { conversions } from './conversions.ts';
import type { Meaning } from './define.ts';
import { entities } from './entities.ts';
import { lists } from './lists.ts';
import { mathematicals } from './mathematical.ts';
import { numerics } from './numeric.ts';
import { scalars } from './scalars.ts';
import { type Signature, signatureOf } from './signature.ts';
import { strings } from './strings.ts';
import { trimmings } from './trimming.ts';

export type CypherFunction = Omit<Meaning, 'signature'> & { signature: Signature };

const families: readonly (readonly Meaning[])[] = [
  scalars,
  conversions,
  strings,
  trimmings,
  lists,
  entities,
  numerics,
  mathematicals,
  temporalFunctions,
];
/** By name in lower case. */
export const functions: ReadonlyMap<string, CypherFunction> = new Map(
  families.flat().map((meaning) => {
    const signature = signatureOf(meaning.signature);
    return [signature.name.toLowerCase(), { ...meaning, signature }];
  }),
);
