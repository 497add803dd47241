/** Texts that SQLite does not take as they are: it ends a text at NUL, and half a character has no bytes. No text that is stored is one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
const found = /\u0000|\p{Surrogate}/u;
export const isOdd = (text: string): boolean => found.test(text);
