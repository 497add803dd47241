/** Lists and maps: comprehensions, slices, ranges, projections. Elements of a list are texts, but in the literals of whole numbers. */
import { withTexts } from './listed-texts.ts';
import { apart, inScope, type Maker, type Table } from './maker.ts';
import { path } from './patterns.ts';
import { leaf, list, type Tree, type Type, tree } from './tree.ts';
import { truth } from './truth.ts';

const of = (type: Type, ...parts: (Tree | string)[]): Tree => tree('', parts, { type });

/** A condition on the element `e` of a list, whatever it is. */
const ofElement = ({ random }: Maker): Tree =>
  leaf(
    random.pick([
      "e <> ''",
      'e IS NOT NULL',
      "e CONTAINS '县'",
      "e STARTS WITH 'a'",
      "e > '甲'",
      "e IN ['approved', 'x']",
      'size(e) > 2',
      "e = 'approved'",
    ]),
  );
const ofTexts = ({ random }: Maker): Tree =>
  leaf(random.pick(['e', 'size(e)', "e + '!'", 'toUpper(e)', '[e]', 'left(e, 2)', '{e: e}', 'null']));

/** More productions of a list whose order means something. */
export const madeLists: Table = {
  comprehension: {
    weight: 3,
    deep: true,
    make: withTexts((maker, found) => {
      const where = tree('', [' WHERE ', ofElement(maker)], { optional: true });
      return of(
        'list',
        '[e IN ',
        found,
        maker.random.chance(0.7) ? where : '',
        ' | ',
        leaf(maker.random.pick(["e + '!'", 'toUpper(e)', 'left(e, 2)', 'e'])),
        ']',
      );
    }),
  },
  slice: {
    weight: 2,
    deep: true,
    make: withTexts((maker, found) => of('list', found, leaf(`[${maker.random.pick(['1..', '..2', '0..1', '-2..', '..-1', '3..1'])}]`))),
  },
  turned: {
    weight: 1,
    deep: true,
    make: withTexts((maker, found) => of('list', leaf(`${maker.random.pick(['reverse', 'tail'])}(`), found, ')')),
  },
  together: { weight: 1, deep: true, make: withTexts((maker, found) => of('list', '(', found, ' + ', maker.make('text'), ')')) },
  'of a path': {
    weight: 6,
    make: (maker) => {
      const bound = inScope(maker, 'path');
      if (bound.length === 0) return null;
      const { name } = maker.random.pick(bound);
      return leaf(maker.random.pick([`[e IN nodes(${name}) | e.key]`, `[e IN relationships(${name}) | type(e)]`]), { type: 'list' });
    },
  },
};

/** Conditions on lists. */
export const listConditions: Table = {
  quantified: {
    weight: 4,
    deep: true,
    make: withTexts((maker, found) =>
      of('boolean', leaf(`${maker.random.pick(['any', 'all', 'none', 'single'])}(e IN `), found, ' WHERE ', ofElement(maker), ')'),
    ),
  },
  'list equal': {
    weight: 1,
    deep: true,
    make: withTexts((maker, found) =>
      of('boolean', found, leaf(maker.random.pick([' = ', ' <> '])), leaf(maker.random.pick(['[]', "['approved']"]))),
    ),
  },
  'part of a list': { weight: 1, deep: true, make: withTexts((maker, found) => of('boolean', maker.make('text'), ' IN ', found)) },
};

function mapOf(maker: Maker): Tree {
  const names = maker.random.take(['a', 'name', '`a b`', '人', 'end'], maker.random.int(1, 3));
  const entries = names.map((name) => tree('', [leaf(`${name}: `), maker.make(maker.random.pick(['text', 'integer', 'boolean', 'list']))]));
  return of('map', '{', list(entries, '', ', ', 1), '}');
}
function projected(maker: Maker): Tree | null {
  const bound = inScope(maker, 'node');
  if (bound.length === 0) return null;
  const parts = [leaf('.key'), leaf('.name'), leaf('.date'), leaf('.position')];
  const kind = maker.random.chance(0.4) ? maker.random.pick(['text', 'integer', 'condition'] as const) : null;
  const made = kind === 'condition' ? truth(maker) : kind && maker.make(kind);
  const more = made ? [tree('', ['extra: ', made])] : [];
  const all = maker.random.chance(0.15) ? [leaf('.*')] : [];
  return of(
    'map',
    leaf(`${maker.random.pick(bound).name} `),
    '{',
    list([...all, ...maker.random.take(parts, maker.random.int(1, 3)), ...more], '', ', ', 1),
    '}',
  );
}
/** Items that are maps, or lists of anything. */
export const collectionItems: Table = {
  map: { weight: 2, make: mapOf },
  'map projection': { weight: 3, make: projected },
  'list comprehension': {
    weight: 2,
    make: withTexts((maker, found) =>
      of('map', '[e IN ', found, tree('', [' WHERE ', ofElement(maker)], { optional: true }), ' | ', ofTexts(maker), ']'),
    ),
  },
  path: {
    weight: 3,
    make: (maker) => {
      const bound = inScope(maker, 'path');
      return bound.length > 0 ? leaf(maker.random.pick(bound).name, { type: 'path' }) : null;
    },
  },
  'pattern comprehension': {
    weight: 3,
    make: (maker) => {
      if (inScope(maker, 'node').length === 0) return null;
      return apart(maker, () => {
        const found = path(maker, new Set(), 1);
        // One node is no pattern of a comprehension.
        if (found.production === 'path.0') return null;
        const where = maker.random.chance(0.3) ? tree('', [' WHERE ', maker.make('condition')], { optional: true }) : '';
        return of('bag', '[', found, where, ' | ', maker.make(maker.random.pick(['text', 'integer'])), ']');
      });
    },
  },
};
