/** Functions, with those that have a grammar of their own. */
import type { FunctionInvocationContext, NormalizeFunctionContext, TrimFunctionContext } from '@neo4j-cypher/language-support';
import { wordsOf } from '../grammar.ts';
import type { Expression } from '../tree.ts';
import { nameOf } from './names.ts';
import { at, type Builder, optional, stands, wrong } from './parts.ts';

/** exists(pattern) is the pattern as a condition; of a property it is no Cypher any more. */
function existsCall(of: FunctionInvocationContext, given: Expression[]): Expression {
  const [only] = given;
  if (given.length === 1 && only?.kind === 'pattern') return { ...only, exists: true };
  throw wrong('exists(n.name) is written n.name IS NOT NULL.', of);
}

export function callOf(of: FunctionInvocationContext, builder: Builder): Expression {
  const name = of.functionName();
  const spaces = name.namespace().symbolicNameString_list();
  const called = [...spaces, name.symbolicNameString()].map(nameOf).join('.').toLowerCase();
  const given = of.functionArgument_list().map((one) => builder.expression(one.expression()));
  if (called === 'exists') return existsCall(of, given);
  if (called === 'trim' && given.length > 1) throw wrong('trim() takes one text; trim(BOTH c FROM x) takes a character away.', of);
  if (called === 'normalize' && given.length > 1)
    throw wrong('The form of normalize() is NFC, NFD, NFKC or NFKD, without quotation marks.', of);
  return { kind: 'call', at: at(of), name: called, distinct: stands(of.DISTINCT()), arguments: given };
}

/** normalize(x, NFC): the form becomes a text. */
export function normalizeOf(of: NormalizeFunctionContext, builder: Builder): Expression {
  const form = optional(of.normalForm());
  const named: Expression[] = form ? [{ kind: 'literal', at: at(form), value: wordsOf(form).toUpperCase() }] : [];
  return { kind: 'call', at: at(of), name: 'normalize', distinct: false, arguments: [builder.expression(of.expression()), ...named] };
}

/** trim(LEADING FROM y) is ltrim(y); with a character, trim() has it and the side as arguments. */
export function trimOf(of: TrimFunctionContext, builder: Builder): Expression {
  const char = optional(of._trimCharacterString);
  const side = stands(of.LEADING()) ? 'LEADING' : stands(of.TRAILING()) ? 'TRAILING' : 'BOTH';
  const call = { kind: 'call', at: at(of), distinct: false } as const;
  const source = builder.expression(of._trimSource);
  if (!char) return { ...call, name: { LEADING: 'ltrim', TRAILING: 'rtrim', BOTH: 'trim' }[side], arguments: [source] };
  return { ...call, name: 'trim', arguments: [source, builder.expression(char), { kind: 'literal', at: at(of), value: side }] };
}
