/** Which nodes a hull holds together: a body, the people who held office there, the meetings it convened. */
import type { Hull } from './paint/scene.ts';
import type { Visible } from './visible.ts';

const belonging = new Set(['HELD', 'CONVENED']);
const fewest = 3;

/** A hull for each body in the picture with two or more that belong to it. */
export function hullsOf({ edges, columns, index }: Visible): Hull[] {
  const members = new Map<number, Set<number>>();
  for (const edge of edges) {
    if (!belonging.has(edge.type)) continue;
    const [a, b] = [index.get(edge.from)!, index.get(edge.to)!];
    const [body, other] = edge.type === 'HELD' ? [b, a] : [a, b];
    members.set(body, (members.get(body) ?? new Set([body])).add(other));
  }
  return [...members]
    .filter(([, all]) => all.size >= fewest)
    .sort(([a], [b]) => a - b)
    .map(([body, all]) => ({ title: columns.titles[body]!, members: [...all].sort((a, b) => a - b) }));
}
