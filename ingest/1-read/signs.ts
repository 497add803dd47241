/** Pictures that stand for a sign: portals and old Word files put one where a font has no such character. */

/** Holds the place of a picture nobody can read until the words around it are known. */
export const unreadable = '\ufffc';
/** Points of the screen; a sign is no larger than a line. */
const largestSign = 64;

/** What a picture in a line says: its one or two signs in words, or that a sign is there. `size`: in points, 0 where it is not told. */
export function signOf(words: string, size = 0): string {
  if (size > largestSign) return '';
  return /^\p{Script=Han}{1,2}$/u.test(words.trim()) ? words.trim() : unreadable;
}

/** A picture right between characters is one of them, and shown as 〓: without it another name would stand there. Any other is none. */
export const joinSigns = (text: string): string =>
  text.includes(unreadable) ? text.replace(/(?<=\p{Script=Han})\ufffc(?=\p{Script=Han})/gu, '〓').replaceAll(unreadable, '') : text;
