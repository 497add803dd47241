/** Lists of texts, never of numbers, so that functions of texts can take their elements. */
import { inScope, type Maker } from './maker.ts';
import { leaf, type Tree } from './tree.ts';
import { propertiesWith } from './vocabulary.ts';

/** A list of texts, never of numbers. */
function texts(maker: Maker): Tree | null {
  const bound = inScope(maker, 'node');
  if (bound.length === 0) return null;
  const { name } = maker.random.pick(bound);
  return maker.random.chance(0.7)
    ? leaf(`coalesce(${name}.${maker.random.pick(propertiesWith('list'))}, [])`, { type: 'list' })
    : leaf(`split(coalesce(${name}.name, ''), '${maker.random.pick(['县', '', '·'])}')`, { type: 'list' });
}
/** A production that is made of such a list; none where no node is known. */
export const withTexts =
  (make: (maker: Maker, list: Tree) => Tree) =>
  (maker: Maker): Tree | null => {
    const found = texts(maker);
    return found && make(maker, found);
  };
