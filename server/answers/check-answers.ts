/** Vitest's set-up: every answer of an app must be what its route's schema says, no less and no more. */
import { isDeepStrictEqual } from 'node:util';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { checkAnswers } from './serializer.ts';

type Compile = Parameters<typeof serializerCompiler>[0];

/** Throws where an answer is not what a schema says. */
export function checkAnswer(schema: unknown, answer: unknown, route: string): void {
  const [method = '', url = ''] = route.split(' ');
  // What has no place in the schema is left out by it.
  const told: unknown = JSON.parse(serializerCompiler({ schema, method, url } as Compile)(answer) as string);
  if (!isDeepStrictEqual(told, JSON.parse(JSON.stringify(answer)))) throw new Error(`${route} answers with more than its schema says`);
}

checkAnswers(checkAnswer);
