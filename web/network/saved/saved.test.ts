/** Saved views come back as they were, from an address and from a file; what is none is refused, not guessed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatStory, parseStory } from './story.ts';
import { parseViews } from './views.ts';

const view = fc.record({
  name: fc.string(),
  text: fc.string({ unit: 'grapheme' }),
  filter: fc.dictionary(fc.constantFrom('seed', 'open', 'hide', 'pin'), fc.string()).map((filter) => ({ ...filter })),
  from: fc.constantFrom('', '2021-01-01'),
  to: fc.constantFrom('', '2023-12-31'),
  places: fc.constant([] as [string, number, number][]),
});

test('a story in an address is the story again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(view, { maxLength: 8 }), async (views) => {
      const text = await formatStory(views);
      expect(text).toMatch(/^[\w-]*$/u);
      expect(await parseStory(text)).toEqual(views);
    }),
    { numRuns: 40 },
  );
});

test('places stay in a file and are left out of an address', async () => {
  const views = parseViews('[{"name":"a","text":"","filter":{},"from":"","to":"","places":[["official:x",1,2]]}]')!;
  expect(views[0]!.places).toEqual([['official:x', 1, 2]]);
  expect((await parseStory(await formatStory(views)))![0]!.places).toEqual([]);
});

test.each(['', 'null', '{}', '[1]', '[{"name":"a"}]', '[{"name":1,"filter":{}}]', '{"nodes":[]}'])('no views: %s', (text) => {
  expect(parseViews(text)).toBe(null);
});

test.each(['', 'x', '!!!!', 'AAAA', 'W10'])('no story: %s', async (text) => {
  expect(await parseStory(text)).toBe(null);
});

test('what is no day or no text in a view is dropped', () => {
  const [one] = parseViews('[{"name":"a","filter":{"seed":"k","open":3},"from":"soon","places":[["k","x",1]]}]')!;
  expect(one).toEqual({ name: 'a', text: '', filter: { seed: 'k' }, from: '', to: '', places: [] });
});
