/** Text → GB2312/GBK bytes, by turning the decoder's table round. */

const table = new Map<string, [number, number]>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const char = decoder.decode(Uint8Array.of(lead, trail));
    if (char.length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [lead, trail]);
  }

/** Throws a RangeError where a character is in no GBK code. */
export function encodeGb(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const pair = table.get(char);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new RangeError(`${char} is not in GBK`);
  }
  return Uint8Array.from(bytes);
}
