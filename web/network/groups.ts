/** The whole graph as groups, as the API counts them: each group a node, each edge between two with the number of its facts. */
import type { Ctx } from '../context.ts';
import { kindName } from '../parts/marks.ts';
import { placeName } from '../parts/place-name.ts';
import type { GraphEdge, GraphNode, GroupsAnswer } from '../shapes.ts';
import { expandBy } from './options.ts';

/** More nodes than this are opened as groups. */
export const mostDrawn = 2000;

/** A fact, or, with a count, as many facts between a group and something else. */
export type Edge = GraphEdge & { readonly count?: number };

/** The id of the edge between two people that stands for the meetings at which both were present. */
export const sharedId = (one: string, other: string): string => `shared:${[one, other].sort().join('\n')}`;
/** Whether an edge stands for meetings of two people. */
export const isShared = ({ id }: Pick<Edge, 'id'>): boolean => id.startsWith('shared:');

/** Whether a key is that of a group. */
export const isGroup = (key: string): boolean => key.startsWith('group:');

/** The radius of a group's mark, before its scale: three units more for ten times the members. */
export const groupRadius = (members: number): number => 6 + 5 * Math.log10(Math.max(1, members));

/** How many members of each group are asked for: a group that is named twice shows twice as many. */
export function openedGroups(apart: readonly string[]): { group: string; most: number }[] {
  const times = new Map<string, number>();
  for (const key of apart) times.set(key, (times.get(key) ?? 0) + 1);
  return [...times].map(([group, n]) => ({ group, most: n * expandBy }));
}

/** Nodes and edges of an answer: groups first, then the members that are shown by themselves. */
export function drawnGroups(answer: GroupsAnswer, ctx: Ctx): { groups: GraphNode[]; members: GraphNode[]; edges: Edge[] } {
  const { t } = ctx;
  const nameOf = ({ kind, place, year, places, count }: GroupsAnswer['groups'][number]): string => {
    const what = `${kindName(kind, ctx)} ${count.toLocaleString()}`;
    // Meetings carry their date under their name.
    if (kind === 'Meeting' && year) return what;
    const where = year !== null ? year || t('noDate') : place === null ? t('otherPlaces', { n: places }) : placeName(place, { t });
    return `${where} · ${what}`;
  };
  const groups = answer.groups.map((group) => ({
    key: group.key,
    kind: group.kind,
    title: nameOf(group),
    labels: [],
    // Groups of meetings stand left to right by their years, as meetings do by their days.
    date: group.year || null,
    degree: group.count,
  }));
  const counted = answer.ties.map(({ from, to, type, count }) => ({ id: `${from} ${to}`, type, from, to, date: null, count }));
  return { groups, members: answer.nodes, edges: [...answer.edges, ...counted] };
}
