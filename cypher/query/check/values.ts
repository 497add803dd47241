/** Values as they are written, names and parameters, and parts of values. */
import { QueryRefused } from '../../store.ts';
import type { ExpressionOf } from '../tree.ts';
import type { Rule } from './checker.ts';
import { expectType, meant, mistake } from './refusal.ts';
import * as types from './types.ts';
import { checkProperty } from './words.ts';

export const literal: Rule<ExpressionOf<'literal'>> = ({ value }) => {
  if (value === null) return types.any;
  if (typeof value === 'bigint') return types.integer;
  return typeof value === 'number' ? types.float : typeof value === 'boolean' ? types.boolean : types.string;
};

export const parameter: Rule<ExpressionOf<'parameter'>> = ({ name, at }, _names, { parameters }) => {
  const type = parameters ? parameters.get(name) : types.any;
  if (!type)
    throw new QueryRefused(
      'parameter',
      `The parameter $${name} has no value${meant(name, parameters?.keys() ?? []) || '; give it one.'}`,
      at,
    );
  return type;
};

export const variable: Rule<ExpressionOf<'variable'>> = ({ name, at }, names) => {
  const type = names.get(name);
  if (!type)
    throw mistake(`The name ${name} is not known here${meant(name, names.all()) || '; names come from MATCH, UNWIND, WITH or CALL.'}`, at);
  return type;
};

const withParts = types.oneOf('map', 'node', 'relationship', 'date', 'localTime', 'localDateTime', 'duration');
export const property: Rule<ExpressionOf<'property'>> = ({ of, name, at }, names, checker) => {
  const type = checker.value(of, names);
  expectType(type, withParts, `.${name}`, at);
  checkProperty(type, name, checker.vocabulary, at);
  return types.common(type, types.oneOf('map', 'date', 'localTime', 'localDateTime', 'duration')) ? types.any : types.stored;
};

const withIndex = types.either(withParts, types.list);
/** Parts of a moment or a duration are asked for by a text that is known to be one. */
const withAnyIndex = types.either(types.oneOf('map', 'node', 'relationship'), types.list);
export const index: Rule<ExpressionOf<'index'>> = ({ of, index: at, at: place }, names, checker) => {
  const type = checker.value(of, names);
  expectType(type, withIndex, '[…]', place);
  const inside = checker.value(at, names);
  if (!types.isOnly(inside, 'string')) expectType(type, withAnyIndex, '[…] with what is no text', place);
  if (at.kind === 'literal' && at.value === '') throw mistake('A property has a name; an empty one is none.', at.at);
  if (!types.isAny(type)) expectType(inside, types.mayBe(type, 'list') ? types.integer : types.string, `[…] of ${types.told(type)}`, at.at);
  if (!types.isOnly(type, 'list')) return types.any;
  return type.element ?? types.any;
};

export const slice: Rule<ExpressionOf<'slice'>> = ({ of, from, to, at }, names, checker) => {
  const type = checker.value(of, names);
  expectType(type, types.list, '[… .. …]', at);
  for (const end of [from, to]) if (end) expectType(checker.value(end, names), types.integer, 'An end of [… .. …]', end.at);
  return types.common(type, types.list) ?? types.list;
};

export const list: Rule<ExpressionOf<'list'>> = ({ items }, names, checker) => {
  const held = items.map((item) => checker.value(item, names));
  return types.listOf(held.length === 0 ? types.any : held.reduce(types.together));
};

export const map: Rule<ExpressionOf<'map'>> = ({ entries }, names, checker) => {
  for (const { value } of entries) checker.value(value, names);
  return types.map;
};

export const mapProjection: Rule<ExpressionOf<'mapProjection'>> = (expression, names, checker) => {
  const { variable: name, items, at } = expression;
  const type = variable({ kind: 'variable', name, at }, names, checker);
  expectType(type, types.oneOf('map', 'node', 'relationship'), `${name} { … }`, at);
  for (const item of items) {
    if (item.kind === 'entry') checker.value(item.value, names);
    else if (item.kind === 'variable') variable({ kind: 'variable', name: item.name, at }, names, checker);
    else if (item.kind === 'property') checkProperty(type, item.name, checker.vocabulary, at);
  }
  return types.map;
};
