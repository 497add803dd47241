/** What the clauses after a statement ask of its names. */
import type { Clause } from '../../../query/tree.ts';
import { mentions } from '../../../query/walk.ts';

export interface Ahead {
  /** Whether a name is asked for at all. */
  needs(name: string): boolean;
  /** Properties that are asked of a name, so far as that can be seen. */
  properties(name: string): readonly string[];
}

/** Whether a part of a tree asks for all names there are. */
function asksAll(tree: unknown): boolean {
  if (Array.isArray(tree)) return tree.some(asksAll);
  if (tree === null || typeof tree !== 'object') return false;
  if ('star' in tree && tree.star === true) return true;
  if ('imports' in tree && tree.imports !== null) return true;
  return Object.values(tree).some(asksAll);
}
function gather(tree: unknown, found: Map<string, Set<string>>): void {
  const add = (name: string, property: string): void => {
    const all = found.get(name) ?? new Set<string>();
    found.set(name, all.add(property));
  };
  if (Array.isArray(tree)) for (const part of tree) gather(part, found);
  else if (tree !== null && typeof tree === 'object') {
    const { kind, of, name, variable, items } = tree as Record<string, unknown>;
    if (kind === 'property' && typeof name === 'string' && of !== null && typeof of === 'object') {
      const { kind: inner, name: owner } = of as Record<string, unknown>;
      if (inner === 'variable' && typeof owner === 'string') add(owner, name);
    }
    if (kind === 'mapProjection' && typeof variable === 'string' && Array.isArray(items))
      for (const item of items as { kind: string; name: string }[]) if (item.kind === 'property') add(variable, item.name);
    for (const part of Object.values(tree)) gather(part, found);
  }
}

export function aheadOf(clauses: readonly Clause[], conditions: readonly unknown[]): Ahead {
  const parts = [clauses, conditions];
  const named = mentions(parts);
  const all = asksAll(clauses);
  const found = new Map<string, Set<string>>();
  gather(parts, found);
  return {
    needs: (name) => all || named.has(name),
    properties: (name) => [...(found.get(name) ?? [])],
  };
}
