/** Works on up to `count` things at once and gives the results in the order of the things; with 1, one after another. */
export async function* inOrder<T, R>(things: AsyncIterable<T>, count: number, work: (thing: T) => Promise<R>): AsyncIterable<R> {
  const running: Promise<R>[] = [];
  for await (const thing of things) {
    const one = work(thing);
    // Awaited below; until then a failure of a later one must not count as unhandled.
    one.catch(() => undefined);
    running.push(one);
    if (running.length >= count) yield (await running.shift()) as R;
  }
  for (const one of running) yield await one;
}
