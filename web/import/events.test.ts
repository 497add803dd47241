/** Events are the same however the bytes are cut. */
import { expect, test } from 'vitest';
import { readEvents } from './events.ts';

test.each([1, 2, 7, 1000])('in pieces of %i bytes', async (size) => {
  const bytes = new TextEncoder().encode(
    ': begins\n\nevent: record\ndata: {"name":"会议"}\n\n: alive\n\ndata: {"name":"b"}\n\ndata: {"cut',
  );
  const stream = new ReadableStream<Uint8Array>({
    start(control) {
      for (let at = 0; at < bytes.length; at += size) control.enqueue(bytes.slice(at, at + size));
      control.close();
    },
  });
  const heard: unknown[] = [];
  await readEvents(stream, (data) => heard.push(data));
  expect(heard).toEqual([{ name: '会议' }, { name: 'b' }]);
});
