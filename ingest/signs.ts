/** Sets of characters that are asked for at every place of a text: one look into a table instead of a pattern or a set. */

/** Whether the character at a place of a text is one of a set. */
export function signSet(signs: string | Iterable<string>): (text: string, at: number) => boolean {
  const table = new Uint8Array(0x10000);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  // Behind the end of a text a code is no number: that is 0 here.
  return (text, at) => table[text.charCodeAt(at) | 0] === 1;
}

/** The pieces of a text behind each of some signs, with the sign that ends each; '' has one piece. Linear. */
export function piecesBehind(text: string, isSign: (text: string, at: number) => boolean): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1)
    if (isSign(text, at)) {
      pieces.push(text.slice(start, at + 1));
      start = at + 1;
    }
  if (start < text.length || pieces.length === 0) pieces.push(text.slice(start));
  return pieces;
}
