/** UNWIND of a list of texts that is known before the rows, as a table: one statement for all its elements. */
import type { Unwind } from '../../../query/tree.ts';
import { hidden } from '../nulls.ts';
import type { Block } from './block.ts';
import { knownOf } from './known.ts';
import { notPushed } from './rendering.ts';

/** Its elements become texts by being compared with one in the patterns that follow: those of other types are equal to none of a row. */
export function unwind(block: Block, { list, variable }: Unwind): void {
  const known = knownOf(list, block) ?? notPushed('a list of rows');
  const alias = block.alias('u');
  block.add(alias, (to) => {
    const value = to.value(known);
    const all = Array.isArray(value) ? value : [value];
    const texts = hidden(all.filter((one) => typeof one === 'string'));
    to.add('json_each(');
    to.bind(JSON.stringify(texts));
    to.add(`) AS ${alias}`);
  });
  block.names.set(variable, { kind: 'listed', alias, typed: false });
}
