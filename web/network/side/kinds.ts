/** The filter by kind, which is also the legend: one box a kind with its count; unticked kinds are hidden. */
import type { Ctx } from '../../context.ts';
import { h } from '../../dom.ts';
import { kindName, nodeMark } from '../../parts/marks.ts';
import type { GraphNode, NodeKind } from '../../shapes.ts';
import type { Options } from '../options.ts';

/** The boxes for the kinds that are in the picture. */
export function kindFilter(
  nodes: readonly GraphNode[],
  options: Options,
  ctx: Ctx,
  set: (change: { without: string }) => void,
): HTMLElement {
  const without = new Set<string>(options.without);
  const counts = new Map<NodeKind, number>();
  for (const node of nodes) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  const box = (kind: NodeKind): HTMLElement => {
    const change = (): void => {
      if (!without.delete(kind)) without.add(kind);
      set({ without: [...without].join(',') });
    };
    return h(
      'label',
      { class: 'check' },
      h('input', { type: 'checkbox', checked: !without.has(kind), onchange: change, 'data-kind': kind }),
      nodeMark(kind, ctx),
      `${kindName(kind, ctx)} ${counts.get(kind)}`,
    );
  };
  const kinds = ctx.model.nodes.map((node) => node.kind).filter((kind) => counts.has(kind));
  return h('fieldset', { class: 'row kinds' }, h('legend', { class: 'unseen' }, ctx.t('kinds')), ...kinds.map(box));
}
