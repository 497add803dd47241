/** Asks the worker for a layout; one worker for the page, started with the first network. */
import type { Ask, Reply } from './layout.worker.ts';
import type { LayoutTask } from './simulate.ts';

let worker: Worker | null = null;
let count = 0;

/** Starts the worker, so that it stands when the data come. */
export function prepareLayout(): void {
  worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
}

/** Places of a task; `progress` hears of them on the way where it takes long. A task given up is stopped. */
export function arrange(
  task: LayoutTask,
  signal: AbortSignal,
  progress: (places: { x: Float64Array; y: Float64Array }) => void = () => {},
): Promise<{ x: Float64Array; y: Float64Array }> {
  prepareLayout();
  const mine = worker!;
  count += 1;
  const id = count;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      mine.removeEventListener('message', hear);
      mine.removeEventListener('error', fail);
    };
    const hear = ({ data }: MessageEvent<Reply>): void => {
      if (data.id !== id) return;
      if (data.done) {
        end();
        resolve({ x: data.x, y: data.y });
      } else progress(data);
    };
    const fail = (event: ErrorEvent): void => {
      end();
      reject(new Error(event.message));
    };
    mine.addEventListener('message', hear);
    mine.addEventListener('error', fail);
    signal.addEventListener('abort', () => {
      end();
      mine.postMessage({ id, stop: true } satisfies Ask);
      reject(signal.reason);
    });
    mine.postMessage({ id, task } satisfies Ask);
  });
}
