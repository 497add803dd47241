/** A story in an address: the views without their places, as JSON, deflated, in base64url. */
import { parseViews, type SavedView } from './views.ts';

/** Longer than this is no story of ours but a way to fill memory. */
const longest = 200_000;

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream, most: number): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) throw new RangeError('a story of this length does not fit an address');
    parts.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The text that stands in an address. */
export async function formatStory(views: readonly SavedView[]): Promise<string> {
  const json = JSON.stringify(views.map((view) => ({ ...view, places: [] })));
  const packed = await through(new TextEncoder().encode(json), new CompressionStream('deflate-raw'), longest);
  return btoa(String.fromCharCode(...packed))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');
}

/** The views of a story; null where the text is none. */
export async function parseStory(text: string): Promise<SavedView[] | null> {
  try {
    const packed = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    return parseViews(new TextDecoder().decode(await through(packed, new DecompressionStream('deflate-raw'), longest)));
  } catch {
    return null;
  }
}
