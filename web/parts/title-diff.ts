/** Two titles side by side: which characters of each are not in the other, in order. */

export interface Stretch {
  readonly text: string;
  readonly same: boolean;
}

/** The stretches of `a`: those of a longest common subsequence with `b` are the same, the rest differs. */
export function stretches(a: string, b: string): Stretch[] {
  const [left, right] = [[...a], [...b]];
  const longest: number[][] = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      longest[i]![j] = left[i] === right[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const result: { text: string; same: boolean }[] = [];
  const add = (text: string, same: boolean): void => {
    const last = result.at(-1);
    if (last?.same === same) last.text += text;
    else result.push({ text, same });
  };
  let [i, j] = [0, 0];
  while (i < left.length) {
    if (j < right.length && left[i] === right[j]) {
      add(left[i++]!, true);
      j++;
    } else if (j < right.length && longest[i]![j + 1]! > longest[i + 1]![j]!) j++;
    else add(left[i++]!, false);
  }
  return result;
}

/** The stretches of a title that are one of these words. */
export function wordStretches(title: string, words: readonly string[]): Stretch[] {
  const shared = new Array<boolean>(title.length).fill(false);
  for (const word of words)
    for (let at = title.indexOf(word); word !== '' && at >= 0; at = title.indexOf(word, at + 1)) shared.fill(true, at, at + word.length);
  const result: { text: string; same: boolean }[] = [];
  for (let i = 0; i < title.length; i++) {
    const last = result.at(-1);
    if (last && last.same === shared[i]) last.text += title[i];
    else result.push({ text: title[i]!, same: shared[i]! });
  }
  return result;
}
