/** RETURN *, and UNION of two questions with the same columns. */
import { inScope, type Maker, type Table } from './maker.ts';
import { leaf, list, type Tree, tree } from './tree.ts';

const plain = ({ name }: { name: string }): string => name.replaceAll('`', '');

/** All names, in the order of their letters, as Neo4j gives them. */
function all(maker: Maker): Tree | null {
  if (inScope(maker, 'shortest').length > 0) return null;
  const names = [...maker.scope.values()].sort((a, b) => (plain(a) < plain(b) ? -1 : 1));
  const columns = names.map(({ type }) => tree('', [], { column: { id: maker.count(), bag: type === 'bag' || type === 'labels' } }));
  return tree('all.RETURN', [maker.random.chance(0.2) ? 'RETURN DISTINCT *' : 'RETURN *', ...columns]);
}

function branch(maker: Maker, names: readonly string[], symbols: readonly ('text' | 'integer' | 'boolean' | 'number')[]): Tree {
  const items = symbols.map((symbol, at) =>
    tree('', [maker.make(symbol), leaf(` AS ${names[at]}`)], { column: { id: maker.count(), bag: false } }),
  );
  return tree('union.RETURN', ['RETURN ', list(items, '', ', ', 1)]);
}
function union(maker: Maker): Tree {
  const symbols = Array.from({ length: maker.random.int(1, 3) }, () =>
    maker.random.pick(['text', 'text', 'integer', 'boolean', 'number'] as const),
  );
  const names = symbols.map((_, at) => `c${at}`);
  const first = branch(maker, names, symbols);
  Object.assign(maker, { scope: new Map(), rows: 1 });
  const clause = maker.make('clause');
  return tree('', [first, leaf(maker.random.pick([' UNION ', ' UNION ALL '])), clause, ' ', branch(maker, names, symbols)]);
}

export const endings: Table = { all: { weight: 0.7, make: all }, union: { weight: 0.8, make: union } };
