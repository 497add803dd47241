/** Properties of characters and paragraphs in old Word files: pages of 512 bytes, each with runs of the text and what holds for them. */

/** A run of the text, in bytes of its stream, and its properties: their codes with what they are set to. */
export interface Run {
  start: number;
  end: number;
  properties: readonly (readonly [code: number, value: Buffer])[];
}

/** How many bytes a property has is told by its code. */
function sizeOf(code: number, buffer: Buffer, at: number): number {
  const kind = code >> 13;
  if (kind < 2) return 1;
  if (kind === 3) return 4;
  if (kind === 7) return 3;
  if (kind !== 6) return 2;
  // The borders of a table tell their size in two bytes, less one.
  return code === 0xd608 && at + 2 <= buffer.length ? buffer.readUInt16LE(at) + 1 : (buffer[at] ?? 0) + 1;
}

function propertiesIn(buffer: Buffer): Run['properties'] {
  const found: [number, Buffer][] = [];
  for (let at = 0; at + 2 < buffer.length; ) {
    const code = buffer.readUInt16LE(at);
    const size = sizeOf(code, buffer, at + 2);
    found.push([code, buffer.subarray(at + 2, at + 2 + size)]);
    at += 2 + size;
  }
  return found;
}

/** Numbers of the pages that a table of pages names; `at`: where the head of the file tells of it. */
function pagesOf(text: Buffer, tables: Buffer, at: number): number[] {
  const [start, size] = [text.readUInt32LE(at), text.readUInt32LE(at + 4)];
  const table = tables.subarray(start, start + size);
  const count = Math.floor((table.length - 4) / 8);
  return Array.from({ length: Math.max(0, count) }, (_, index) => table.readUInt32LE((count + 1) * 4 + index * 4));
}

/** The runs of characters in order. */
export function characterRuns(text: Buffer, tables: Buffer): Run[] {
  return pagesOf(text, tables, 0xfa).flatMap((number) => {
    const page = text.subarray(number * 512, number * 512 + 512);
    const count = page.length === 512 ? Math.min(101, page[511] ?? 0) : 0;
    return Array.from({ length: count }, (_, index): Run => {
      const at = (page[(count + 1) * 4 + index] ?? 0) * 2;
      const own = at === 0 ? page.subarray(0, 0) : page.subarray(at + 1, at + 1 + (page[at] ?? 0));
      return { start: page.readUInt32LE(index * 4), end: page.readUInt32LE(index * 4 + 4), properties: propertiesIn(own) };
    });
  });
}

/** The properties of paragraphs, in no order. */
export function paragraphProperties(text: Buffer, tables: Buffer): Run['properties'] {
  return pagesOf(text, tables, 0x102).flatMap((number) => {
    const page = text.subarray(number * 512, number * 512 + 512);
    const count = page.length === 512 ? Math.min(29, page[511] ?? 0) : 0;
    return Array.from({ length: count }, (_, index) => {
      const at = (page[(count + 1) * 4 + index * 13] ?? 0) * 2;
      const [first = 0, second = 0] = [page[at], page[at + 1]];
      // Two bytes in front are the style.
      if (at === 0) return [];
      return propertiesIn(first === 0 ? page.subarray(at + 4, at + 2 + second * 2) : page.subarray(at + 3, at + first * 2));
    }).flat();
  });
}
