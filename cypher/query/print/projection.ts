/** What RETURN and WITH give on. Every item gets a name of ours. */
import type { Projection } from '../tree.ts';
import type { Printer } from './printer.ts';

export function projection({ distinct, star, items, order, skip, limit }: Projection, { words, expression }: Printer): string {
  const all = [...(star ? ['*'] : []), ...items.map((item) => `${expression(item.expression)} AS ${words.name(item.name)}`)];
  const sorted = order.map((one) => `${expression(one.expression)}${one.descending ? ' DESC' : ''}`);
  return [
    `${distinct ? 'DISTINCT ' : ''}${all.join(', ')}`,
    sorted.length > 0 ? `ORDER BY ${sorted.join(', ')}` : '',
    skip ? `SKIP ${expression(skip)}` : '',
    limit ? `LIMIT ${expression(limit)}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
