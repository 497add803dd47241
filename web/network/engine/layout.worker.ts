/** The layout off the page's own thread: ticks in short runs, so that progress is seen and a task given up is stopped. */
import { type LayoutTask, type Rules, simulate } from './simulate.ts';

export type Ask = { readonly id: number; readonly task: LayoutTask; readonly rules?: Rules } | { readonly id: number; readonly stop: true };
/** Places after some ticks; `done` with the last. */
export interface Reply {
  readonly id: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly done: boolean;
}

/** Between two messages of progress, in milliseconds. */
const between = 120;
const stopped = new Set<number>();

async function run(id: number, task: LayoutTask, rules: Rules | undefined): Promise<void> {
  const simulation = simulate(task, rules);
  let last = performance.now();
  for (let tick = 0; tick < task.ticks; tick += 1) {
    simulation.tick();
    if (performance.now() - last < between || tick === task.ticks - 1) continue;
    postMessage({ id, x: simulation.x, y: simulation.y, done: false } satisfies Reply);
    await new Promise((resume) => setTimeout(resume));
    last = performance.now();
    if (stopped.delete(id)) return;
  }
  stopped.delete(id);
  postMessage({ id, x: simulation.x, y: simulation.y, done: true } satisfies Reply);
}

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if ('stop' in data) stopped.add(data.id);
  else void run(data.id, data.task, data.rules);
});
