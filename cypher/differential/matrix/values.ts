/** One value of each kind, and of some kinds those at their edges, as expressions after `start`. */

/** Gives a node, a relationship, a path and a meeting their names. */
export const start = "MATCH p = (n:Record {key: 'record:odd.txt'})-[r:RECORDS]->(m:Meeting {number: 0})";

const samples: readonly (readonly [string, string])[] = [
  ['null', 'null'],
  ['boolean', 'true'],
  ['integer', '2'],
  ['zero', '0'],
  ['negative', '-1'],
  ['beyond 32 bits', '3000000000'],
  ['greatest', '9223372036854775807'],
  ['least', '-9223372036854775808'],
  ['float', '1.5'],
  ['small float', '-0.25'],
  ['NaN', '(0.0 / 0.0)'],
  ['infinity', '(-1.0 / 0.0)'],
  ['great float', '1e300'],
  ['empty text', "''"],
  ['text', "'aBc'"],
  ['text of a number', "'12'"],
  ['text of a date', "'2026-11-30'"],
  ['empty list', '[]'],
  ['list of integers', '[1, 2]'],
  ['list of texts', "['b', 'a']"],
  ['list with null', '[null, 1]'],
  ['nested list', "[[1], ['a']]"],
  ['empty map', '{}'],
  ['map', '{a: 1, key: null}'],
  ['node', 'n'],
  ['relationship', 'r'],
  ['path', 'p'],
  ['stored text', 'n.key'],
  ['stored list', 'n.sources'],
  ['stored integer', 'm.number'],
  ['stored boolean', 'n.scopeKnown'],
  ['stored nothing', 'm.date'],
  ['date', "date('2024-02-29')"],
  ['local time', "localtime('12:30:15.5')"],
  ['local datetime', "localdatetime('2024-02-29T12:30')"],
  ['duration', "duration('P1M2DT3.5S')"],
];

/** A value as it stands in a query. */
export interface Written {
  kind: string;
  text: string;
}
/** The values as they are written, so that their types are known before the query runs. */
export const known: readonly Written[] = samples.map(([kind, text]) => ({ kind, text }));
/** The same as elements of lists of several types, so that they show when the query runs. */
export const hidden: readonly Written[] = samples.map(([kind, text]) => ({ kind: `${kind} in a list`, text: `[${text}, {}, 1, 'x'][0]` }));
