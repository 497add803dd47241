/**
 * Words that are looked up where they stand: from a place of a text one goes on character by character, forwards or backwards, as long as some
 * word does. No word is cut out of the text to find that it is none, which is what looking up in a set costs most.
 */

/** Numbers of a slot: the node that is left, the character, the node that is reached. */
const width = 3;
const first = 1;

export class Trie {
  /** The value of the word that ends at a node; 0 where none does. */
  readonly values: number[] = [0, 0];
  /** Nodes one character behind the root, by the character. */
  private readonly opening = new Int32Array(0x10000);
  private slots = new Int32Array(width * 1024);
  private mask = 1023;

  /** `backwards`: the words are found from their last character on. Values are above 0. */
  constructor(words: Iterable<readonly [string, number]>, backwards = false) {
    for (const [word, value] of words) {
      let node = first;
      for (let at = 0; at < word.length; at += 1) node = this.put(node, word.charCodeAt(backwards ? word.length - 1 - at : at));
      this.values[node] = value;
    }
  }

  /** One that tells words from what is none. */
  static of(words: Iterable<string>, backwards = false): Trie {
    return new Trie(
      Array.from(words, (word) => [word, 1]),
      backwards,
    );
  }

  /** The node that a word's first character (its last, backwards) leads to; 0 where no word begins so. */
  open(unit: number): number {
    return this.opening[unit] ?? 0;
  }

  /** The node that one character more leads to; 0 where no word goes on so. */
  next(node: number, unit: number): number {
    const { slots, mask } = this;
    for (let slot = slotOf(node, unit) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * width;
      const reached = slots[at + 2] ?? 0;
      if (reached === 0 || (slots[at] === node && slots[at + 1] === unit)) return reached;
    }
  }

  /** Length of the longest word that ends at `end` of a text and begins at `least` or later, of a trie that goes backwards; 0 for none. */
  lengthBefore(text: string, end: number, least = 0): number {
    let length = 0;
    let node = end > least ? this.open(text.charCodeAt(end - 1)) : 0;
    for (let at = end - 1; node > 0; node = at > least ? this.next(node, text.charCodeAt(at - 1)) : 0, at -= 1)
      if (this.values[node]) length = end - at;
    return length;
  }

  private put(node: number, unit: number): number {
    const had = node === first ? this.open(unit) : this.next(node, unit);
    if (had > 0) return had;
    const made = this.values.push(0) - 1;
    if (node === first) this.opening[unit] = made;
    else {
      // Half of the slots stay empty, so that what is missing is soon missed.
      if (made * 2 > this.mask) this.grow();
      this.fill(node, unit, made);
    }
    return made;
  }

  private fill(node: number, unit: number, reached: number): void {
    let slot = slotOf(node, unit) & this.mask;
    while (this.slots[slot * width + 2]) slot = (slot + 1) & this.mask;
    this.slots.set([node, unit, reached], slot * width);
  }

  private grow(): void {
    const old = this.slots;
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array(width * (this.mask + 1));
    for (let at = 0; at < old.length; at += width) if (old[at + 2]) this.fill(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0);
  }
}

function slotOf(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
