/** Clauses, and the queries they make. */
import type { Clause, Query, SingleQuery } from '../tree.ts';
import type { Printer } from './printer.ts';
import { projection } from './projection.ts';

function clause(of: Clause, printer: Printer): string {
  const { words, expression } = printer;
  switch (of.kind) {
    case 'match': {
      const where = of.where ? ` WHERE ${expression(of.where)}` : '';
      return `${of.optional ? 'OPTIONAL ' : ''}MATCH ${of.patterns.map(printer.pattern).join(', ')}${where}`;
    }
    case 'unwind':
      return `UNWIND ${expression(of.list)} AS ${words.name(of.variable)}`;
    case 'with':
      return `WITH ${projection(of, printer)}${of.where ? ` WHERE ${expression(of.where)}` : ''}`;
    case 'return':
      return `RETURN ${projection(of, printer)}`;
    case 'call': {
      const imports = of.imports === '*' ? '*' : of.imports?.map((name) => words.name(name)).join(', ');
      return `${of.optional ? 'OPTIONAL ' : ''}CALL ${imports === undefined ? '' : `(${imports}) `}{ ${printer.query(of.query)} }`;
    }
  }
}
const single = ({ clauses }: SingleQuery, printer: Printer): string => clauses.map((one) => clause(one, printer)).join(' ');

/** A query, without anything before or behind it. */
export const queryText = ({ parts, union }: Query, printer: Printer): string =>
  parts.map((part) => single(part, printer)).join(union === 'all' ? ' UNION ALL ' : ' UNION ');
