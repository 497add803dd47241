/** What gestures and keys on the stage mean: indices of the picture become keys of nodes, and deeds become doings. */
import type { Ctx } from '../context.ts';
import { captionOf, kindName } from '../parts/marks.ts';
import { choicesOf } from './choices.ts';
import { factsOf } from './columns.ts';
import type { Doings } from './doings.ts';
import { isGroup, isShared } from './groups.ts';
import type { Seen } from './seen.ts';
import type { Deeds } from './stage/deeds.ts';

/** The deeds of a view; `undo` goes one step back or forward. */
export function deeds(
  ctx: Ctx,
  seen: () => Seen | null,
  doings: Doings,
  say: (text: string) => void,
  undo: (back: boolean) => void,
): Deeds {
  const { t } = ctx;
  const keyOf = (node: number): string => seen()?.columns.keys[node] ?? '';
  const here = (key: string): boolean => seen()?.index.has(key) ?? false;
  const nameNode = (node: number): string => {
    const columns = seen()?.columns;
    if (!columns) return '';
    if (isGroup(columns.keys[node]!)) return columns.titles[node]!;
    const kind = columns.kinds[columns.kind[node]!]!;
    const number = choicesOf(ctx.state).people ? 'timesPresent' : 'ties';
    return [kindName(kind, ctx), columns.titles[node], columns.dates[node], t(number, { n: columns.degree[node]! })]
      .filter(Boolean)
      .join(' · ');
  };
  const onKey = (key: string, node: number): boolean => {
    const choices = choicesOf(ctx.state);
    const picked = choices.picked.filter(here);
    const chosen = picked.length > 1 ? picked : node >= 0 ? [keyOf(node)] : [];
    if (key === 'z' || key === 'Z') undo(key === 'z');
    else if (key === 'Escape') {
      if (choices.path.length === 1) doings.path('');
      else if (choices.tie.length) doings.tie('');
      else if (choices.picked.length || choices.node) doings.set({ pick: '', node: '' }, !choices.picked.length);
      else return false;
    } else if (!chosen.length) return false;
    else if (key === 'h') doings.hide(chosen);
    else if (key === 'p') doings.pin(chosen);
    else if (chosen.length > 1) return false;
    else if (key === 'Enter' && choices.path.length === 1) doings.choose(chosen[0]!);
    else if (key === 'Enter') doings.open(chosen[0]!);
    else if (key === 'e') doings.expand(chosen[0]!);
    else if (key === 'c') doings.collapse(chosen[0]!);
    else if (key === 'm' && choices.people && chosen[0] !== choices.seed) doings.tie(choices.seed, chosen[0]!);
    else return false;
    return true;
  };
  return {
    choose: (node) => {
      doings.choose(keyOf(node));
      say(nameNode(node));
    },
    walk: (node) => {
      doings.set({ node: keyOf(node), pick: '' }, true);
      say(nameNode(node));
    },
    tie: (tie) => {
      const fact = seen()?.ties[tie]?.[0];
      if (fact && isShared(fact)) doings.tie(fact.from, fact.to);
      else if (fact && fact.count === undefined) ctx.go({ selection: fact.id, filter: { ...ctx.state.filter, node: '' } });
    },
    clear: () => {
      const { node, picked } = choicesOf(ctx.state);
      if (picked.length) doings.pick([]);
      else if (node) doings.set({ node: '' }, true);
    },
    expand: (node) => doings.expand(keyOf(node)),
    carry: (node, x, y) => doings.carry(keyOf(node), [x, y]),
    pick: (nodes) => {
      doings.pick(nodes.map(keyOf));
      say(t('saidPicked', { n: nodes.length }));
    },
    key: onKey,
    rest: ({ x, y, k }) => doings.set({ at: `${Math.round(x)},${Math.round(y)},${k.toFixed(3)}` }, true),
    nameNode,
    nameTie: (tie) => {
      const facts = seen()?.ties[tie] ?? [];
      const name = (key: string): string => seen()?.columns.titles[seen()?.index.get(key) ?? -1] ?? key;
      const [shared] = facts;
      if (shared && isShared(shared)) return t('sharedTie', { one: name(shared.from), other: name(shared.to), n: shared.count ?? 0 });
      const lines = facts
        .slice(0, 5)
        .map((fact) =>
          [name(fact.from), captionOf(fact.type, ctx), name(fact.to), fact.count ? `× ${fact.count}` : (fact.date ?? '')].join(' '),
        );
      return [...lines, ...(facts.length > lines.length ? [t('tieFacts', { n: factsOf(facts) })] : [])].join('\n');
    },
  };
}
