/** The page that times one layout in a worker: ours, or that of d3-force. */
import { arrange } from '../../web/network/engine/arrange.ts';
import type { LayoutTask } from '../../web/network/engine/simulate.ts';
import { layoutOf, makeGraph } from './graph.ts';

function oracle(task: LayoutTask): Promise<void> {
  const worker = new Worker(new URL('./d3.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onmessage = () => {
      worker.terminate();
      resolve();
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(task);
  });
}

/** Milliseconds from asking the worker to having the places. */
async function time(who: 'ours' | 'd3', n: number, m: number, ticks: number): Promise<number> {
  const task = layoutOf(makeGraph(n, m), ticks);
  const begun = performance.now();
  if (who === 'd3') await oracle(task);
  else await arrange(task, new AbortController().signal);
  return performance.now() - begun;
}

Object.assign(globalThis, { time });
