/** What gestures and keys on the canvas do: indices of the picture become keys of nodes, and each gesture an action. */
import type { Ctx } from '../context.ts';
import { captionOf, kindName } from '../parts/marks.ts';
import type { Actions } from './actions.ts';
import type { Gestures } from './canvas/gestures.ts';
import { factsOf } from './columns.ts';
import { isGroup, isShared } from './groups.ts';
import { optionsOf } from './options.ts';
import type { Visible } from './visible.ts';

/** The gestures of a view; `undo` goes one step back or forward. */
export function gestures(
  ctx: Ctx,
  visible: () => Visible | null,
  actions: Actions,
  say: (text: string) => void,
  undo: (back: boolean) => void,
): Gestures {
  const { t } = ctx;
  const keyOf = (node: number): string => visible()?.columns.keys[node] ?? '';
  const here = (key: string): boolean => visible()?.index.has(key) ?? false;
  const nameNode = (node: number): string => {
    const columns = visible()?.columns;
    if (!columns) return '';
    if (isGroup(columns.keys[node]!)) return columns.titles[node]!;
    const kind = columns.kinds[columns.kind[node]!]!;
    const number = optionsOf(ctx.state).people ? 'timesPresent' : 'edges';
    return [kindName(kind, ctx), columns.titles[node], columns.dates[node], t(number, { n: columns.degree[node]! })]
      .filter(Boolean)
      .join(' · ');
  };
  const onKey = (key: string, node: number): boolean => {
    const options = optionsOf(ctx.state);
    const picked = options.picked.filter(here);
    const chosen = picked.length > 1 ? picked : node >= 0 ? [keyOf(node)] : [];
    if (key === 'z' || key === 'Z') undo(key === 'z');
    else if (key === 'Escape') {
      if (options.path.length === 1) actions.path('');
      else if (options.pair.length) actions.edge('');
      else if (options.picked.length || options.node) actions.set({ pick: '', node: '' }, !options.picked.length);
      else return false;
    } else if (!chosen.length) return false;
    else if (key === 'h') actions.hide(chosen);
    else if (key === 'p') actions.pin(chosen);
    else if (chosen.length > 1) return false;
    else if (key === 'Enter' && options.path.length === 1) actions.choose(chosen[0]!);
    else if (key === 'Enter') actions.open(chosen[0]!);
    else if (key === 'e') actions.expand(chosen[0]!);
    else if (key === 'c') actions.collapse(chosen[0]!);
    else if (key === 'm' && options.people && chosen[0] !== options.seed) actions.edge(options.seed, chosen[0]!);
    else return false;
    return true;
  };
  return {
    choose: (node) => {
      actions.choose(keyOf(node));
      say(nameNode(node));
    },
    walk: (node) => {
      actions.set({ node: keyOf(node), pick: '' }, true);
      say(nameNode(node));
    },
    edge: (edge) => {
      const fact = visible()?.drawnEdges[edge]?.[0];
      if (fact && isShared(fact)) actions.edge(fact.from, fact.to);
      else if (fact && fact.count === undefined) ctx.go({ selection: fact.id, filter: { ...ctx.state.filter, node: '' } });
    },
    clear: () => {
      const { node, picked } = optionsOf(ctx.state);
      if (picked.length) actions.pick([]);
      else if (node) actions.set({ node: '' }, true);
    },
    expand: (node) => actions.expand(keyOf(node)),
    carry: (node, x, y) => actions.carry(keyOf(node), [x, y]),
    pick: (nodes) => {
      actions.pick(nodes.map(keyOf));
      say(t('saidPicked', { n: nodes.length }));
    },
    key: onKey,
    rest: ({ x, y, k }) => actions.set({ at: `${Math.round(x)},${Math.round(y)},${k.toFixed(3)}` }, true),
    nameNode,
    nameEdge: (edge) => {
      const facts = visible()?.drawnEdges[edge] ?? [];
      const name = (key: string): string => visible()?.columns.titles[visible()?.index.get(key) ?? -1] ?? key;
      const [shared] = facts;
      if (shared && isShared(shared)) return t('sharedEdge', { one: name(shared.from), other: name(shared.to), n: shared.count ?? 0 });
      const lines = facts
        .slice(0, 5)
        .map((fact) =>
          [name(fact.from), captionOf(fact.type, ctx), name(fact.to), fact.count ? `× ${fact.count}` : (fact.date ?? '')].join(' '),
        );
      return [...lines, ...(facts.length > lines.length ? [t('edgeFacts', { n: factsOf(facts) })] : [])].join('\n');
    },
  };
}
