/** The page with our stage on a synthetic graph: tells when its first picture stood, then pans and zooms as a reader would. */

import { networkCanvas } from '../../web/network/canvas/canvas.ts';
import type { Gestures } from '../../web/network/canvas/gestures.ts';
import type { Columns } from '../../web/network/columns.ts';
import { arrange } from '../../web/network/engine/arrange.ts';
import { firstPlaces } from '../../web/network/engine/simulate.ts';
import { plain, type Scene } from '../../web/network/paint/scene.ts';
import { styleOf } from '../../web/network/paint/style.ts';
import type { Model } from '../../web/shapes.ts';
import { fetchGraph, kinds, layoutOf } from './graph.ts';
import { painted } from './painted.ts';
import '../../web/style.css';

const asked = new URLSearchParams(location.search);
const nothing = (): void => {};
const deeds: Gestures = {
  choose: nothing,
  walk: nothing,
  edge: nothing,
  clear: nothing,
  expand: nothing,
  carry: nothing,
  pick: nothing,
  key: () => false,
  rest: nothing,
  nameNode: String,
  nameEdge: String,
};
const tasks: number[] = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
  type: 'longtask',
  buffered: true,
});
// As in the app, the stage stands while the data are still coming.
const picture = networkCanvas('bench', 'stage', deeds);
document.querySelector('#stage')!.append(picture.element);
const graph: Columns = await fetchGraph();
const colors = ['#CC79A7', '#56B4E9', '#0072B2', '#D55E00', '#009E73'];
const model = { nodes: kinds.map((kind, i) => ({ kind, color: colors[i], shape: 'circle' })), relationships: [] } as unknown as Model;
// The first places are those the layout begins with: seen at once, then moved.
const places = firstPlaces(layoutOf(graph, 0));
const scene: Scene = { columns: graph, places, style: styleOf(model, graph.kinds, graph.tones), emphasis: plain(graph), hulls: [] };
picture.show(scene, scene, true);
await until(() => picture.drawn() > 0);
// Never before our picture was handed over, whatever a browser counts as content.
const handed = performance.now();
void painted().then((seen) => Object.assign(globalThis, { firstPaint: Math.max(seen, handed) }));
const done = arrange(layoutOf(graph, Number(asked.get('ticks') ?? 300)), new AbortController().signal, picture.places).then((last) => {
  const settled = { ...scene, places: last };
  picture.show(settled, settled, true);
  Object.assign(globalThis, { laidOut: performance.now() });
});

/** Waits frame by frame. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resume) => requestAnimationFrame(resume));
}

/** Drags, then turns the wheel, a step each frame; the frames' lengths, and how many pictures were drawn anew meanwhile. */
async function move(frames: number): Promise<{ lengths: number[]; drawn: number; tasks: number[] }> {
  await done;
  await new Promise((resume) => setTimeout(resume, 1500));
  tasks.length = 0;
  const { element } = picture;
  const before = picture.drawn();
  const lengths: number[] = [];
  const mouse = (type: string, x: number, y: number): void =>
    void element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y, button: 0 }));
  let last = await new Promise<number>((resume) => requestAnimationFrame(resume));
  mouse('mousedown', 400, 300);
  for (let frame = 0; frame < 2 * frames; frame += 1) {
    if (frame < frames) mouse('mousemove', 400 + 220 * Math.sin(frame / 12), 300 + 130 * Math.sin(frame / 17));
    else {
      if (frame === frames) mouse('mouseup', 400, 300);
      const turn = { bubbles: true, cancelable: true, clientX: 500, clientY: 330, deltaY: Math.sin(frame / 15) * 30 };
      element.dispatchEvent(new WheelEvent('wheel', turn));
    }
    const now = await new Promise<number>((resume) => requestAnimationFrame(resume));
    lengths.push(now - last);
    last = now;
  }
  return { lengths, drawn: picture.drawn() - before, tasks };
}

Object.assign(globalThis, { move, tasks, picture });
