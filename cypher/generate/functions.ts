/** docs/functions.md: the functions and aggregates of queries, from the tables that run them. */
import { aggregates } from '../engine/aggregates/table.ts';
import { type Manual, manual } from '../engine/functions/manual.ts';
import { insteadOf, missing } from '../engine/functions/missing.ts';
import type { Signature } from '../engine/functions/signature.ts';
import { functions } from '../engine/functions/table.ts';
import { tableOf } from './table.ts';

const titles: Record<Manual, string> = {
  aggregating: 'Aggregates',
  scalar: 'Single values',
  predicate: 'Conditions',
  string: 'Texts',
  list: 'Lists',
  numeric: 'Numbers',
  logarithmic: 'Logarithms and roots',
  trigonometric: 'Angles',
  temporal: 'Dates and times',
  duration: 'Durations',
};
interface Told {
  signature: Signature;
  says: string;
  example: readonly [string, string];
  source: Manual;
}
const called = ({ name, parameters, result }: Signature): string => {
  const given = parameters.map(({ name: of, type, optional, rest }) => `${of}${rest ? '…' : ''}${optional ? '?' : ''} :: ${type}`);
  return `${name}(${given.join(', ')}) :: ${result}`;
};
const byName = (a: Told, b: Told): number => (a.signature.name.toLowerCase() < b.signature.name.toLowerCase() ? -1 : 1);

function family(source: Manual, all: readonly Told[]): string {
  const rows = all
    .filter((told) => told.source === source)
    .sort(byName)
    .map(({ signature, says, example: [text, result] }) => [`\`${called(signature)}\``, says, `\`${text}\` → \`${result}\``]);
  return [`## ${titles[source]}`, `[Manual](${manual[source]})`, tableOf(['function', 'gives', 'example'], rows)].join('\n\n');
}

/** The document as text. */
export function functionsFile(): string {
  const all: Told[] = [...functions.values(), ...aggregates.values()];
  const absent = [...missing.keys()].sort().map((name) => [`\`${name}\``, insteadOf(name) ?? '']);
  return [
    '<!-- Generated from cypher/engine/functions and cypher/engine/aggregates by `npm run generate`; do not edit. -->',
    '# Functions of queries',
    'They mean the same on both stores. `?` behind a name: it may be left out; `…`: any number of such. Unless something else is said, null among the arguments gives null, and an argument of another type is refused.',
    ...(Object.keys(titles) as Manual[]).map((source) => family(source, all)),
    '## Not here',
    tableOf(['function', 'instead'], absent),
    '',
  ].join('\n\n');
}
