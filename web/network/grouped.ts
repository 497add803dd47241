/** A gathered graph as groups: each stands in the middle of its members, and its ties are their facts. */
import type { GraphEdge, GraphNode } from '../shapes.ts';
import { columnsOf } from './columns.ts';
import type { Point } from './engine/task.ts';
import { groupsOf } from './groups.ts';

/** Whether a key is that of a group. */
export const isGroup = (key: string): boolean => key.startsWith('group:');

/** Nodes of the groups `apart`, and those alone in their group, stay themselves. */
export function grouped(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  places: ReadonlyMap<string, Point>,
  apart: ReadonlySet<string>,
  name: (kind: string) => string,
): { nodes: GraphNode[]; edges: GraphEdge[]; places: ReadonlyMap<string, Point> } {
  const { columns, index } = columnsOf(nodes, edges);
  const groups = groupsOf(columns, name);
  const groupOf = (key: string): number => groups.of[index.get(key)!]!;
  const members = new Map<number, GraphNode[]>();
  for (const node of nodes) members.set(groupOf(node.key), [...(members.get(groupOf(node.key)) ?? []), node]);
  const seen: GraphNode[] = [];
  const at = new Map<string, Point>();
  const keyOf = new Map<string, string>();
  for (const [group, all] of members) {
    const key = groups.columns.keys[group]!;
    const alone = all.length === 1 || apart.has(key);
    for (const node of all) keyOf.set(node.key, alone ? node.key : key);
    if (alone) {
      seen.push(...all);
      for (const node of all) at.set(node.key, places.get(node.key) ?? [0, 0]);
      continue;
    }
    const mean = (axis: 0 | 1): number => all.reduce((sum, node) => sum + (places.get(node.key)?.[axis] ?? 0), 0) / all.length;
    at.set(key, [mean(0), mean(1)]);
    seen.push({ key, kind: all[0]!.kind, title: groups.columns.titles[group]!, labels: [], date: null, degree: all.length });
  }
  const moved = edges.map((edge) => ({ ...edge, from: keyOf.get(edge.from)!, to: keyOf.get(edge.to)! }));
  return { nodes: seen, edges: moved.filter((edge) => edge.from !== edge.to), places: at };
}
