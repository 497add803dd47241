/** Answers are written as they are; in tests each is held against the schema of its route. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkAnswer } from './check-answers.ts';
import { serializerCompiler } from './serializer.ts';

const schema = z.object({ name: z.string(), at: z.array(z.object({ day: z.string().nullable() })), more: z.number().optional() });
const write = serializerCompiler({ schema, method: 'GET', url: '/x' });
const good = { at: [{ day: null }, { day: '2024-01-01' }], name: '甲', more: undefined };

describe('what the schema says', () => {
  test('is written as it is, in its own order', () => {
    expect(write(good)).toBe('{"at":[{"day":null},{"day":"2024-01-01"}],"name":"甲"}');
    expect(() => checkAnswer(schema, good, 'GET /x')).not.toThrow();
  });
});

describe.each([
  ['less', { name: '甲' }],
  ['something else', { name: 1, at: [] }],
  ['more', { name: '甲', at: [], secret: 'x' }],
  ['more, deep within', { name: '甲', at: [{ day: null, secret: 'x' }] }],
])('%s than the schema says', (_, answer) => {
  test('is told by the check, and by an app that is tested', () => {
    expect(() => checkAnswer(schema, answer, 'GET /x')).toThrow();
    expect(() => write(answer)).toThrow();
  });
});
