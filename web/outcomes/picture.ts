/** The picture: bodies at the left, outcomes at the right, ribbons between as wide as the items they stand for. */
import { type SankeyGraph, sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { Ctx } from '../context.ts';
import { s, vars } from '../dom.ts';
import { cutTo } from '../format.ts';
import { fitted } from '../parts/fitted.ts';
import { decisionColour, decisionMark, isDecision, undecidedMark } from '../parts/marks.ts';
import { walkMarks } from '../parts/walk-marks.ts';
import { everything, type Flow, type Outcome, type Part, partId, type Ribbon, ribbonsOf, type Side } from './flows.ts';

/** A place where ribbons begin or end; in the order drawn from the top. */
export type Station = Named & { readonly id: string; readonly items: number };
/** A station before it is counted; `word` is its word in the address. */
export type Named = { readonly name: string } & (
  | { readonly side: 'body'; readonly word: string }
  | { readonly side: 'series'; readonly word: string }
  | { readonly side: 'outcome'; readonly word: Outcome }
);
export interface Scene {
  readonly flows: readonly Flow[];
  readonly stations: readonly Station[];
  readonly through: boolean;
}
interface Extra {
  readonly station: Station;
}
interface Drawn {
  readonly ribbon: Ribbon;
}
type Graph = SankeyGraph<Extra, Drawn>;

/** The least room of a label, so that two never touch. */
const line = 21;
const rows = { least: 15, wide: 13 };
const bar = 11;
const narrow = 560;
const letter = 13.5;

/** Mounts the picture. `show` marks what is chosen; `choose` is called when a mark is pressed. */
export function picture(root: HTMLElement, scene: Scene, first: Part, choose: (part: Part) => void, ctx: Ctx) {
  let chosen = first;
  const mark = (inside: Element): void => {
    const nothing = partId(chosen) === partId(everything);
    const lit = ribbonsOf(scene.flows, scene.through, chosen);
    const ends = new Set([...lit.values()].flatMap(({ from, to }) => [from, to]));
    for (const one of inside.querySelectorAll<SVGGElement>('[data-part]')) {
      const id = one.dataset.id ?? '';
      one.classList.toggle('dim', !nothing && !lit.has(id) && !ends.has(id));
      one.setAttribute('aria-pressed', String(one.dataset.part === partId(chosen)));
    }
  };
  const press = (target: EventTarget | null): boolean => {
    const one = target instanceof Element ? target.closest<SVGGElement>('[data-part]') : null;
    if (!one) return false;
    const [body = '', series = '', outcome = ''] = (one.dataset.part ?? '').split('\n');
    const part = { body, series, outcome };
    choose(partId(part) === partId(chosen) ? everything : part);
    return true;
  };
  const click = (event: Event): void => void press(event.target);
  const key = (event: KeyboardEvent): void => {
    if ((event.key === 'Enter' || event.key === ' ') && press(event.target)) event.preventDefault();
  };
  const end = fitted(root, (width) => {
    if (width < 200) return null;
    const svg = drawn(scene, width, ctx);
    mark(svg);
    return svg;
  });
  root.addEventListener('click', click);
  root.addEventListener('keydown', key);
  return {
    show(part: Part): void {
      chosen = part;
      mark(root);
    },
    destroy(): void {
      end();
      root.removeEventListener('click', click);
      root.removeEventListener('keydown', key);
    },
  };
}

function drawn({ flows, stations, through }: Scene, width: number, ctx: Ctx): SVGSVGElement {
  const tight = width < narrow;
  const left = tight ? 7 : 11;
  // English words for decisions are long: in a narrow place their marks stand alone, told in the legend below.
  const named = !tight || ctx.state.lang === 'zh';
  const sides: Readonly<Record<Side, number>> = { body: 0, series: 0, outcome: 0 };
  const most = Math.max(...Object.keys(sides).map((side) => stations.filter((one) => one.side === side).length));
  const height = Math.max(300, most * (line + rows[tight ? 'least' : 'wide']));
  const margin = { left: left * letter + 34, right: named ? (tight ? 4 : ctx.state.lang === 'zh' ? 5 : 11) * letter + 54 : 56 };
  const order = (end: string | number | object): number => stations.indexOf((end as Extra).station);
  const layout = sankey<Graph, Extra, Drawn>()
    .nodeId((node) => node.station.id)
    .nodeSort((a, b) => stations.indexOf(a.station) - stations.indexOf(b.station))
    .linkSort((a, b) => order(a.target) - order(b.target) || order(a.source) - order(b.source))
    .nodeWidth(bar)
    .nodePadding(line)
    .nodeAlign(({ station }) => (station.side === 'body' ? 0 : station.side === 'outcome' ? (through ? 2 : 1) : 1))
    .extent([
      [margin.left, 10],
      [width - margin.right, height - 10],
    ]);
  const graph = layout({
    nodes: stations.filter(({ side }) => through || side !== 'series').map((station) => ({ station })),
    links: [...ribbonsOf(flows, through).values()].map((ribbon) => ({
      source: ribbon.from,
      target: ribbon.to,
      value: ribbon.width,
      ribbon,
    })),
  });
  const path = sankeyLinkHorizontal<Extra, Drawn>();
  const svg = s('svg', { class: 'sankey', width, height, role: 'group', 'aria-label': ctx.t('askOutcomes') });
  const name = new Map(stations.map((station) => [station.id, station.name]));
  const ribbonsFrom = (node: (typeof graph.nodes)[number]): SVGGElement[] =>
    (node.sourceLinks ?? [])
      .sort((a, b) => (a.y0 ?? 0) - (b.y0 ?? 0))
      .map((link) => {
        const { ribbon } = link;
        const label = `${name.get(ribbon.from)} → ${name.get(ribbon.to)}\n${ctx.t('itemsIn', { n: ribbon.items })}`;
        return mark(
          'ribbon',
          colourOf('outcome', ribbon.part.outcome),
          ribbon.id,
          ribbon.part,
          label,
          s('path', { d: path(link) ?? '', 'stroke-width': Math.max(1.2, link.width ?? 0).toFixed(2) }),
        );
      });
  const station = ({ station: one, x0 = 0, y0 = 0, y1 = 0 }: (typeof graph.nodes)[number]): SVGGElement => {
    const y = (y0 + y1) / 2;
    const cut = cutTo(one.name, one.side === 'body' ? left : 14);
    const [from, to] = one.side === 'body' ? [0, x0 + bar] : one.side === 'series' ? [x0, x0 + bar + 14 * letter] : [x0, width];
    return mark(
      `station station-${one.side}`,
      colourOf(one.side, one.word),
      one.id,
      { ...everything, [one.side]: one.word },
      `${one.name}\n${ctx.t('itemsIn', { n: one.items })}`,
      s('rect', { class: 'hit', x: from, y: y - line / 2, width: to - from, height: line }),
      s('rect', { class: 'bar-end', x: x0, y: y0, width: bar, height: Math.max(1.5, y1 - y0) }),
      ...words(one, cut, x0, y, named),
    );
  };
  // The order in which the keyboard walks: a body with its ribbons, then the next. What is named stands above the ribbons.
  const of = (side: Side) => graph.nodes.filter((node) => node.station.side === side);
  for (const node of of('body')) svg.append(station(node), ...ribbonsFrom(node));
  svg.append(...of('series').flatMap(ribbonsFrom), ...of('series').map(station), ...of('outcome').map(station));
  walkMarks(svg, '[data-part]');
  return svg;
}

/** The words of a station: left of a body, right of the others; an outcome has its mark. */
function words(station: Station, cut: string, x: number, y: number, named: boolean): SVGElement[] {
  const { side, word, items } = station;
  const count = s('tspan', { class: 'count' }, ` ${items}`);
  if (side === 'body') return [s('text', { class: 'end', x: x - 7, y: y + 4.5, lang: 'zh' }, cut, count)];
  if (side === 'series') return [s('text', { x: x + bar + 6, y: y + 4.5, lang: 'zh', class: 'over' }, cut, count)];
  const sign = word === 'none' ? undecidedMark() : decisionMark(word);
  const box = { x: x + bar + 6, y: y - 8, width: 16, height: 16 };
  for (const [attribute, value] of Object.entries(box)) sign.setAttribute(attribute, String(value));
  return [sign, s('text', { x: x + bar + 27, y: y + 4.5 }, named ? cut : '', count)];
}

/** The colour of a kind of decision, of bodies and meetings as in the model; grey where no decision is stated or meant. */
function colourOf(side: Side, word: string): string {
  if (side !== 'outcome') return `var(--kind-${side === 'body' ? 'Organization' : 'Meeting'})`;
  return isDecision(word) ? decisionColour(word) : 'var(--line-2)';
}

function mark(kind: string, colour: string, id: string, part: Part, label: string, ...children: SVGElement[]): SVGGElement {
  const group = s(
    'g',
    {
      class: kind,
      role: 'button',
      tabindex: -1,
      'data-id': id,
      'data-part': partId(part),
      'data-tip': label,
      // Begins with what is written there, so that what is said and what is seen agree.
      'aria-label': label.replaceAll('\n', ' '),
    },
    ...children,
  );
  return vars(group, { '--c': colour });
}
