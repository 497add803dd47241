/** Patterns. Nodes that stand beside the graph, for the project's own use, are never found: they have no relationships, and labels of their own. */
import type { NodePattern, PatternPart, RelationshipPattern } from '../tree.ts';
import { unplanned } from './choices.ts';
import { alternatives, labels, names } from './labels.ts';
import type { Printer } from './printer.ts';
import { word } from './words.ts';

/** Whether a node surely has this relationship. */
const surely = (of: RelationshipPattern | undefined): boolean => of !== undefined && (of.length === null || (of.length.min ?? 1) > 0);

const nameOf = (of: NodePattern | RelationshipPattern, { words }: Printer): string => (of.variable === null ? '' : words.name(of.variable));
/** What is asked of a node's labels, and in how many ways it can have them; null: nothing. */
function nodeLabels(of: NodePattern, tied: boolean, visible: Printer['visible']): { asked: string; ways: number } | null {
  const typed = of.labels && { asked: labels(of.labels), ways: alternatives(of.labels) };
  if (!visible || tied || names(of.labels)) return typed;
  const all = visible.map((label) => word(label, of.at)).join('|');
  return typed ? { asked: `(${typed.asked})&(${all})`, ways: typed.ways * visible.length } : { asked: all, ways: visible.length };
}
function inside(of: NodePattern | RelationshipPattern, name: string, asked: string, { expression }: Printer, condition = ''): string {
  const properties = of.properties ? ` ${expression(of.properties)}` : '';
  const where = [condition, of.where ? expression(of.where) : ''].filter(Boolean).join(' AND ');
  return `${name}${asked}${properties}${where && ` WHERE ${where}`}`;
}
function node(of: NodePattern, tied: boolean, printer: Printer): string {
  const wanted = nodeLabels(of, tied, printer.visible);
  if (!wanted || printer.labels.inPattern(wanted.ways)) return inside(of, nameOf(of, printer), wanted ? `:${wanted.asked}` : '', printer);
  const name = nameOf(of, printer) || printer.words.fresh();
  return inside(of, name, '', printer, unplanned(name, wanted.asked));
}

function length(of: RelationshipPattern['length']): string {
  if (!of) return '';
  return of.min === null && of.max === null ? '*' : `*${of.min ?? ''}..${of.max ?? ''}`;
}
function relationship(of: RelationshipPattern, printer: Printer): string {
  const asked = `${of.types ? `:${labels(of.types)}` : ''}${length(of.length)}`;
  const arrow = `-[${inside(of, nameOf(of, printer), asked, printer)}]-`;
  if (of.direction === 'both') return arrow;
  return of.direction === 'in' ? `<${arrow}` : `${arrow}>`;
}

/** A path with its name. */
export function pattern(of: PatternPart, printer: Printer): string {
  const steps = of.nodes.map((one, index) => {
    const [before, after] = [of.relationships[index - 1], of.relationships[index]];
    return `(${node(one, surely(before) || surely(after), printer)})${after ? relationship(after, printer) : ''}`;
  });
  const path = steps.join('');
  const whole = of.shortest ? `${of.shortest === 'one' ? 'shortestPath' : 'allShortestPaths'}(${path})` : path;
  return of.path === null ? whole : `${printer.words.name(of.path)} = ${whole}`;
}
