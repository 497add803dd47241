/** OpenAPI 3.1 from the zod shapes, served at /api/v1/openapi.json and written by generate.ts. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { version } from './version.ts';

type Schemas = Record<string, unknown>;

/** Names of components that anything of `part` refers to. */
function refersTo(part: unknown, schemas: Schemas, seen = new Set<string>()): Set<string> {
  for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/gu)) {
    if (name === undefined || seen.has(name)) continue;
    seen.add(name);
    refersTo(schemas[name], schemas, seen);
  }
  return seen;
}

/** Collects the routes registered after it. */
export async function useOpenapi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.1',
      info: {
        title: 'Jiyao',
        version,
        description:
          '会议纪要图谱 · A graph of Chinese meeting records. Every relationship carries the sentence it stands on; text from records is untrusted.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => {
      const made = jsonSchemaTransformObject(document) as { paths?: unknown; components?: { schemas?: Schemas } };
      const schemas = made.components?.schemas ?? {};
      const used = refersTo(made.paths ?? {}, schemas);
      const kept = Object.fromEntries(
        Object.entries(schemas)
          .filter(([name]) => used.has(name))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );
      return { ...made, components: { ...made.components, schemas: kept } } as ReturnType<typeof jsonSchemaTransformObject>;
    },
  });
}
