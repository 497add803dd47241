/** The layout off the page's own thread: a task in, positions out. */
import { type LayoutTask, layout } from './layout.ts';

self.addEventListener('message', (event: MessageEvent<{ id: number; task: LayoutTask }>) => {
  self.postMessage({ id: event.data.id, positions: layout(event.data.task) });
});
