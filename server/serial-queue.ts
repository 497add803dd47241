/** A serial queue: what changes the store waits for what was asked for before it. */

export type SerialQueue = <T>(work: () => Promise<T>) => Promise<T>;

/** A new queue; work that failed holds up nothing. */
export function serialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
