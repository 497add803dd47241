/** Pictures: their size from their first bytes, and plain points as a picture file the recogniser takes. */

export interface Size {
  width: number;
  height: number;
}

export interface Drawing extends Size {
  data: Uint8Array | Uint8ClampedArray;
  channels: 1 | 3 | 4;
}

/** More points than this are no page of a record: 600 dpi on A3 is 70 million. */
export const mostPoints = 100_000_000;

/** Width and height of a PNG or JPEG; null where its head is damaged. */
export function pictureSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0x89) return bytes.length < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const mark = bytes[at + 1] ?? 0;
    // Frames begin with C0 to CF; C4, C8 and CC are tables.
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
}

/** Points in rows, 1, 3 or 4 bytes each, as a PNM file. What is transparent is left as it is: scans are not. */
export function pnm({ data, width, height, channels }: Drawing): Uint8Array {
  const wide = channels === 1 ? 1 : 3;
  const head = Buffer.from(`P${channels === 1 ? 5 : 6}\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + width * height * wide);
  file.set(head);
  if (channels !== 4) file.set(data.subarray(0, width * height * wide), head.length);
  else for (let point = 0; point < width * height; point += 1) file.set(data.subarray(point * 4, point * 4 + 3), head.length + point * 3);
  return file;
}
