/** Slips of the pen: a name written with a character that sounds or looks like the right one. */
const mistaken = new Map<string, string>(
  [...'伟玮晓小东冬浩皓涛滔英瑛杰洁峰锋俊骏宇羽敏闽立力志智文雯明铭华桦永咏建健新欣平萍丽莉芳方静靖强锵国帼雨宇思斯嘉佳民珉'].flatMap(
    (char, at, all): [string, string][] => (at % 2 === 0 ? [[char, all[at + 1] ?? char]] : []),
  ),
);

/** The name with its last such character mistaken; null: it has none. */
export function misspelt(name: string): string | null {
  const chars = [...name];
  const at = chars.findLastIndex((char, index) => index > 0 && mistaken.has(char));
  if (at < 1 || chars.length > 4) return null;
  chars[at] = mistaken.get(chars[at] ?? '') ?? '';
  return chars.join('');
}
