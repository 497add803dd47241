/** One thing after another: what changes the store waits for what was asked for before. */

export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of its own; one that failed holds up nothing. */
export function queue(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
