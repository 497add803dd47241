/** All places of a text where a global pattern matches. */

/** Like `text.matchAll`, which copies its pattern at each call: that takes longer than to find that a sentence holds no match. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    // Nothing at all was matched: go on behind it.
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
const none: readonly RegExpExecArray[] = [];
