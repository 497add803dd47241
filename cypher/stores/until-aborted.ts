/** Waiting that an aborted signal ends. */

/**
 * What `start` settles; when the signal is aborted first, the function that `start` gives back is called, which takes the one who waits out and
 * rejects. The listener is taken off in any case: Node keeps a signal made of others for as long as one listens to it, and with it the request
 * and its connection.
 */
export async function untilAborted<T>(
  signal: AbortSignal | undefined,
  start: (resolve: (value: T) => void, reject: (reason: unknown) => void) => () => void,
): Promise<T> {
  let leave: (() => void) | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      leave = start(resolve, reject);
      if (signal?.aborted) leave();
      else signal?.addEventListener('abort', leave);
    });
  } finally {
    if (leave) signal?.removeEventListener('abort', leave);
  }
}
