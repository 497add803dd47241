/** What would take for ever or fill the memory ends at a limit, before it does either. */
import { expect, test } from 'vitest';
import { evaluated } from '../testing/asking.ts';

test.each([
  ['range(1, 1000000000)', /more than 100000 steps/u],
  ['size(range(1, 9223372036854775807))', /more than 100000 steps/u],
  ['[x IN range(1, 1000) | [y IN range(1, 1000) | x * y]]', /more than 100000 steps/u],
  ['reduce(l = [], x IN range(1, 5000) | l + x)', /more than 100000 steps/u],
  ["reduce(s = 'a', x IN range(1, 60) | s + s)", /characters was made|steps/u],
  ["reduce(s = 'ab', x IN range(1, 60) | replace(s, 'a', s))", /characters was made|steps/u],
  ['any(x IN range(1, 400) WHERE x IN range(-400, 0))', /more than 100000 steps/u],
  ["size(split(reduce(s = 'a', x IN range(1, 20) | s + s), ''))", /steps/u],
])('%s', (text, message) => {
  // Of the processor: a busy machine makes no difference.
  const begun = process.cpuUsage();
  expect(() => evaluated(text, { steps: 100_000 })).toThrow(message);
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(1000);
});
test('what is small is not', () => {
  expect(evaluated('size(range(1, 1000))', { steps: 100_000 })).toBe(1000n);
  expect(evaluated("size(reduce(s = 'a', x IN range(1, 10) | s + s))", { steps: 100_000 })).toBe(1024n);
});
test('the place of a mistake is told', () => {
  expect(() => evaluated('1 + [1, {}][0].a')).toThrow(expect.objectContaining({ code: 'failed', offset: expect.any(Number) }));
});
