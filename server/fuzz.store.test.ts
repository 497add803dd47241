/** Random requests to every GET route: never a 5xx, always JSON. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Seeded, seededStores } from './testing.ts';

interface Parameter {
  name: string;
  in: 'path' | 'query';
  schema: { enum?: string[]; type?: string };
}
const keys = [
  'official:象山县|高岷',
  'organization:象山县|县财政局',
  'meeting:象山县|县政府|常务会议|61|2021-12-30',
  'record:',
  'item:a#1',
  'mention:x',
];
const odd = [
  '',
  "'",
  '"',
  '`',
  '\\',
  '}',
  '$x',
  '../..',
  '%',
  '\u0000',
  '高',
  '\ud83d\ude00',
  'Official',
  '-1',
  '1e9',
  'NaN',
  '2021-02-30',
  '[',
  '(',
  '.*',
  '--',
];

const anyValue = ({ schema }: Parameter): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...keys),
    fc.constantFrom(...odd),
    fc.constantFrom('1', '2', '5', '2021-01-01', '2023-12-31', 'gm', '县政府'),
    ...(schema.enum ? [fc.constantFrom(...schema.enum)] : []),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.integer().map(String),
  );
/** Lone surrogates have no URL form. */
const encoded = (value: string): string => encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'));

function requests(path: string, parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const values = parameters.map((parameter) => fc.tuple(fc.constant(parameter), fc.option(anyValue(parameter), { freq: 2 })));
  return fc.tuple(...values).map((given) => {
    let url = path;
    const query: string[] = [];
    for (const [parameter, value] of given) {
      if (parameter.in === 'path') url = url.replace(`{${parameter.name}}`, () => encoded(value ?? 'x') || 'x');
      else if (value !== null) query.push(`${parameter.name}=${encoded(value)}`);
    }
    return query.length > 0 ? `${url}?${query.join('&')}` : url;
  });
}

describe.each(seededStores().slice(0, 1))('random requests on $name', ({ openSeeded }) => {
  let seeded: Seeded;
  beforeAll(async () => {
    seeded = await openSeeded();
  });
  afterAll(() => seeded?.close());

  test('are answered or refused, never with 5xx', async () => {
    await seeded.app.ready();
    const { paths } = seeded.app.swagger() as { paths: Record<string, { get?: { parameters?: Parameter[] } }> };
    const routes = Object.entries(paths).filter(([, { get }]) => get !== undefined);
    expect(routes.length).toBeGreaterThan(15);
    const seen: Record<number, number> = {};
    for (const [path, { get }] of routes) {
      await fc.assert(
        fc.asyncProperty(requests(path, get?.parameters ?? []), async (url) => {
          const answer = await seeded.app.inject({ url });
          seen[answer.statusCode] = (seen[answer.statusCode] ?? 0) + 1;
          expect([url, answer.statusCode < 500, answer.statusCode]).toEqual([url, true, answer.statusCode]);
          expect(answer.headers['content-type']).toMatch(/json/u);
        }),
        { numRuns: 60, seed: 4310 },
      );
    }
    expect(seen[200]).toBeGreaterThan(50);
    expect(seen[400]).toBeGreaterThan(50);
  });

  test('bodies of any shape are answered or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/query', '/questions/absent', '/questions/outcomes', '/ingest'),
        fc.jsonValue(),
        async (url, payload) => {
          const answer = await seeded.app.inject({
            method: 'POST',
            url: `/api/v1${url}`,
            headers: { 'content-type': 'application/json' },
            payload: JSON.stringify(payload),
          });
          expect([payload, answer.statusCode < 500]).toEqual([payload, true]);
        },
      ),
      { numRuns: 100, seed: 4310 },
    );
  });
});
