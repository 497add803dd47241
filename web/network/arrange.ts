/** Asks the worker for a layout; one worker for the page, started with the first network. */
import type { LayoutTask, Point } from './layout.ts';

type Answer = { id: number; positions: Record<string, Point> };

let worker: Worker | null = null;
let count = 0;

/** Positions of a task; a task given up is left to finish unheard. */
export function arrange(task: LayoutTask, signal: AbortSignal): Promise<Record<string, Point>> {
  worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const mine = worker;
  const id = ++count;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      mine.removeEventListener('message', hear);
      mine.removeEventListener('error', fail);
    };
    const hear = (event: MessageEvent<Answer>): void => {
      if (event.data.id !== id) return;
      end();
      resolve(event.data.positions);
    };
    const fail = (event: ErrorEvent): void => {
      end();
      reject(new Error(event.message));
    };
    mine.addEventListener('message', hear);
    mine.addEventListener('error', fail);
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason);
    });
    mine.postMessage({ id, task });
  });
}
