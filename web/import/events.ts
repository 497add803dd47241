/** Server-sent events out of a stream of bytes: the data of each, parsed. */

/** Reads until the stream ends; an event may come in pieces. */
export async function readEvents<T>(stream: ReadableStream<Uint8Array>, hear: (data: T) => void): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    rest += decoder.decode(value, { stream: true });
    const events = rest.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = event.split('\n').find((line) => line.startsWith('data: '));
      if (data) hear(JSON.parse(data.slice(6)) as T);
    }
  }
}
