/** The network as a picture: marks, ties and labels in SVG, with zoom and pan; a walk along the ties by keyboard. */
import { select, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import type { Ctx } from '../context.ts';
import { put, s, vars } from '../dom.ts';
import { captionOf, kindName, shapeOf, shapePath } from '../parts/marks.ts';
import type { GraphEdge, GraphNode } from '../shapes.ts';
import { markScale, radius } from './gather.ts';
import { drawLabels } from './label-layer.ts';
import type { Point } from './layout.ts';
import { curve, type Pair, pairs } from './ties.ts';

export interface Scene {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly positions: Readonly<Record<string, Point>>;
  readonly seed: string;
}
export interface Actions {
  choose(key: string): void;
  act(name: 'open' | 'expand' | 'hide', key: string): void;
}
export interface Picture {
  show(scene: Scene, current: string): void;
  fit(): void;
  zoomBy(factor: number): void;
  focus(key: string): void;
  destroy(): void;
}

const margin = 46;
const smallest = 0.42;

/** Makes the picture in `root`. */
export function networkPicture(root: HTMLElement, label: string, actions: Actions, ctx: Ctx): Picture {
  const tieLayer = s('g', { class: 'ties' });
  const nodeLayer = s('g', { class: 'nodes' });
  const labelLayer = s('g', { class: 'labels', 'aria-hidden': 'true' });
  const svg = s('svg', { class: 'network-picture', role: 'group', 'aria-label': label }, tieLayer, nodeLayer, labelLayer);
  put(root, svg);
  let scene: Scene = { nodes: [], edges: [], positions: {}, seed: '' };
  let lines: Pair[] = [];
  let current = '';
  let view: ZoomTransform = zoomIdentity;
  const marks = new Map<string, SVGElement>();
  const ties = new Map<string, SVGElement>();
  const at = (key: string): [number, number] => {
    const point = scene.positions[key] ?? { x: 0, y: 0 };
    return view.apply([point.x, point.y]);
  };
  const place = (): void => {
    const size = markScale(view.k).toFixed(3);
    for (const node of scene.nodes) {
      const [x, y] = at(node.key);
      marks.get(node.key)?.setAttribute('transform', `translate(${x.toFixed(1)},${y.toFixed(1)}) scale(${size})`);
    }
    for (const line of lines) {
      const d = curve(at(line.edge.from), at(line.edge.to), line.bend);
      for (const path of ties.get(line.edge.id)?.children ?? []) path.setAttribute('d', d);
    }
    drawLabels(labelLayer, scene, at, current, { x: 0, y: 0, width: svg.clientWidth, height: svg.clientHeight }, view.k);
  };
  const zooming = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.15, 6])
    .on('zoom', (event: { transform: ZoomTransform }) => {
      view = event.transform;
      place();
    });
  const sheet = select<SVGSVGElement, unknown>(svg).call(zooming).on('dblclick.zoom', null);
  const fitView = (): void => {
    const points = scene.nodes.map((node) => scene.positions[node.key] ?? { x: 0, y: 0 });
    const { clientWidth: width, clientHeight: height } = svg;
    if (!points.length || !width) return;
    const xs = points.map((point) => point.x);
    const ys = points.map((point) => point.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const whole = Math.min(1.5, (width - 2 * margin) / Math.max(1, right - left), (height - 2 * margin) / Math.max(1, bottom - top));
    // A narrow page shows the middle, or the start, in a size one can read; the rest is a drag away.
    const k = Math.max(smallest, whole);
    const seed = scene.positions[scene.seed];
    const [x, y] = k > whole && seed ? [seed.x, seed.y] : [(left + right) / 2, (top + bottom) / 2];
    zooming.transform(sheet, zoomIdentity.translate(width / 2 - k * x, height / 2 - k * y).scale(k));
  };
  const mark = (): void => {
    const near = new Set(scene.edges.flatMap((edge) => (edge.from === current ? [edge.to] : edge.to === current ? [edge.from] : [])));
    svg.classList.toggle('has-current', marks.has(current));
    for (const [key, element] of marks) {
      element.classList.toggle('current', key === current);
      element.classList.toggle('near', near.has(key));
      element.setAttribute('tabindex', key === (marks.has(current) ? current : scene.nodes[0]?.key) ? '0' : '-1');
    }
    for (const edge of scene.edges) ties.get(edge.id)?.classList.toggle('near', edge.from === current || edge.to === current);
    place();
  };
  nodeLayer.addEventListener('keydown', (event) => {
    const key = event.target instanceof Element ? (event.target.closest<SVGElement>('[data-key]')?.dataset.key ?? '') : '';
    const turn = { ArrowRight: 0, ArrowDown: Math.PI / 2, ArrowLeft: Math.PI, ArrowUp: -Math.PI / 2 }[event.key];
    const act = ({ Enter: 'open', e: 'expand', h: 'hide' } as const)[event.key];
    if (event.ctrlKey || event.metaKey || (turn === undefined && !act)) return;
    event.preventDefault();
    event.stopPropagation();
    if (act) actions.act(act, key);
    else {
      const next = neighbour(scene, key, turn ?? 0);
      if (next) marks.get(next)?.focus();
    }
  });
  nodeLayer.addEventListener('focusin', (event) => {
    const key = event.target instanceof Element ? event.target.closest<SVGElement>('[data-key]')?.dataset.key : undefined;
    if (key && key !== current) actions.choose(key);
  });
  const watcher = new ResizeObserver(fitView);
  watcher.observe(root);
  return {
    show: (next, chosen) => {
      const same = next.nodes === scene.nodes || (next.seed === scene.seed && scene.nodes.length > 0 && sameKeys(next, scene));
      const redraw = next !== scene && !(same && next.positions === scene.positions);
      scene = next;
      current = chosen;
      if (redraw) {
        lines = pairs(scene.edges);
        fill(
          marks,
          nodeLayer,
          scene.nodes.map((node) => [node.key, drawNode(node, ctx, actions)]),
        );
        const names = new Map(scene.nodes.map((node) => [node.key, node.title]));
        fill(
          ties,
          tieLayer,
          lines.map(({ edge }) => [edge.id, drawTie(edge, names, ctx)]),
        );
        fitView();
      }
      mark();
    },
    fit: fitView,
    zoomBy: (factor) => zooming.scaleBy(sheet, factor),
    focus: (key) => marks.get(key)?.focus(),
    destroy: () => watcher.disconnect(),
  };
}

function sameKeys(a: Scene, b: Scene): boolean {
  return a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node.key === b.nodes[i]?.key);
}

function fill(index: Map<string, SVGElement>, layer: SVGElement, entries: readonly (readonly [string, SVGElement])[]): void {
  index.clear();
  layer.replaceChildren();
  for (const [key, element] of entries) {
    index.set(key, element);
    layer.append(element);
  }
}

function drawNode(node: GraphNode, ctx: Ctx, actions: Actions): SVGElement {
  const label = `${kindName(node.kind, ctx)} · ${node.title}${node.date ? ` · ${node.date}` : ''} · ${ctx.t('ties', { n: node.degree })}`;
  const group = s(
    'g',
    {
      class: 'node',
      role: 'button',
      tabindex: -1,
      'data-key': node.key,
      'aria-label': label,
      'data-tip': label,
      onclick: () => actions.choose(node.key),
      ondblclick: () => actions.act('expand', node.key),
    },
    s('circle', { class: 'hit', r: Math.max(12, radius(node)) }),
    s('path', { class: 'shape', d: shapePath(shapeOf(node.kind, ctx), radius(node)) }),
  );
  return vars(group, { '--c': `var(--kind-${node.kind})` });
}

function drawTie(edge: GraphEdge, names: ReadonlyMap<string, string>, ctx: Ctx): SVGElement {
  const label = `${names.get(edge.from)} ${captionOf(edge.type, ctx)} ${names.get(edge.to)}${edge.date ? ` · ${edge.date}` : ''}`;
  return vars(
    s('g', { class: 'tie-line', 'data-edge': edge.id, 'data-tip': label }, s('path', { class: 'hit' }), s('path', { class: 'line' })),
    { '--c': `var(--rel-${edge.type})` },
  );
}

/** The neighbour whose direction is nearest to the one asked, within a quarter turn. */
function neighbour(scene: Scene, key: string, turn: number): string | null {
  const here = scene.positions[key] ?? { x: 0, y: 0 };
  let best: string | null = null;
  let least = Math.PI / 2;
  for (const edge of scene.edges) {
    const other = edge.from === key ? edge.to : edge.to === key ? edge.from : null;
    const there = other === null ? undefined : scene.positions[other];
    if (!there) continue;
    const off = Math.atan2(there.y - here.y, there.x - here.x) - turn;
    const angle = Math.abs(Math.atan2(Math.sin(off), Math.cos(off)));
    if (angle < least) {
      least = angle;
      best = other;
    }
  }
  return best;
}
