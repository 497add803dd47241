/** Values made of values: arithmetic, functions of texts and numbers, CASE, parts of lists. Numbers stay within what JSON carries. */

import { withTexts } from './listed-texts.ts';
import type { Maker, Table } from './maker.ts';
import { leaf, list, type Tree, type Type, tree } from './tree.ts';
import { truth } from './truth.ts';

const small = ({ random }: Maker, least = 1): Tree => leaf(String(random.int(least, 7)), { type: 'integer' });
const of = (type: Type, ...parts: (Tree | string)[]): Tree => tree('', parts, { type });
const inBrackets = (made: Tree): Tree => of(made.type as Type, '(', made, ')');

function choice(type: 'text' | 'integer' | 'number' | 'boolean'): (maker: Maker) => Tree {
  return (maker) => {
    const branch = (): Tree => tree('case.branch', [' WHEN ', maker.make('condition'), ' THEN ', maker.make(type)]);
    const branches = Array.from({ length: maker.random.int(1, 2) }, branch);
    const otherwise = tree('case.else', [' ELSE ', maker.make(type)], { optional: true });
    return of(type, 'CASE', list(branches, '', '', 1), maker.random.chance(0.7) ? otherwise : '', ' END');
  };
}
function chosen(maker: Maker): Tree {
  const branches = ['minutes', 'deliberate', 'approved', '象山县'].slice(0, maker.random.int(1, 4));
  const whens = branches.map((word) => tree('', [leaf(` WHEN '${word}' THEN '${word.length}'`)]));
  return of('text', 'CASE ', maker.make('text'), list(whens, '', '', 1), " ELSE '-' END");
}

const textFunctions = ['toLower', 'toUpper', 'trim', 'ltrim', 'rtrim', 'reverse', 'toString'] as const;
/** More productions of a text. */
export const madeTexts: Table = {
  joined: {
    weight: 2,
    deep: true,
    make: (maker) =>
      of('text', inBrackets(of('text', maker.make('text'), leaf(maker.random.pick([' + ', " + '-' + ", ' + '])), maker.make('text')))),
  },
  part: {
    weight: 2,
    deep: true,
    make: (maker) => {
      const name = maker.random.pick(['left', 'right', 'substring'] as const);
      const length = maker.random.chance(0.4) ? tree('', [leaf(`, ${maker.random.int(0, 4)}`)], { optional: true }) : '';
      return of('text', leaf(`${name}(`), maker.make('text'), ', ', small(maker, 0), name === 'substring' ? length : '', ')');
    },
  },
  changed: { weight: 3, deep: true, make: (maker) => of('text', leaf(`${maker.random.pick(textFunctions)}(`), maker.make('text'), ')') },
  replaced: {
    weight: 1,
    deep: true,
    make: (maker) =>
      of(
        'text',
        'replace(',
        maker.make('text'),
        ', ',
        leaf(maker.random.pick(["'-'", "'县'", "''", "'1'"])),
        ', ',
        maker.make('text'),
        ')',
      ),
  },
  'of a number': { weight: 1, deep: true, make: (maker) => of('text', 'toString(', maker.make('integer'), ')') },
  'of a list': {
    weight: 2,
    deep: true,
    make: withTexts((maker, found) => of('text', leaf(`${maker.random.pick(['head', 'last'])}(`), found, ')')),
  },
  'at a place': { weight: 2, deep: true, make: withTexts((maker, found) => of('text', found, leaf(`[${maker.random.int(-2, 2)}]`))) },
  'cut off': {
    weight: 1,
    deep: true,
    make: (maker) => of('text', 'split(', maker.make('text'), leaf(`, '${maker.random.pick(['县', '-', ''])}')[0]`)),
  },
  case: { weight: 2, deep: true, make: choice('text') },
  'case of': { weight: 1, deep: true, make: chosen },
};

const operators = ['+', '-', '/', '%'] as const;
/** More productions of a whole number. */
export const madeIntegers: Table = {
  calculated: {
    weight: 3,
    deep: true,
    make: (maker) => inBrackets(of('integer', maker.make('integer'), leaf(` ${maker.random.pick(operators)} `), small(maker))),
  },
  product: {
    weight: 1,
    deep: true,
    make: (maker) => inBrackets(of('integer', maker.make('integer'), ' % 1000 * ', small(maker))),
  },
  negative: { weight: 1, deep: true, make: (maker) => inBrackets(of('integer', '-', inBrackets(maker.make('integer')))) },
  'size of text': { weight: 2, deep: true, make: (maker) => of('integer', 'size(', maker.make('text'), ')') },
  'of a text': { weight: 1, deep: true, make: (maker) => of('integer', 'toInteger(', maker.make('text'), ')') },
  sign: { weight: 1, deep: true, make: (maker) => of('integer', 'sign(', maker.make('integer'), ')') },
  absolute: { weight: 1, deep: true, make: (maker) => of('integer', 'abs(', maker.make('integer'), ')') },
  reduced: {
    weight: 1,
    deep: true,
    make: withTexts((_, found) => of('integer', 'reduce(s = 0, e IN ', found, ' | s + size(e))')),
  },
  case: { weight: 2, deep: true, make: choice('integer') },
};
/** More productions of a number with a fraction. */
export const madeNumbers: Table = {
  halved: {
    weight: 2,
    deep: true,
    make: (maker) => inBrackets(of('number', maker.make('integer'), ' / ', leaf(maker.random.pick(['2.0', '4.0', '0.5'])))),
  },
  rounded: {
    weight: 2,
    deep: true,
    make: (maker) => of('number', leaf(`${maker.random.pick(['round', 'floor', 'ceil'])}(`), maker.make('number'), ')'),
  },
  'of a number': { weight: 1, deep: true, make: (maker) => of('number', 'toFloat(', maker.make('integer'), ')') },
  'of a text': { weight: 1, deep: true, make: (maker) => of('number', 'toFloat(', maker.make('text'), ')') },
  root: { weight: 1, deep: true, make: (maker) => of('number', 'sqrt(abs(', maker.make('number'), '))') },
  case: { weight: 1, deep: true, make: choice('number') },
};
/** More productions of true or false as a value. */
export const madeBooleans: Table = {
  condition: {
    weight: 3,
    deep: true,
    make: (maker) => {
      const made = truth(maker);
      return made && inBrackets(made);
    },
  },
  'no list': { weight: 1, deep: true, make: (maker) => of('boolean', 'isEmpty(', maker.make(maker.random.pick(['list', 'text'])), ')') },
  case: { weight: 1, deep: true, make: choice('boolean') },
};
