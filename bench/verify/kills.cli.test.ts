/** Some of what `npm run verify` does in full: the process that writes is killed, and nothing acknowledged is lost, nothing is half. */
import { expect, test } from 'vitest';
import { kills } from './kills.ts';

/** As many as the gate takes. */
const times = 15;

test('nothing is lost and nothing half after the process that writes was killed', async () => {
  const opened = await kills.open(kills.seed);
  try {
    const faults = [];
    for (let number = 0; number < times; number += 1) faults.push(...(await opened.check(number)).faults);
    expect(faults).toEqual([]);
  } finally {
    await opened.close();
  }
});
