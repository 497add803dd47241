/** Values as a person writes them: literals and parameters, real ones of the graph, near misses, and odd ones. */
import type { Value } from '../store.ts';
import type { Maker } from './maker.ts';
import { leaf, type Tree, type Type } from './tree.ts';

const oddTexts = [
  '',
  "it's",
  '"甲"',
  '\\',
  'a\\b',
  "\\'",
  '\n',
  '\t ',
  '💡',
  '👨‍👩‍👧',
  'é',
  '“',
  '%',
  '_',
  '$x',
  '{}',
  '`',
  ' ',
  'null',
  'true',
  '0',
  '//',
  '/* */',
];
const oddIntegers = [0, 1, -1, 2, 7, -7, 100, 2021, 1_000_000, -1_000_000, 2_147_483_648, 999_999_999_999_999, -999_999_999_999_999];
const oddNumbers = [0.5, 1_000_000.5, 0, 1, -1, 186_000_000, 826_000_000, 1_000_000];

/** A text not quite like another. */
function nearText({ random }: Maker, text: string): string {
  const chars = [...text.slice(0, 60)];
  const at = random.int(0, Math.max(chars.length - 1, 0));
  const ways = [
    () => `${text.slice(0, 60)} `,
    () => chars.toSpliced(at, 1).join(''),
    () => chars.slice(0, at).join(''),
    () => chars.slice(at).join(''),
    () => text.slice(0, 60).toUpperCase(),
  ];
  return random.pick(ways)();
}

/** Texts longer than this are not written into a question. */
const longest = 80;
const isShort = (value: Value): boolean => typeof value !== 'string' || value.length <= longest;

/** A value of the type: of the property in the graph, or odd. */
export function someValue(maker: Maker, type: Type, property: string | null): Value {
  const { random, graph } = maker;
  const real = property === null ? [] : graph.values(property).filter(isShort);
  if (real.length > 0 && random.chance(0.75)) {
    const value = random.pick(real);
    if (typeof value === 'string') return random.chance(0.2) ? nearText(maker, value) : value;
    // Towards zero from the largest: numbers beyond it are refused, as JSON does not carry them.
    return typeof value === 'number' && random.chance(0.2)
      ? value + (Math.abs(value) < Number.MAX_SAFE_INTEGER ? random.pick([1, -1]) : -1)
      : value;
  }
  if (type === 'boolean') return random.chance(0.5);
  if (type === 'integer') return random.pick(oddIntegers);
  return type === 'number' ? random.pick(oddNumbers) : random.pick(oddTexts);
}

/** A text between quotes, as a person would escape it. */
function quoted({ random }: Maker, text: string): string {
  const mark = random.chance(0.7) ? "'" : '"';
  const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', [mark]: `\\${mark}` };
  return `${mark}${[...text].map((char) => escapes[char] ?? char).join('')}${mark}`;
}

/** A parameter with the value. */
export function parameter(maker: Maker, value: Value, type: Type): Tree {
  const name = `${maker.random.pick(['p', 'name', '参数', 'x_', 'limit'])}${maker.count()}`;
  return { ...leaf(`$${name}`, { type, param: { name, value } }), production: 'value.parameter' };
}
function literalText(maker: Maker, value: Value): string {
  if (typeof value === 'string') return quoted(maker, value);
  if (Array.isArray(value)) return `[${value.map((one) => literalText(maker, one)).join(', ')}]`;
  return String(value);
}
/** The value as a literal. */
export const literal = (maker: Maker, value: Value, type: Type): Tree => ({
  ...leaf(literalText(maker, value), { type }),
  production: 'value.literal',
});
/** The value, as a literal or as a parameter. */
export const written = (maker: Maker, value: Value, type: Type): Tree =>
  (maker.random.chance(0.7) ? literal : parameter)(maker, value, type);
