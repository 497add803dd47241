/** Looking up a place among places in order. */

/** How many of `count` numbers in ascending order are at most `most`; `numberAt` gives each by its index. */
export function countUpTo(count: number, numberAt: (index: number) => number, most: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
