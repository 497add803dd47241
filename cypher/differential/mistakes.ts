/** Conditions that are refused before they are run: a name the model does not have, a type that cannot stand there. */
import { property } from './conditions.ts';
import { inScope, type Maker, type Table } from './maker.ts';
import { leaf, type Tree, type Type, tree } from './tree.ts';

const after =
  (type: Type, text: string) =>
  (maker: Maker): Tree | null => {
    const one = property(maker, type);
    return one && tree('', [one.written, leaf(text)]);
  };
const on =
  (type: Type, before: string, behind: string) =>
  (maker: Maker): Tree | null => {
    const bound = inScope(maker, type);
    return bound.length === 0 ? null : tree('', [leaf(`${before}${maker.random.pick(bound).name}${behind}`)]);
  };

/** The productions of a mistake. */
export const mistakes: Table = {
  'in a text': { weight: 1, make: after('text', " IN 'abc'") },
  'type of a node': { weight: 1, make: on('node', 'type(', ") = 'HELD'") },
  'labels of a relationship': { weight: 1, make: on('relationship', 'size(labels(', ')) = 1') },
  'unknown property': { weight: 1, make: on('node', '', ".nmae = 'x'") },
  'unknown label': { weight: 1, make: on('node', 'EXISTS { (', ')--(:Offical) }') },
  'unknown type': { weight: 1, make: on('node', 'EXISTS { (', ')-[:ATENDED]-() }') },
  'unknown name': { weight: 1, make: () => leaf("nobody.key = 'x'") },
};
