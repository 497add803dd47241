/** What is generated is up to date, and describes the API whole. */
import { expect, test } from 'vitest';
import { generated, staleFiles } from './generate.ts';

const made = await generated();

test('no generated file is stale', async () => {
  expect(await staleFiles(made)).toEqual([]);
});

test('OpenAPI 3.1: every operation has a name, a summary and a problem; every reference leads somewhere', () => {
  const text = made['docs/openapi.json'] ?? '';
  const { openapi, paths, components } = JSON.parse(text) as {
    openapi: string;
    paths: Record<string, Record<string, { operationId?: string; summary?: string; responses: object }>>;
    components: { schemas: Record<string, unknown> };
  };
  expect(openapi).toBe('3.1.1');
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  expect(operations.length).toBeGreaterThanOrEqual(24);
  for (const { operationId, summary, responses } of operations) {
    expect([operationId, summary !== undefined && summary !== '']).toEqual([expect.any(String), true]);
    expect(Object.keys(responses)).toEqual(['200', '4XX', '5XX']);
  }
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/gu)) expect(components.schemas).toHaveProperty(name as string);
});
