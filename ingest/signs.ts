/** Sets of characters that are asked for at every place of a text: one look into a table instead of a pattern or a set. */

/** Whether the character at a place of a text is one of a set. */
export function signSet(signs: string | Iterable<string>): (text: string, at: number) => boolean {
  const table = new Uint8Array(0x10000);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  return (text, at) => table[text.charCodeAt(at)] === 1;
}
