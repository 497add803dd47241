/** Patterns. Nodes that stand beside the graph, for the project's own use, are never found: they have no relationships, and labels of their own. */
import type { NodePattern, PatternPart, RelationshipPattern } from '../tree.ts';
import { labels, names } from './labels.ts';
import type { Printer } from './printer.ts';
import { word } from './words.ts';

/** Whether a node surely has this relationship. */
const surely = (of: RelationshipPattern | undefined): boolean => of !== undefined && (of.length === null || (of.length.min ?? 1) > 0);

function nodeLabels(of: NodePattern, tied: boolean, visible: Printer['visible']): string {
  const asked = of.labels && labels(of.labels);
  if (!visible || tied || names(of.labels)) return asked ? `:${asked}` : '';
  const all = visible.map((label) => word(label, of.at)).join('|');
  return asked ? `:(${asked})&(${all})` : `:${all}`;
}
function inside(of: NodePattern | RelationshipPattern, asked: string, { words, expression }: Printer): string {
  const name = of.variable === null ? '' : words.name(of.variable);
  const properties = of.properties ? ` ${expression(of.properties)}` : '';
  const where = of.where ? ` WHERE ${expression(of.where)}` : '';
  return `${name}${asked}${properties}${where}`;
}

function length(of: RelationshipPattern['length']): string {
  if (!of) return '';
  return of.min === null && of.max === null ? '*' : `*${of.min ?? ''}..${of.max ?? ''}`;
}
function relationship(of: RelationshipPattern, printer: Printer): string {
  const asked = `${of.types ? `:${labels(of.types)}` : ''}${length(of.length)}`;
  const arrow = `-[${inside(of, asked, printer)}]-`;
  if (of.direction === 'both') return arrow;
  return of.direction === 'in' ? `<${arrow}` : `${arrow}>`;
}

/** A path with its name. */
export function pattern(of: PatternPart, printer: Printer): string {
  const steps = of.nodes.map((node, index) => {
    const [before, after] = [of.relationships[index - 1], of.relationships[index]];
    const asked = nodeLabels(node, surely(before) || surely(after), printer.visible);
    return `(${inside(node, asked, printer)})${after ? relationship(after, printer) : ''}`;
  });
  const path = steps.join('');
  const whole = of.shortest ? `${of.shortest === 'one' ? 'shortestPath' : 'allShortestPaths'}(${path})` : path;
  return of.path === null ? whole : `${printer.words.name(of.path)} = ${whole}`;
}
