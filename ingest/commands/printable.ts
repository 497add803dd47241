/** Text from records and files on its way to a terminal: no control character of it may act there. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const acting = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** One line that is safe to print: every control or direction character becomes a blank. */
export const printable = (text: string): string => text.replaceAll(acting, ' ');
